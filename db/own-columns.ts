import type {
  ColumnChoice,
  CountedColumn,
  OwnColumn,
  OwnColumnKind,
  OwnValue,
} from '#core/claims/own-column.ts';
import { choiceNameLength, choicesAtMost, columnNameLength } from '#core/claims/own-column.ts';
import { isOwnValue, ownValueText } from '#core/claims/own-column.ts';
import type { EditConflict, SeenClaim } from '#core/claims/claim.ts';
import { wellFormedText } from '#core/documents/well-formed.ts';
import { ProblemError } from '#core/problem.ts';
import { nameClaims } from './claim-words.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { editConflicts } from './edit-conflicts.ts';
import { recordNow, type Change } from './history-record.ts';
import { freeNumber, newId } from './ids.ts';
import { cleanName } from './names.ts';
import { columnOf, readClaimValue, readColumn } from './own-column-state.ts';
import { writeClaimValue, writeColumn, type StoredColumn } from './own-column-state.ts';
import { step } from './steps.ts';
import { writeTogether } from './transactions.ts';

/** The choices of a column as a person wants them: without an id a new one. */
export interface WantedChoice {
  readonly id?: string;
  readonly name: string;
}

/** The own columns of the review, oldest first, with how many claims in sight hold what. */
export function listColumns(db: ReadDb): CountedColumn[] {
  const counts = prepared<{ number: number; value: OwnValue | null; claims: number }>(
    db,
    `SELECT v.own_column AS number, iif(o.kind = 'choice', v.value, NULL) AS value,
        count(*) AS claims
      FROM claim_values AS v JOIN own_columns AS o ON o.number = v.own_column
      JOIN claims AS c ON c.number = v.claim AND c.hidden = 0
      GROUP BY v.own_column, iif(o.kind = 'choice', v.value, NULL)`,
  ).all();
  return prepared<StoredColumn & { readonly number: number }>(
    db,
    'SELECT number, id, name, kind, choices FROM own_columns ORDER BY number',
  )
    .all()
    .map((row) => {
      const own = counts.filter(({ number }) => number === row.number);
      return {
        ...columnOf(row),
        claims: own.reduce((sum, { claims }) => sum + claims, 0),
        perChoice: Object.fromEntries(
          own.flatMap(({ value, claims }) => (value === null ? [] : [[String(value), claims]])),
        ),
      };
    });
}

/**
 * Adds a column as one undoable action. Throws a `ProblemError`: 'column-name',
 * 'column-known' (another has the name), 'choice-name', 'choices'.
 */
export function addColumn(
  db: WriteDb,
  author: string,
  wanted: {
    readonly name: string;
    readonly kind: OwnColumnKind;
    readonly choices?: readonly WantedChoice[];
  },
): OwnColumn {
  return writeTogether(db, 'Add a column', () => {
    const name = freeName(db, 'Add the column', wanted.name, null);
    const column: OwnColumn = {
      id: newId(),
      name,
      kind: wanted.kind,
      choices: wanted.kind === 'choice' ? cleanChoices(name, wanted.choices ?? [], []) : [],
    };
    const number = freeNumber(db, 'own_columns', 'own column');
    writeColumn(db, number, column);
    recordNow(db, author, 'column', `Added the column “${name}”`, [
      columnChange(number, null, column),
    ]);
    return column;
  });
}

/**
 * Renames a column, or gives it other choices, as one undoable action: claims
 * keep what they hold, except a choice that is gone. Gives the claims that hold
 * a value in it. Throws a `ProblemError`: 'column-unknown' and as `addColumn`.
 */
export function editColumn(
  db: WriteDb,
  author: string,
  id: string,
  patch: { readonly name?: string; readonly choices?: readonly WantedChoice[] },
): { readonly changed: number[] } {
  return writeTogether(db, 'Edit the column', () => {
    const { number, column: before } = requireColumn(db, id);
    const name =
      patch.name === undefined
        ? before.name
        : freeName(db, 'Rename the column', patch.name, before.id);
    const choices =
      patch.choices === undefined || before.kind !== 'choice'
        ? before.choices
        : cleanChoices(name, patch.choices, before.choices);
    const after: OwnColumn = { ...before, name, choices };
    if (JSON.stringify(after) === JSON.stringify(before)) return { changed: [] };
    const changed = holders(db, number);
    const kept = new Set(choices.map((choice) => choice.id));
    const emptied = changed.flatMap((claim): Change[] => {
      const value = readClaimValue(db, claim, number);
      if (before.kind !== 'choice' || value === null || kept.has(String(value))) return [];
      writeClaimValue(db, claim, number, null);
      return [valueChange(claim, number, value, null)];
    });
    writeColumn(db, number, after);
    const words =
      name === before.name
        ? `Changed the choices of the column “${name}”`
        : `Renamed the column “${before.name}” to “${name}”`;
    recordNow(db, author, 'column', words, [...emptied, columnChange(number, before, after)]);
    return { changed };
  });
}

/** Removes a column with all that claims hold in it; undo puts both back. Throws: 'column-unknown'. */
export function removeColumn(
  db: WriteDb,
  author: string,
  id: string,
): { readonly changed: number[] } {
  return writeTogether(db, 'Remove the column', () => {
    const { number, column } = requireColumn(db, id);
    const changed = holders(db, number);
    const emptied = changed.map((claim) => {
      step(db);
      const value = readClaimValue(db, claim, number);
      writeClaimValue(db, claim, number, null);
      return valueChange(claim, number, value, null);
    });
    writeColumn(db, number, null);
    recordNow(db, author, 'column', `Removed the column “${column.name}”`, [
      ...emptied,
      columnChange(number, column, null),
    ]);
    return { changed };
  });
}

/**
 * Writes a value into a column of claims, or takes it out (null), as one
 * undoable action; gives the numbers of those it changed. Throws a
 * `ProblemError`: 'column-unknown', 'value-wrong' (not of the column's kind).
 *
 * @param seen as in `assessClaims`: with conflicts nothing at all is stored
 */
export function setValue(
  db: WriteDb,
  author: string,
  numbers: readonly number[],
  id: string,
  value: OwnValue | null,
  seen: readonly SeenClaim[] = [],
): { readonly changed: number[]; readonly conflicts: EditConflict[] } {
  return writeTogether(db, 'Fill in the column', () => {
    const edits = numbers.map((number) => ({ number, values: { [id]: value } }));
    const conflicts = editConflicts(db, edits, seen);
    if (conflicts.length > 0) return { changed: [], conflicts };
    const { column } = requireColumn(db, id);
    const changes = valueChanges(db, numbers, id, value);
    const changed = changes.map(({ claim }) => claim ?? 0);
    if (changed.length > 0) {
      const words = shorten(ownValueText(column, value ?? undefined));
      const summary =
        value === null
          ? `Cleared “${column.name}” of ${nameClaims(changed)}`
          : `Set “${column.name}” of ${nameClaims(changed)} to ${words}`;
      recordNow(db, author, 'value', summary, changes);
    }
    return { changed, conflicts };
  });
}

/** Writes a value into a column of claims inside an action of the caller's, who records the changes. */
export function valueChanges(
  db: WriteDb,
  numbers: readonly number[],
  id: string,
  value: OwnValue | null,
): Change[] {
  const { number, column } = requireColumn(db, id);
  const given = typeof value === 'string' ? wellFormedText(value) : value;
  if (given !== null && !isOwnValue(column, given)) {
    throw new ProblemError({
      code: 'value-wrong',
      message: `Fill in the column "${column.name}": "${shorten(String(given))}" is no ${kindWords[column.kind]}`,
    });
  }
  const shown = prepared<{ number: number }>(
    db,
    `SELECT number FROM claims WHERE hidden = 0
      AND number IN (SELECT value FROM json_each(?)) ORDER BY number`,
  ).all(JSON.stringify(numbers));
  return shown.flatMap(({ number: claim }): Change[] => {
    step(db);
    const before = readClaimValue(db, claim, number);
    if (before === given) return [];
    writeClaimValue(db, claim, number, given);
    return [valueChange(claim, number, before, given)];
  });
}

/** Gives a claim what others hold in columns where it holds nothing; the first one's value counts. */
export function takeValues(db: WriteDb, claim: number, others: readonly number[]): Change[] {
  const values = prepared<{ column: number; value: OwnValue }>(
    db,
    `SELECT v.own_column AS "column", v.value FROM json_each(?) AS wanted
      CROSS JOIN claim_values AS v ON v.claim = wanted.value ORDER BY wanted.key`,
  ).all(JSON.stringify(others));
  return values.flatMap(({ column, value }): Change[] => {
    if (readClaimValue(db, claim, column) !== null) return [];
    writeClaimValue(db, claim, column, value);
    return [valueChange(claim, column, null, value)];
  });
}

const kindWords: Readonly<Record<OwnColumnKind, string>> = {
  text: 'text that fits',
  number: 'number',
  choice: 'choice of it',
  'yes-no': 'yes or no',
  date: 'date',
};

function cleanChoices(
  column: string,
  wanted: readonly WantedChoice[],
  before: readonly ColumnChoice[],
): ColumnChoice[] {
  const known = new Set(before.map(({ id }) => id));
  const choices = wanted.map(({ id, name }) => ({
    id: id !== undefined && known.has(id) ? id : newId(),
    name: cleanName('choice', name, choiceNameLength),
  }));
  const names = new Set(choices.map(({ name }) => name.toLowerCase()));
  const ids = new Set(choices.map(({ id }) => id));
  if (choices.length === 0 || choices.length > choicesAtMost) {
    throw new ProblemError({
      code: 'choices',
      message: `Choose among "${column}": a column has 1 to ${choicesAtMost} choices, not ${choices.length}`,
    });
  }
  if (names.size < choices.length || ids.size < choices.length) {
    throw new ProblemError({
      code: 'choices',
      message: `Choose among "${column}": two choices have the same name`,
    });
  }
  return choices;
}

function freeName(db: ReadDb, action: string, text: string, self: string | null): string {
  const name = cleanName('column', text, columnNameLength);
  const other = prepared<{ id: string }>(
    db,
    'SELECT id FROM own_columns WHERE fold(name) = fold(?)',
  ).get(name);
  if (other !== undefined && other.id !== self) {
    throw new ProblemError({
      code: 'column-known',
      message: `${action} "${name}": there is a column of this name already`,
      hint: 'Choose another name',
    });
  }
  return name;
}

function requireColumn(db: ReadDb, id: string): { number: number; column: OwnColumn } {
  const row = prepared<{ number: number }>(db, 'SELECT number FROM own_columns WHERE id = ?').get(
    id,
  );
  const column = row === undefined ? null : readColumn(db, row.number);
  if (row === undefined || column === null) {
    throw new ProblemError({
      code: 'column-unknown',
      message: `Find the column "${id}": there is none`,
      hint: 'It may have been removed meanwhile; undo brings it back',
    });
  }
  return { number: row.number, column };
}

function holders(db: ReadDb, column: number): number[] {
  return prepared<{ claim: number }>(
    db,
    'SELECT claim FROM claim_values WHERE own_column = ? ORDER BY claim',
  )
    .all(column)
    .map(({ claim }) => claim);
}

function columnChange(number: number, before: OwnColumn | null, after: OwnColumn | null): Change {
  return {
    what: 'own column',
    claim: null,
    key: number,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
  };
}

function valueChange(
  claim: number,
  column: number,
  before: OwnValue | null,
  after: OwnValue | null,
): Change {
  return {
    what: 'claim value',
    claim,
    key: column,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
  };
}

/** For a summary of the history. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd().toWellFormed()}…`;
}
