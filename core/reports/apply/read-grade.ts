import type { AssessmentPatch, ClaimRow } from '#core/claims/claim.ts';
import { reasonLabel } from '#core/evidence/guide.ts';
import { findScheme } from '#core/evidence/schemes.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { listSeparator } from '../csv-columns.ts';
import { levelWords, reasonWords, schemeWords } from './cell-words.ts';
import type { CellRefusal, ChangedCell, RefusedCell, ReturnedField } from './returned.ts';
import { cellText, foldWord } from './spreadsheet-doings.ts';

/** The cells of a row that grade its claim; absent where the file has no such column. */
export interface GradeCells {
  readonly level?: string | undefined;
  readonly scheme?: string | undefined;
  readonly reasons?: string | undefined;
}

/** What cells of a row came to. */
export interface ReadCells {
  readonly changes: readonly ChangedCell[];
  readonly refused: readonly RefusedCell[];
}

/**
 * Reads level, scheme and reasons of a row together, since a level is one of a
 * scheme and reasons speak for a level. A level may be written by its label, its
 * short label or its key, a scheme by name or key, in any case; an empty scheme
 * beside a level stands for the claim's, or the review's. Reasons that stay as they
 * were stay with another level too, where the file shows them.
 */
export function readGrade(
  cells: GradeCells,
  claim: ClaimRow,
  schemes: readonly EvidenceScheme[],
  reviewScheme: string,
): ReadCells {
  const now = findScheme(claim.scheme, schemes);
  const words = {
    level: levelWords(now, claim.level),
    scheme: schemeWords(claim.scheme, schemes),
    reasons: reasonWords(now, claim.reasons),
  };
  const refuse = (name: keyof GradeCells, why: CellRefusal): ReadCells => ({
    changes: [],
    refused: [{ name, before: words[name], after: cellText(cells[name] ?? ''), why }],
  });

  const levelCell = cells.level === undefined ? undefined : foldWord(cellText(cells.level));
  const clears = levelCell === '' && claim.level !== null;
  const schemeCell = foldWord(cellText(cells.scheme ?? ''));
  const given = schemeCell === '' ? null : schemeOf(schemeCell, schemes);
  if (given === undefined && !clears) return refuse('scheme', 'scheme-unknown');
  const scheme = given ?? now ?? findScheme(reviewScheme, schemes);

  const isOtherScheme = given !== null && given !== undefined && given.key !== claim.scheme;
  if (isOtherScheme && claim.level === null && (levelCell ?? '') === '') {
    return refuse('scheme', 'level-unknown');
  }
  const isSameLevel =
    levelCell === undefined ||
    levelCell === foldWord(words.level) ||
    isNamed(now, claim, levelCell);
  let level = claim.level;
  if (clears) level = null;
  else if ((!isSameLevel || isOtherScheme) && claim.level !== null) {
    level = levelOf(scheme, levelCell ?? foldWord(words.level));
  } else if (!isSameLevel) level = levelOf(scheme, levelCell);
  if (level === null && !clears && (claim.level !== null || !isSameLevel)) {
    // The cell that was changed is the one that is wrong.
    return refuse(isSameLevel ? 'scheme' : 'level', 'level-unknown');
  }

  const gradedBy = level === null ? null : scheme;
  const isOther = level !== claim.level || (level !== null && gradedBy?.key !== claim.scheme);
  const reasons = readReasons(cells.reasons, claim, words.reasons, gradedBy, isOther);
  if (typeof reasons === 'string') {
    // What is wrong with the reasons is no reason to lose the level.
    const rest = isOther
      ? readGrade({ ...cells, reasons: undefined }, claim, schemes, reviewScheme)
      : none;
    return { changes: rest.changes, refused: refuse('reasons', reasons).refused };
  }
  const patch: AssessmentPatch = {
    ...(isOther ? { scheme: gradedBy?.key ?? null, level } : {}),
    ...(reasons === null ? {} : { reasons: reasons.keys }),
  };
  const changed = (field: ReturnedField & keyof GradeCells, after: string): ChangedCell => ({
    field,
    name: field,
    before: words[field],
    after,
    edit: { assessment: patch },
  });
  return {
    changes: [
      ...(level === claim.level ? [] : [changed('level', levelWords(gradedBy, level))]),
      // Without a level there is no scheme: saying so would say it twice.
      ...(isOtherScheme && level !== null ? [changed('scheme', given.name)] : []),
      ...(reasons?.changed === true
        ? [changed('reasons', reasonWords(gradedBy, reasons.keys))]
        : []),
    ],
    refused: [],
  };
}

const none: ReadCells = { changes: [], refused: [] };

/** The reasons to be stored, null to leave them to the rules, or why they cannot be. */
function readReasons(
  raw: string | undefined,
  claim: ClaimRow,
  words: string,
  scheme: EvidenceScheme | null,
  isOther: boolean,
): { readonly keys: readonly string[]; readonly changed: boolean } | CellRefusal | null {
  if (raw === undefined) return null;
  const text = cellText(raw);
  const isSame = isSameList(text, words);
  if (isSame && !isOther) return null;
  if (scheme === null) {
    // The level went, and with it what spoke for it.
    if (isSame || text === '')
      return claim.reasons.length > 0 && !isSame ? { keys: [], changed: true } : null;
    return 'reasons-without-level';
  }
  const keys = reasonKeys(text, scheme);
  if (keys === null) return isSame ? null : 'reason-unknown';
  const isSameSet =
    keys.length === claim.reasons.length && keys.every((key) => claim.reasons.includes(key));
  if (isSameSet && !isOther) return null;
  return { keys, changed: !isSame && !isSameSet };
}

function isSameList(text: string, words: string): boolean {
  const parts = (list: string) =>
    list
      .split(/[;\n]/u)
      .map(foldWord)
      .filter((part) => part !== '')
      .toSorted()
      .join('\n');
  return parts(text) === parts(words);
}

/** Reasons by label or key, in the file's order; null where one is none of the scheme's. */
function reasonKeys(text: string, scheme: EvidenceScheme): string[] | null {
  const keys = [
    ...scheme.reasons.flatMap(({ key, steps }) => (steps === 2 ? [key, `${key}:2`] : [key])),
    ...(scheme.guide?.starts.map(({ key }) => `start:${key}`) ?? []),
  ];
  const byName = new Map<string, string>();
  for (const key of keys) {
    byName.set(foldWord(key), key);
    byName.set(foldWord(reasonLabel(scheme, key)), key);
  }
  const found: string[] = [];
  for (const part of text.split(text.includes('\n') ? /[;\n]/u : listSeparator.trim())) {
    const name = foldWord(part);
    if (name === '') continue;
    const key = byName.get(name);
    if (key === undefined) return null;
    if (!found.includes(key)) found.push(key);
  }
  return found;
}

/** The scheme of that name or key; undefined when there is none. */
function schemeOf(name: string, schemes: readonly EvidenceScheme[]): EvidenceScheme | undefined {
  return schemes.find((scheme) => [scheme.name, scheme.key].some((one) => foldWord(one) === name));
}

/** Whether a word is one of the names of the level that a claim has. */
function isNamed(scheme: EvidenceScheme | null, claim: ClaimRow, name: string): boolean {
  return scheme !== null && claim.level !== null && levelOf(scheme, name) === claim.level;
}

/** Key of the level of that label, short label or key; null when there is none. */
function levelOf(scheme: EvidenceScheme | null, name: string): string | null {
  const levels = scheme?.levels ?? [];
  const by = (pick: (level: (typeof levels)[number]) => string) =>
    levels.find((level) => foldWord(pick(level)) === name)?.key;
  return by(({ label }) => label) ?? by(({ short }) => short) ?? by(({ key }) => key) ?? null;
}
