import type { CueTable } from './cue-table.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { international } from './international.ts';
import { readPhrase } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { spanish } from './spanish.ts';
import { studyCueKinds, studyCueValues } from './study-cue.ts';
import type { StudyCueKind } from './study-cue.ts';

/** A phrase and what it says; `value` is null where it looks like a cue and is none. */
export interface CueRule {
  readonly kind: StudyCueKind;
  readonly value: string | null;
  readonly phrase: Phrase;
}

/** The tables of a language, made ready for looking words up. */
export interface StudyRules {
  /** Rules by the word that they begin with. */
  readonly byWord: ReadonlyMap<string, readonly CueRule[]>;
  /** Rules that begin with the beginning of a word, by its first three letters. */
  readonly byStem: ReadonlyMap<string, readonly CueRule[]>;
  /** Rules that begin with a number. */
  readonly byNumber: readonly CueRule[];
  readonly counted: ReadonlySet<string>;
  readonly countedOne: ReadonlySet<string>;
  readonly uncounted: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly denials: ReadonlySet<string>;
  readonly laterDenials: ReadonlySet<string>;
  readonly turns: ReadonlySet<string>;
  readonly absences: ReadonlySet<string>;
  readonly laterAbsences: ReadonlySet<string>;
}

/** Letters of a stem that it is looked up by. */
export const stemLength = 3;

const byLanguage: ReadonlyMap<string, StudyRules> = new Map([
  ['en', prepare(english)],
  ['de', prepare(german)],
  ['fr', prepare(french)],
  ['es', prepare(spanish)],
]);
const anyLanguage = prepare(international);

/**
 * The rules of a language by its BCP 47 tag, chosen as `rulesFor` chooses: English for
 * a text too short to tell (null); for a language without rules what is written alike
 * everywhere.
 */
export function studyRulesFor(language: string | null): StudyRules {
  const primary = (language ?? 'en').toLowerCase().split('-')[0] ?? '';
  return byLanguage.get(primary) ?? anyLanguage;
}

function prepare(table: CueTable): StudyRules {
  const byWord = new Map<string, CueRule[]>();
  const byStem = new Map<string, CueRule[]>();
  const byNumber: CueRule[] = [];
  for (const rule of rulesOf(table)) {
    const [first] = rule.phrase.slots;
    if (first === undefined) continue;
    for (const word of [...first.words, ...first.cased]) put(byWord, word.toLowerCase(), rule);
    for (const stem of first.stems) put(byStem, stem.slice(0, stemLength), rule);
    if (first.number) byNumber.push(rule);
  }
  return {
    byWord,
    byStem,
    byNumber,
    counted: wordSet(table.counted),
    countedOne: wordSet(table.countedOne),
    uncounted: wordSet(table.uncounted),
    numbers: new Map(Object.entries(table.numbers)),
    denials: wordSet(table.denials),
    laterDenials: wordSet(table.laterDenials),
    turns: wordSet(table.turns),
    absences: wordSet(table.absences),
    laterAbsences: wordSet(table.laterAbsences),
  };
}

function rulesOf(table: CueTable): CueRule[] {
  const tables = table === international ? [table] : [table, international];
  return tables.flatMap(({ phrases }) =>
    studyCueKinds.flatMap((kind) => {
      const byValue: Readonly<Record<string, string | undefined>> = phrases[kind] ?? {};
      return [...studyCueValues[kind], 'none'].flatMap((value) =>
        (byValue[value] ?? '')
          .split(';')
          .filter((notation) => notation.trim() !== '')
          .map((notation) => ({
            kind,
            value: value === 'none' ? null : value,
            phrase: readPhrase(notation),
          })),
      );
    }),
  );
}

function put(index: Map<string, CueRule[]>, key: string, rule: CueRule): void {
  const rules = index.get(key);
  if (rules === undefined) index.set(key, [rule]);
  else rules.push(rule);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split('|')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );
}
