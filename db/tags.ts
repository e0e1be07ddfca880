import type { CountedTag, Tag, TagColour } from '#core/claims/tag.ts';
import { tagColours, tagNameLength } from '#core/claims/tag.ts';
import { ProblemError } from '#core/problem.ts';
import { nameClaims } from './claim-words.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { shown } from './history-apply.ts';
import { recordNow, type Change } from './history-record.ts';
import { freeNumber, newId } from './ids.ts';
import { cleanName } from './names.ts';
import { step } from './steps.ts';
import { readTag, writeClaimTag, writeTag, type StoredTag } from './tag-state.ts';
import { writeTogether } from './transactions.ts';

/** Which tag is meant: one that is there, or a name, which makes the tag where it is new. */
export type TagTarget = { readonly tagId: string } | { readonly name: string };

/** The tags of the review by name, with the number of claims in sight that carry each. */
export function listTags(db: ReadDb): CountedTag[] {
  return prepared<CountedTag>(
    db,
    `SELECT t.id, t.name, t.colour, count(c.number) AS claims FROM tags AS t
      LEFT JOIN claim_tags AS x ON x.tag = t.number
      LEFT JOIN claims AS c ON c.number = x.claim AND c.hidden = 0
      GROUP BY t.number ORDER BY fold(t.name), t.number`,
  ).all();
}

/**
 * Puts a tag on claims as one undoable action, and gives the numbers of those
 * that did not carry it. A name of no tag makes the tag, in the colour used
 * least. Throws a `ProblemError`: 'tag-unknown', 'tag-name'.
 */
export function tagClaims(
  db: WriteDb,
  author: string,
  numbers: readonly number[],
  target: TagTarget,
): { readonly changed: number[]; readonly tag: Tag } {
  return writeTogether(db, 'Tag the claims', () => {
    const { number, tag, made } = resolveTag(db, target);
    const changed = prepared<{ number: number }>(
      db,
      `SELECT number FROM claims WHERE hidden = 0
        AND number IN (SELECT value FROM json_each(?))
        AND number NOT IN (SELECT claim FROM claim_tags WHERE tag = ?) ORDER BY number`,
    )
      .all(JSON.stringify(numbers), number)
      .map((row) => row.number);
    if (changed.length > 0 || made !== null) {
      for (const claim of changed) {
        step(db);
        writeClaimTag(db, claim, number, true);
      }
      recordNow(db, author, 'tag', `Tagged ${nameClaims(changed)} “${tag.name}”`, [
        ...(made === null ? [] : [made]),
        ...changed.map((claim) => carried(claim, number, null, shown)),
      ]);
    }
    return { changed, tag };
  });
}

/** Takes a tag off claims as one undoable action, and gives the numbers of those that carried it. */
export function untagClaims(
  db: WriteDb,
  author: string,
  numbers: readonly number[],
  tagId: string,
): { readonly changed: number[] } {
  return writeTogether(db, 'Take the tag off', () => {
    const { number, tag } = requireTag(db, tagId);
    const wanted = new Set(numbers);
    const changed = carriers(db, number).filter((claim) => wanted.has(claim));
    if (changed.length > 0) {
      for (const claim of changed) {
        step(db);
        writeClaimTag(db, claim, number, null);
      }
      recordNow(
        db,
        author,
        'untag',
        `Took the tag “${tag.name}” off ${nameClaims(changed)}`,
        changed.map((claim) => carried(claim, number, shown, null)),
      );
    }
    return { changed };
  });
}

/**
 * Renames or recolours a tag, undoably; the claims keep it. Gives the claims
 * that carry it. Throws a `ProblemError`: 'tag-unknown', 'tag-name', 'tag-known'.
 */
export function editTag(
  db: WriteDb,
  author: string,
  tagId: string,
  patch: { readonly name?: string; readonly colour?: TagColour },
): { readonly changed: number[] } {
  return writeTogether(db, 'Edit the tag', () => {
    const { number, tag: before } = requireTag(db, tagId);
    const name =
      patch.name === undefined ? before.name : cleanName('tag', patch.name, tagNameLength);
    const after: StoredTag = { ...before, name, colour: patch.colour ?? before.colour };
    const other = numberOfName(db, name);
    if (other !== null && other !== number) {
      throw new ProblemError({
        code: 'tag-known',
        message: `Rename the tag "${before.name}": there is a tag "${name}" already`,
        hint: 'Choose another name, or tag the claims with that one',
      });
    }
    if (after.name === before.name && after.colour === before.colour) return { changed: [] };
    writeTag(db, number, after);
    const words =
      after.name === before.name
        ? `Coloured the tag “${before.name}” ${after.colour}`
        : `Renamed the tag “${before.name}” to “${after.name}”`;
    recordNow(db, author, 'edit tag', words, [
      { ...ofTag(number), before: JSON.stringify(before), after: JSON.stringify(after) },
    ]);
    return { changed: carriers(db, number) };
  });
}

/** Removes a tag from the review and from every claim that carries it; undo puts both back. */
export function removeTag(
  db: WriteDb,
  author: string,
  tagId: string,
): { readonly changed: number[] } {
  return writeTogether(db, 'Remove the tag', () => {
    const { number, tag } = requireTag(db, tagId);
    const changed = carriers(db, number);
    for (const claim of changed) {
      step(db);
      writeClaimTag(db, claim, number, null);
    }
    writeTag(db, number, null);
    recordNow(db, author, 'remove tag', `Removed the tag “${tag.name}”`, [
      ...changed.map((claim) => carried(claim, number, shown, null)),
      { ...ofTag(number), before: JSON.stringify(tag), after: null },
    ]);
    return { changed };
  });
}

/**
 * Gives a claim just these tags inside an action of the caller's, who records the
 * changes: new names make tags, others are taken off. Throws as `tagClaims` does.
 */
export function tagChanges(db: WriteDb, claim: number, names: readonly string[]): Change[] {
  step(db);
  const known = prepared<{ number: number }>(
    db,
    'SELECT number FROM claims WHERE number = ? AND hidden = 0',
  ).get(claim);
  if (known === undefined) return [];
  const wanted = names.map((name) => resolveTag(db, { name }));
  const keep = new Set(wanted.map(({ number }) => number));
  const now = prepared<{ tag: number }>(db, 'SELECT tag FROM claim_tags WHERE claim = ?')
    .all(claim)
    .map(({ tag }) => tag);
  const changes: Change[] = wanted.flatMap(({ made }) => (made === null ? [] : [made]));
  for (const tag of keep) {
    if (now.includes(tag)) continue;
    writeClaimTag(db, claim, tag, true);
    changes.push(carried(claim, tag, null, shown));
  }
  for (const tag of now) {
    if (keep.has(tag)) continue;
    writeClaimTag(db, claim, tag, null);
    changes.push(carried(claim, tag, shown, null));
  }
  return changes;
}

/** Gives a claim the tags of others that it does not carry. */
export function takeTags(db: WriteDb, claim: number, others: readonly number[]): Change[] {
  const tags = prepared<{ tag: number }>(
    db,
    `SELECT DISTINCT tag FROM claim_tags WHERE claim IN (SELECT value FROM json_each(?))
      AND tag NOT IN (SELECT tag FROM claim_tags WHERE claim = ?) ORDER BY tag`,
  ).all(JSON.stringify(others), claim);
  return tags.map(({ tag }) => {
    writeClaimTag(db, claim, tag, true);
    return carried(claim, tag, null, shown);
  });
}

/** The tag that is meant, and the change that made it where it is new. */
function resolveTag(
  db: WriteDb,
  target: TagTarget,
): { readonly number: number; readonly tag: StoredTag; readonly made: Change | null } {
  if ('tagId' in target) return { ...requireTag(db, target.tagId), made: null };
  const name = cleanName('tag', target.name, tagNameLength);
  const known = numberOfName(db, name);
  const tag = known === null ? null : readTag(db, known);
  if (known !== null && tag !== null) return { number: known, tag, made: null };
  const number = freeNumber(db, 'tags', 'tag');
  const stored: StoredTag = { id: newId(), name, colour: rarestColour(db) };
  writeTag(db, number, stored);
  return {
    number,
    tag: stored,
    made: { ...ofTag(number), before: null, after: JSON.stringify(stored) },
  };
}

function requireTag(db: ReadDb, tagId: string): { number: number; tag: StoredTag } {
  const row = prepared<{ number: number }>(db, 'SELECT number FROM tags WHERE id = ?').get(tagId);
  const tag = row === undefined ? null : readTag(db, row.number);
  if (row === undefined || tag === null) {
    throw new ProblemError({
      code: 'tag-unknown',
      message: `Find the tag "${tagId}": there is none`,
      hint: 'It may have been removed meanwhile; undo brings it back',
    });
  }
  return { number: row.number, tag };
}

/** Names differ by more than case and accents, as people read them. */
function numberOfName(db: ReadDb, name: string): number | null {
  const row = prepared<{ number: number }>(
    db,
    'SELECT number FROM tags WHERE fold(name) = fold(?)',
  ).get(name);
  return row?.number ?? null;
}

function rarestColour(db: ReadDb): TagColour {
  const used = prepared<{ colour: TagColour }>(db, 'SELECT colour FROM tags').all();
  const count = (colour: TagColour): number => used.filter((one) => one.colour === colour).length;
  return tagColours.reduce((best, colour) => (count(colour) < count(best) ? colour : best));
}

function carriers(db: ReadDb, tag: number): number[] {
  return prepared<{ claim: number }>(
    db,
    'SELECT claim FROM claim_tags WHERE tag = ? ORDER BY claim',
  )
    .all(tag)
    .map(({ claim }) => claim);
}

function ofTag(number: number): Pick<Change, 'what' | 'claim' | 'key'> {
  return { what: 'tag', claim: null, key: number };
}

function carried(claim: number, tag: number, before: string | null, after: string | null): Change {
  return { what: 'claim tag', claim, key: tag, before, after };
}
