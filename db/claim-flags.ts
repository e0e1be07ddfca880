import { sql, type SQL } from 'drizzle-orm';
import { claimFlags } from '#core/claims/claim-flag.ts';
import type { CitedFacts, ClaimFlag, ClaimFlagKind, SamePaper } from '#core/claims/claim-flag.ts';
import { retractionWords, reviewWords } from '#core/references/reference-nature.ts';
import type { CslItem, CslName } from '#core/references/reference.ts';
import { indexAuthors, sharedAuthor } from '#core/references/shared-author.ts';
import type { AuthorIndex } from '#core/references/shared-author.ts';
import { addressKey, workKey } from '#core/references/work-marks.ts';
import { assertNever } from '#core/result.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';
import { claims } from './schema.ts';
import type { PairDecision } from './schema.ts';

/*
 * SQLite tests functions before subqueries, and would read every reference of a
 * library for the few that matter: these are put together first ("MATERIALIZED"),
 * from indexes alone.
 */
const citedReferences = `cited AS MATERIALIZED (SELECT r.number FROM "references" AS r
  WHERE EXISTS (SELECT 1 FROM citations AS e WHERE e.reference = r.number))`;
const workReferences =
  'cited AS MATERIALIZED (SELECT DISTINCT w.reference AS number FROM source_works AS w)';

/** References of a list of which a function finds words in their own data or in that of a copy. */
const spokenOf = (list: string, words: string): string => `WITH ${list},
  spoken AS MATERIALIZED (
    SELECT t.number FROM cited AS t CROSS JOIN "references" AS r ON r.number = t.number
      WHERE ${words}(r.csl, NULL) IS NOT NULL
    UNION
    SELECT t.number FROM cited AS t CROSS JOIN "references" AS r ON r.duplicate_of = t.number
      WHERE r.hidden = 0 AND ${words}(r.csl, NULL) IS NOT NULL)`;

/** Sources of which a function finds words in their metadata, or in the reference that they are. */
const sourcesSaying = (words: string): SQL =>
  sql.raw(`${spokenOf(workReferences, words)}
  SELECT s.number FROM sources AS s WHERE s.hidden = 0 AND ${words}(s.metadata, s.title) IS NOT NULL
  UNION ALL
  SELECT w.source FROM spoken AS t CROSS JOIN source_works AS w ON w.reference = t.number`);

/**
 * Which works sources are, by the number of the original of both: told when they
 * were imported, or named by an identifier or the address of the source.
 */
const ownWorks = (which: string): string => `
  SELECT coalesce(s.duplicate_of, s.number) AS source, coalesce(r.duplicate_of, r.number) AS work
    FROM sources AS s JOIN source_works AS w ON w.source = s.number
    JOIN "references" AS r ON r.number = w.reference WHERE s.hidden = 0 AND ${which}
  UNION
  SELECT coalesce(s.duplicate_of, s.number), coalesce(r.duplicate_of, r.number)
    FROM sources AS s CROSS JOIN json_each(work_ids(s.metadata)) AS i
    CROSS JOIN reference_ids AS k ON k.identifier = i.value
    CROSS JOIN "references" AS r ON r.number = k.reference WHERE s.hidden = 0 AND ${which}`;

const citesReviewsOnly = sql.raw(`${spokenOf(citedReferences, 'review_words')}
  SELECT x.claim FROM spoken AS t CROSS JOIN citations AS x ON x.reference = t.number
    WHERE NOT EXISTS (SELECT 1 FROM citations AS y
      WHERE y.claim = x.claim AND y.reference NOT IN (SELECT number FROM spoken))`);

const citesRetracted = sql.raw(`${spokenOf(citedReferences, 'retraction_words')}
  SELECT x.claim FROM spoken AS t CROSS JOIN citations AS x ON x.reference = t.number`);

const citesOwnWork = sql.raw(`WITH ${citedReferences},
    named AS MATERIALIZED (SELECT coalesce(s.duplicate_of, s.number) AS source, i.value AS id
      FROM sources AS s CROSS JOIN json_each(work_ids(s.metadata)) AS i WHERE s.hidden = 0),
    addressed AS MATERIALIZED (
      SELECT coalesce(r.duplicate_of, r.number) AS work, address_key(r.csl ->> '$.URL') AS id
      FROM cited AS t CROSS JOIN "references" AS r ON r.number = t.number),
    own AS MATERIALIZED (${ownWorks('1')}
      UNION SELECT n.source, a.work FROM addressed AS a JOIN named AS n ON n.id = a.id),
    member AS (SELECT source, work AS reference FROM own UNION ALL
      SELECT o.source, r.number FROM own AS o JOIN "references" AS r ON r.duplicate_of = o.work)
  SELECT x.claim FROM member AS m CROSS JOIN citations AS x ON x.reference = m.reference
    CROSS JOIN claims AS c ON c.number = x.claim CROSS JOIN sources AS s ON s.number = c.source
    WHERE coalesce(s.duplicate_of, s.number) = m.source`);

const citesOwnAuthor = sql.raw(`WITH ${citedReferences},
    written AS MATERIALIZED (SELECT r.number, r.csl -> '$.author' AS names
      FROM cited AS t CROSS JOIN "references" AS r ON r.number = t.number),
    writer AS MATERIALIZED (SELECT s.number, s.metadata -> '$.author' AS names
      FROM sources AS s WHERE s.hidden = 0 AND s.metadata -> '$.author' IS NOT NULL),
    pair AS MATERIALIZED (SELECT DISTINCT s.number AS source, x.reference
      FROM writer AS s CROSS JOIN claims AS c ON c.source = s.number AND c.hidden = 0
      CROSS JOIN citations AS x ON x.claim = c.number),
    shared AS MATERIALIZED (SELECT p.source, p.reference FROM pair AS p
      CROSS JOIN writer AS s ON s.number = p.source
      CROSS JOIN written AS r ON r.number = p.reference
      WHERE shared_author(s.names, r.names) IS NOT NULL)
  SELECT x.claim FROM shared AS p CROSS JOIN citations AS x ON x.reference = p.reference
    CROSS JOIN claims AS c ON c.number = x.claim AND c.source = p.source`);

const citesTwice = sql.raw(`WITH ${citedReferences},
    keyed AS MATERIALIZED (
      SELECT r.number, work_key(r.csl ->> '$.title', r.csl ->> '$.issued."date-parts"[0][0]') AS key
      FROM cited AS t CROSS JOIN "references" AS r ON r.number = t.number),
    twin AS (SELECT key FROM keyed WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1),
    pair AS (
      SELECT p.first, p.second FROM reference_pairs AS p
      UNION
      SELECT a.number, b.number FROM twin AS t JOIN keyed AS a ON a.key = t.key
        JOIN keyed AS b ON b.key = t.key AND b.number > a.number
      UNION
      SELECT min(r.number, r.duplicate_of), max(r.number, r.duplicate_of) FROM "references" AS r
        WHERE r.duplicate_of IS NOT NULL
      UNION
      SELECT a.number, b.number FROM "references" AS a
        JOIN "references" AS b ON b.duplicate_of = a.duplicate_of AND b.number > a.number
        WHERE a.duplicate_of IS NOT NULL)
  SELECT x.claim FROM pair AS p CROSS JOIN citations AS x ON x.reference = p.first
    CROSS JOIN citations AS y ON y.claim = x.claim AND y.reference = p.second
    WHERE NOT EXISTS (SELECT 1 FROM reference_pairs AS d
      WHERE d.first = p.first AND d.second = p.second AND d.decision = 'different')`);

/**
 * The condition on the table `claims` that they have a flag, as `flagsByClaim`
 * gives it to claims in sight. Needs `registerFlagFunctions`.
 */
export function flagCondition(kind: ClaimFlagKind): SQL {
  switch (kind) {
    case 'no citation':
      return sql`(${claims.citationCount} = 0)`;
    case 'secondary source':
      return sql`(${claims.source} IN (${sourcesSaying('review_words')})
        OR ${claims.number} IN (${citesReviewsOnly}))`;
    case 'cites itself':
      return sql`(${claims.number} IN (${citesOwnWork}) OR ${claims.number} IN (${citesOwnAuthor}))`;
    case 'same paper twice':
      return sql`(${claims.number} IN (${citesTwice}))`;
    case 'retracted':
      return sql`(${claims.source} IN (${sourcesSaying('retraction_words')})
        OR ${claims.number} IN (${citesRetracted}))`;
    default:
      return assertNever(kind);
  }
}

/**
 * The flags of claims (`wanted`: JSON array of their numbers), in the order of
 * `claimFlagKinds`. Claims without a flag, and those out of sight, are absent.
 */
export function flagsByClaim(db: ReadDb, wanted: string): Map<number, readonly ClaimFlag[]> {
  const claimed = prepared<{ number: number; source: number }>(
    db,
    `SELECT c.number, c.source FROM json_each(?) AS wanted
      CROSS JOIN claims AS c ON c.number = wanted.value AND c.hidden = 0`,
  ).all(wanted);
  const cited = new Map<number, number[]>();
  const citations = prepared<{ claim: number; reference: number }>(
    db,
    `SELECT x.claim, x.reference FROM json_each(?) AS wanted
      CROSS JOIN citations AS x ON x.claim = wanted.value ORDER BY x.claim, x.position, x.reference`,
  );
  for (const { claim, reference } of citations.all(wanted)) append(cited, claim, reference);
  const references = loadReferences(db, new Set([...cited.values()].flat()));
  const sources = loadSources(db, new Set(claimed.map(({ source }) => source)));
  const pairs = loadPairs(db, references);
  const flags = new Map<number, readonly ClaimFlag[]>();
  for (const { number, source } of claimed) {
    const own = sources.get(source);
    if (own === undefined) continue;
    const list = (cited.get(number) ?? []).flatMap((one) => references.get(one) ?? []);
    const found = claimFlags({
      source: own,
      cited: list.map((one) => citedFacts(one, own)),
      twice: samePapers(list, pairs),
    });
    if (found.length > 0) flags.set(number, found);
  }
  return flags;
}

/** A cited reference as the flags look at it. */
interface LoadedReference {
  readonly number: number;
  readonly label: string;
  /** Number of the reference that it copies, else its own. */
  readonly work: number;
  readonly review: string | null;
  readonly retracted: string | null;
  readonly author: readonly CslName[];
  readonly address: string | null;
  readonly key: string | null;
}

interface StoredReference {
  readonly number: number;
  readonly label: string;
  readonly work: number;
  readonly csl: string;
}

function loadReferences(db: ReadDb, numbers: ReadonlySet<number>): Map<number, LoadedReference> {
  const wanted = JSON.stringify([...numbers]);
  const rows = prepared<StoredReference>(
    db,
    `SELECT r.number, r.label, coalesce(r.duplicate_of, r.number) AS work, r.csl
      FROM json_each(?) AS wanted CROSS JOIN "references" AS r ON r.number = wanted.value`,
  ).all(wanted);
  const copies = loadCopies(db, wanted);
  return new Map(
    rows.map(({ number, label, work, csl }) => {
      const item: CslItem = JSON.parse(csl);
      const all = [item, ...(copies.get(number) ?? [])];
      const loaded: LoadedReference = {
        number,
        label,
        work,
        review: firstWords(all, reviewWords),
        retracted: firstWords(all, retractionWords),
        author: item.author ?? [],
        address: addressKey(item.URL ?? ''),
        key: workKey(item),
      };
      return [number, loaded];
    }),
  );
}

/** What the copies of references (JSON array of numbers) say, by the number of what they copy. */
function loadCopies(db: ReadDb, wanted: string): Map<number, CslItem[]> {
  const copies = new Map<number, CslItem[]>();
  const rows = prepared<{ kept: number; csl: string }>(
    db,
    `SELECT r.duplicate_of AS kept, r.csl FROM json_each(?) AS wanted
      CROSS JOIN "references" AS r ON r.duplicate_of = wanted.value AND r.hidden = 0
      ORDER BY r.number`,
  );
  for (const { kept, csl } of rows.all(wanted)) {
    const item: CslItem = JSON.parse(csl);
    append(copies, kept, item);
  }
  return copies;
}

/** The source of a claim as the flags look at it. */
interface LoadedSource {
  readonly review: string | null;
  readonly retracted: string | null;
  readonly authors: AuthorIndex;
  /** Numbers of the references that it is. */
  readonly works: ReadonlySet<number>;
  /** What its own data, and that of its copies, names it by. */
  readonly ids: ReadonlySet<string>;
}

interface StoredSource {
  readonly number: number;
  readonly root: number;
  readonly title: string;
  readonly metadata: string;
}

function loadSources(db: ReadDb, numbers: ReadonlySet<number>): Map<number, LoadedSource> {
  const rows = prepared<StoredSource>(
    db,
    `SELECT s.number, coalesce(s.duplicate_of, s.number) AS root, s.title, s.metadata
      FROM json_each(?) AS wanted CROSS JOIN sources AS s ON s.number = wanted.value`,
  ).all(JSON.stringify([...numbers]));
  const roots = JSON.stringify([...new Set(rows.map(({ root }) => root))]);
  const family = `s.number IN (SELECT f.number FROM json_each(:roots) AS one
      CROSS JOIN sources AS f ON f.number = one.value
    UNION SELECT f.number FROM json_each(:roots) AS one
      CROSS JOIN sources AS f ON f.duplicate_of = one.value)`;
  const works = new Map<number, number[]>();
  const own = prepared<{ source: number; work: number }>(db, ownWorks(family));
  for (const { source, work } of own.all({ roots })) append(works, source, work);
  const ids = new Map<number, string[]>();
  const names = prepared<{ root: number; id: string }>(
    db,
    `SELECT coalesce(s.duplicate_of, s.number) AS root, i.value AS id FROM sources AS s
      CROSS JOIN json_each(work_ids(s.metadata)) AS i WHERE s.hidden = 0 AND ${family}`,
  );
  for (const { root, id } of names.all({ roots })) append(ids, root, id);
  const described = loadWorks(db, numbers);
  return new Map(
    rows.map(({ number, root, title, metadata }) => {
      const given: Partial<CslItem> = JSON.parse(metadata);
      const item = { title, ...given };
      const all = [item, ...(described.get(number) ?? [])];
      const loaded: LoadedSource = {
        review: firstWords(all, reviewWords),
        retracted: firstWords(all, retractionWords),
        authors: indexAuthors(item.author ?? []),
        works: new Set(works.get(root)),
        ids: new Set(ids.get(root)),
      };
      return [number, loaded];
    }),
  );
}

/** What the references that sources are say, and the copies of those, by the sources' numbers. */
function loadWorks(db: ReadDb, sources: ReadonlySet<number>): Map<number, CslItem[]> {
  const rows = prepared<{ source: number; reference: number; csl: string }>(
    db,
    `SELECT w.source, w.reference, r.csl FROM json_each(?) AS wanted
      CROSS JOIN source_works AS w ON w.source = wanted.value
      CROSS JOIN "references" AS r ON r.number = w.reference`,
  ).all(JSON.stringify([...sources]));
  const copies = loadCopies(db, JSON.stringify(rows.map(({ reference }) => reference)));
  return new Map(
    rows.map(({ source, reference, csl }) => {
      const item: CslItem = JSON.parse(csl);
      return [source, [item, ...(copies.get(reference) ?? [])]];
    }),
  );
}

interface LoadedPair {
  readonly decision: PairDecision | null;
  readonly reasons: readonly string[];
}

/** Pairs that may be one work, with one of these references as the first, by both numbers. */
function loadPairs(
  db: ReadDb,
  references: ReadonlyMap<number, LoadedReference>,
): Map<string, LoadedPair> {
  const rows = prepared<{
    first: number;
    second: number;
    decision: PairDecision | null;
    reasons: string;
  }>(
    db,
    `SELECT p.first, p.second, p.decision, p.reasons FROM json_each(?) AS wanted
      CROSS JOIN reference_pairs AS p ON p.first = wanted.value`,
  ).all(JSON.stringify([...references.keys()]));
  return new Map(
    rows.map(({ first, second, decision, reasons }) => [
      pairName(first, second),
      { decision, reasons: JSON.parse(reasons) },
    ]),
  );
}

function citedFacts(reference: LoadedReference, source: LoadedSource): CitedFacts {
  const { label, review, retracted, work, address, author } = reference;
  const own = source.works.has(work) || (address !== null && source.ids.has(address));
  const name = own ? null : sharedAuthor(source.authors, author);
  return {
    label,
    review,
    retracted,
    own: own ? { kind: 'work' } : name === null ? null : { kind: 'author', name },
  };
}

/** Of the references of one claim, those that are probably one work; a work beyond a few hundred is not looked at. */
function samePapers(
  cited: readonly LoadedReference[],
  pairs: ReadonlyMap<string, LoadedPair>,
): SamePaper[] {
  return cited.flatMap((one, at) =>
    cited.slice(at + 1).flatMap((other): SamePaper[] => {
      const pair = pairs.get(pairName(one.number, other.number));
      const why = sameBecause(one, other, pair);
      return why === null ? [] : [{ labels: [one.label, other.label], why }];
    }),
  );
}

function sameBecause(
  one: LoadedReference,
  other: LoadedReference,
  pair: LoadedPair | undefined,
): string | null {
  if (pair?.decision === 'different') return null;
  if (one.work === other.work) return 'they were merged';
  if (pair?.decision === 'same') return 'they were found to be the same';
  if (pair !== undefined) return pair.reasons.join(', ');
  return one.key !== null && one.key === other.key ? 'same title and year' : null;
}

function pairName(one: number, other: number): string {
  return `${Math.min(one, other)} ${Math.max(one, other)}`;
}

function firstWords(
  items: readonly Partial<CslItem>[],
  words: (csl: Partial<CslItem>) => string | null,
): string | null {
  for (const item of items) {
    const found = words(item);
    if (found !== null) return found;
  }
  return null;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
