import { claimTypes } from '../claims/claim.ts';
import type { ClaimType } from '../claims/claim.ts';
import { studyCueValues } from '../claims/study-cues/study-cue.ts';
import type { StudyDesign } from '../claims/study-cues/study-cue.ts';
import { ProblemError } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type {
  DesignRule,
  EvidenceLevel,
  EvidenceReason,
  EvidenceScheme,
  GuideQuestion,
  GuideStart,
  SchemeGuide,
} from './scheme.ts';

/**
 * Reads an evidence scheme from JSON that was parsed already: one of
 * resources/schemes or one that a review brings. Unknown fields, empty names,
 * colours that are not #rrggbb and keys given twice are refused. (By hand: the
 * window loads this too, and its content policy has no room for a library that
 * compiles its checks.)
 *
 * @returns the scheme, or a `Problem` "scheme-invalid" whose `place` names the
 * first wrong field ("levels.2.short").
 */
export function parseScheme(json: unknown): Result<EvidenceScheme, Problem> {
  try {
    return success(readScheme(json));
  } catch (error) {
    if (error instanceof ProblemError) return failure(error.problem);
    throw error;
  }
}

function readScheme(json: unknown): EvidenceScheme {
  const scheme = readObject(json, '', [
    'key',
    'name',
    'description',
    'source',
    'types',
    'levels',
    'reasons',
    'guide',
  ]);
  const source = readObject(scheme('source'), 'source', ['title', 'url']);
  const levels = readList(scheme('levels'), 'levels').map(readLevel);
  const reasons = readList(scheme('reasons'), 'reasons').map(readReason);
  if (levels.length === 0) refuse('levels', 'must hold at least one level');
  refuseRepeated(levels, 'levels');
  refuseRepeated(reasons, 'reasons');
  const guide = scheme('guide') === undefined ? null : readGuide(scheme('guide'), levels);
  const types = readTypes(scheme('types'), 'types');
  if (types.length > 0 && guide !== null && guide.questions.length > 0) {
    refuse('types', 'must be given with the questions of the guide');
  }
  const designed = levels.findIndex(({ designs }) => designs.length > 0);
  if (designed !== -1 && guide !== null) {
    refuse(`levels.${designed}.designs`, 'must be given with the starts of the guide');
  }
  return {
    key: readKey(scheme('key'), 'key'),
    name: readWords(scheme('name'), 'name'),
    description: readText(scheme('description'), 'description'),
    source: { title: readText(source('title'), 'source.title'), url: readUrl(source('url')) },
    types,
    levels,
    reasons,
    guide,
  };
}

function readLevel(json: unknown, index: number): EvidenceLevel {
  const at = `levels.${index}`;
  const level = readObject(json, at, [
    'key',
    'label',
    'short',
    'colour',
    'definition',
    'designs',
    'unless',
  ]);
  const colour = readObject(level('colour'), `${at}.colour`, ['light', 'dark']);
  const short = readWords(level('short'), `${at}.short`);
  if (short.length > 12) refuse(`${at}.short`, 'must have at most 12 characters');
  return {
    key: readKey(level('key'), `${at}.key`),
    label: readWords(level('label'), `${at}.label`),
    short,
    colour: {
      light: readColour(colour('light'), `${at}.colour.light`),
      dark: readColour(colour('dark'), `${at}.colour.dark`),
    },
    definition: readText(level('definition'), `${at}.definition`),
    ...readDesignRule(level, at),
  };
}

function readReason(json: unknown, index: number): EvidenceReason {
  const at = `reasons.${index}`;
  const reason = readObject(json, at, ['key', 'label', 'direction', 'steps']);
  const direction = reason('direction');
  if (direction !== 'down' && direction !== 'up') {
    return refuse(`${at}.direction`, 'must be "down" or "up"');
  }
  const steps = reason('steps') ?? 1;
  if (steps !== 1 && steps !== 2) return refuse(`${at}.steps`, 'must be 1 or 2');
  return {
    key: readKey(reason('key'), `${at}.key`),
    label: readWords(reason('label'), `${at}.label`),
    direction,
    steps,
  };
}

function readGuide(json: unknown, levels: readonly EvidenceLevel[]): SchemeGuide {
  const guide = readObject(json, 'guide', ['questions', 'starts']);
  const questions = readList(guide('questions'), 'guide.questions').map(readQuestion);
  refuseRepeated(questions, 'guide.questions');
  const asked = new Set<ClaimType>();
  for (const [index, { types }] of questions.entries()) {
    const again = types.find((type) => asked.has(type));
    if (again !== undefined) {
      refuse(`guide.questions.${index}.types`, `holds "${again}", which asks another question`);
    }
    for (const type of types) asked.add(type);
  }
  const starts = readList(guide('starts'), 'guide.starts').map((item, index) =>
    readStart(item, index, levels, questions),
  );
  refuseRepeated(starts, 'guide.starts');
  if (starts.length === 0) refuse('guide.starts', 'must hold at least one start');
  return { questions, starts };
}

function readQuestion(json: unknown, index: number): GuideQuestion {
  const at = `guide.questions.${index}`;
  const question = readObject(json, at, ['key', 'label', 'types']);
  return {
    key: readKey(question('key'), `${at}.key`),
    label: readWords(question('label'), `${at}.label`),
    types: readTypes(question('types'), `${at}.types`),
  };
}

function readStart(
  json: unknown,
  index: number,
  levels: readonly EvidenceLevel[],
  questions: readonly GuideQuestion[],
): GuideStart {
  const at = `guide.starts.${index}`;
  const start = readObject(json, at, ['key', 'label', 'level', 'question', 'designs', 'unless']);
  const level = readKey(start('level'), `${at}.level`);
  if (!levels.some(({ key }) => key === level)) refuse(`${at}.level`, 'is no level');
  const question = start('question') === undefined ? null : readKey(start('question'), at);
  // Every start stands under a question where there are any, and under none otherwise.
  const isAsked = questions.some(({ key }) => key === question);
  if (questions.length > 0 ? !isAsked : question !== null)
    refuse(`${at}.question`, 'is no question of the guide');
  return {
    key: readKey(start('key'), `${at}.key`),
    label: readWords(start('label'), `${at}.label`),
    level,
    question,
    ...readDesignRule(start, at),
  };
}

function readDesignRule(field: (name: string) => unknown, at: string): DesignRule {
  const designs = readDesigns(field('designs'), `${at}.designs`);
  const unless = readDesigns(field('unless'), `${at}.unless`);
  if (unless.length > 0 && designs.length === 0) refuse(`${at}.unless`, 'needs designs beside it');
  const both = designs.find((design) => unless.includes(design));
  if (both !== undefined) refuse(`${at}.unless`, `holds "${both}", which the designs hold too`);
  return { designs, unless };
}

function readDesigns(json: unknown, at: string): readonly StudyDesign[] {
  return readChoices(json, at, studyCueValues.design, 'study design');
}

function readTypes(json: unknown, at: string): readonly ClaimType[] {
  return readChoices(json, at, claimTypes, 'claim type');
}

/** A list of words out of a closed vocabulary, each once; empty where it is absent. */
function readChoices<Word extends string>(
  json: unknown,
  at: string,
  known: readonly Word[],
  noun: string,
): readonly Word[] {
  const chosen: Word[] = [];
  for (const item of json === undefined ? [] : readList(json, at)) {
    const text = readText(item, at);
    const word = known.find((one) => one === text);
    if (word === undefined) return refuse(at, `holds "${text}", which is no ${noun}`);
    if (chosen.includes(word)) refuse(at, `holds "${word}" twice`);
    chosen.push(word);
  }
  return chosen;
}

/** Gives a reader of an object's fields; refuses what is no object and fields that nobody reads. */
function readObject(json: unknown, at: string, fields: readonly string[]) {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse(at, 'must be an object');
  }
  const values = new Map<string, unknown>(Object.entries(json));
  for (const name of values.keys()) {
    if (!fields.includes(name)) refuse(at, `has an unknown field "${name}"`);
  }
  return (name: string) => values.get(name);
}

function readList(json: unknown, at: string): readonly unknown[] {
  return Array.isArray(json) ? json : refuse(at, 'must be a list');
}

function readText(json: unknown, at: string): string {
  return typeof json === 'string' ? json : refuse(at, 'must be text');
}

function readWords(json: unknown, at: string): string {
  const words = readText(json, at).trim();
  return words === '' ? refuse(at, 'must not be empty') : words;
}

function readKey(json: unknown, at: string): string {
  const key = readText(json, at);
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key)
    ? key
    : refuse(at, 'must be lower-case words joined by -');
}

function readColour(json: unknown, at: string): string {
  const colour = readText(json, at);
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : refuse(at, 'must be a colour such as #1f3597');
}

function readUrl(json: unknown): string {
  const url = readText(json, 'source.url');
  return /^$|^https?:\/\/\S+$/i.test(url)
    ? url
    : refuse('source.url', 'must be an http(s) address or empty');
}

function refuseRepeated(list: readonly { readonly key: string }[], at: string): void {
  const seen = new Set<string>();
  for (const [index, { key }] of list.entries()) {
    if (seen.has(key)) refuse(`${at}.${index}.key`, `is "${key}" again`);
    seen.add(key);
  }
}

function refuse(place: string, reason: string): never {
  throw new ProblemError({
    code: 'scheme-invalid',
    message: `Read an evidence scheme: ${place === '' ? 'it' : `"${place}"`} ${reason}`,
    hint: 'Compare it with the schemes in resources/schemes',
    ...(place === '' ? {} : { place }),
  });
}
