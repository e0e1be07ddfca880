import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimFlagKinds } from '#core/claims/claim-flag.ts';
import { claimRelations } from '#core/claims/claim-relation.ts';
import { claimStatuses, claimTypes, type ClaimRow } from '#core/claims/claim.ts';
import {
  claimGroupings,
  claimSortColumns,
  copiesFilters,
  type ClaimFilter,
  type ClaimGrouping,
  type ClaimSort,
  type ClaimView,
} from '#core/claims/claim-view.ts';
import { studyCueKinds } from '#core/claims/study-cues/study-cue.ts';
import type { StudyCueKind } from '#core/claims/study-cues/study-cue.ts';
import { findLevel, levelRank } from '#core/evidence/schemes.ts';
import { assessClaims } from '#db/assessments.ts';
import { addCitation } from '#db/citations.ts';
import { relateClaims } from '#db/claim-relations.ts';
import { claimNumbersQuery } from '#db/claim-numbers.ts';
import { claimFacets, claimNumbers, groupedClaims, reasonsInUse } from '#db/claims.ts';
import { iterateClaims, setClaimType } from '#db/claims.ts';
import { putChances, putCopies } from '#db/insights.ts';
import { listSources } from '#db/sources.ts';
import { listTags, tagClaims } from '#db/tags.ts';
import { runs } from '#tests/helpers/runs.ts';
import { createDb, explain, importSample, sentences } from './helpers.ts';

const levels = ['high', 'moderate', 'low', 'very-low'];

describe('claimNumbers()', () => {
  it('claimNumbers() agrees with sorting and filtering all rows in memory', () => {
    const db = setupReview();
    const rows = [...iterateClaims(db)];
    const sources = listSources(db).map(({ id }) => id);
    const tags = listTags(db).map(({ id }) => id);
    fc.assert(
      fc.property(viewOf(sources, tags), (view) => {
        expect(claimNumbers(db, view)).toEqual(expected(rows, sources, view));
      }),
      runs(80),
    );
  });

  it('claimNumbers() puts what has no value last in both directions', () => {
    const db = createDb();
    importSample(db, 'x.txt', { sentences: sentences(5, 'fig') });
    assessClaims(db, 'Ada', [2], { level: 'low' });
    assessClaims(db, 'Ada', [4], { level: 'high', note: 'b' });
    assessClaims(db, 'Ada', [5], { note: 'a' });
    const sorted = (column: ClaimSort['column'], direction: ClaimSort['direction']) =>
      claimNumbers(db, { sort: [{ column, direction }], filter: {}, search: '' });
    expect(sorted('level', 'asc')).toEqual([4, 2, 1, 3, 5]);
    expect(sorted('level', 'desc')).toEqual([2, 4, 1, 3, 5]);
    expect(sorted('note', 'asc')).toEqual([5, 4, 1, 2, 3]);
    expect(sorted('note', 'desc')).toEqual([4, 5, 1, 2, 3]);
  });

  it('claimNumbers() finds the levels of a scheme, and what was excluded for exactly a reason', () => {
    const db = createDb();
    importSample(db, 'x.txt', { sentences: sentences(6, 'fig') });
    assessClaims(db, 'Ada', [1], { level: 'high' });
    assessClaims(db, 'Ada', [2], { scheme: 'ocebm-2011', level: '1' });
    assessClaims(db, 'Ada', [3, 4], { status: 'excluded', exclusionReason: 'Off topic' });
    assessClaims(db, 'Ada', [5], { status: 'excluded' });
    assessClaims(db, 'Ada', [4], { status: 'to review' });
    const found = (filter: ClaimFilter) => claimNumbers(db, { sort: [], filter, search: '' });
    expect(found({ scheme: ['grade'] })).toEqual([1]);
    expect(found({ scheme: ['grade', 'ocebm-2011'] })).toEqual([1, 2]);
    expect(found({ scheme: ['ocebm-2011'], level: ['high'] })).toEqual([]);
    expect(found({ scheme: [] })).toEqual([]);
    expect(found({ exclusionReason: ['Off topic'] })).toEqual([3]);
    expect(found({ exclusionReason: ['', 'Off topic'] })).toEqual([3, 5]);
    expect(found({ exclusionReason: ['Off'] })).toEqual([]);
    expect(found({ exclusionReason: [''], status: ['to review'] })).toEqual([]);
  });

  it('claimNumbers() takes the signs of LIKE for themselves, and knows the case of all letters', () => {
    const db = createDb();
    importSample(db, 'x.txt', {
      sentences: ['A rise of 50% was seen.', 'A rise of 50 was seen.', 'Ärzte saw a_b and \\ too.'],
    });
    const found = (quote: string) => claimNumbers(db, { sort: [], filter: { quote }, search: '' });
    expect(found('50%')).toEqual([1]);
    expect(found('RISE OF 50')).toEqual([1, 2]);
    expect(found('a_b')).toEqual([3]);
    expect(found('\\')).toEqual([3]);
    expect(found('ÄRZTE')).toEqual([3]);
    expect(found('x'.repeat(60_000))).toEqual([]);
  });

  it.each<[string, Partial<ClaimView>]>([
    ['everything', {}],
    ['one status', { filter: { status: ['accepted'] } }],
    ['two types', { filter: { type: ['safety', 'other'] } }],
    ['levels and none', { filter: { level: ['high', null] } }],
    ['cited', { filter: { cited: true } }],
    ['origin', { filter: { origin: ['reviewer'] } }],
    ['status and type', { filter: { status: ['accepted'], type: ['safety'] } }],
    ['by status', { sort: [{ column: 'status', direction: 'desc' }] }],
    ['by type', { sort: [{ column: 'type', direction: 'asc' }] }],
    ['by level', { sort: [{ column: 'level', direction: 'asc' }] }],
    ['by citations', { sort: [{ column: 'citations', direction: 'desc' }] }],
    ['by score', { sort: [{ column: 'score', direction: 'desc' }] }],
    ['by time', { sort: [{ column: 'assessedAt', direction: 'desc' }] }],
  ])('claimNumbers() answers from an index alone: %s', (_, view) => {
    const db = createDb();
    const { text, values } = claimNumbersQuery(db, { sort: [], filter: {}, search: '', ...view });
    expect(explain(db, text, values)).toMatch(
      /^SCAN claims USING COVERING INDEX claims_(?:in_brief|by_source)/,
    );
  });

  it.each<[string, Partial<ClaimView>, RegExp]>([
    ['one source', { filter: { source: ['x'] } }, /COVERING INDEX claims_by_source \(source=\?\)/],
    ['noted', { filter: { noted: true } }, /INDEX claims_noted/],
    [
      'by source',
      { sort: [{ column: 'source', direction: 'asc' }] },
      /COVERING INDEX claims_by_source \(source=\?\)/,
    ],
  ])('claimNumbers() answers from an index: %s', (_, view, plan) => {
    const db = createDb();
    const { text, values } = claimNumbersQuery(db, { sort: [], filter: {}, search: '', ...view });
    expect(explain(db, text, values)).toMatch(plan);
  });

  it('claimNumbers() needs no sorting for the default view', () => {
    const db = createDb();
    const { text, values } = claimNumbersQuery(db, { sort: [], filter: {}, search: '' });
    expect(explain(db, text, values)).not.toContain('TEMP B-TREE');
  });
});

describe('groupedClaims()', () => {
  it('groupedClaims() keeps every claim of the view once, in groups, sorted inside', () => {
    const db = setupReview();
    const rows = new Map([...iterateClaims(db)].map((row) => [row.number, row]));
    const sources = listSources(db).map(({ id }) => id);
    const tags = listTags(db).map(({ id }) => id);
    const valueOf = (row: ClaimRow | undefined, grouping: ClaimGrouping): string | null => {
      switch (grouping) {
        case 'source':
          return row?.sourceTitle ?? null;
        case 'level':
          return findLevel(row?.scheme ?? null, row?.level ?? null)?.label ?? '';
        case 'copies': {
          const lead = Math.min(row?.number ?? 0, ...(row?.copies ?? []));
          return row?.copies.length === 0 ? '' : (rows.get(lead)?.quote ?? null);
        }
        case 'tags':
          return row?.tags.map(({ name }) => name).join(', ') ?? null;
        case 'status':
        case 'type':
          return row?.[grouping] ?? null;
        default:
          return null;
      }
    };
    fc.assert(
      fc.property(viewOf(sources, tags), fc.constantFrom(...claimGroupings), (view, grouping) => {
        const { numbers, groups } = groupedClaims(db, view, grouping);
        const plain = claimNumbers(db, view);
        expect([...numbers].toSorted((a, b) => a - b)).toEqual(plain.toSorted((a, b) => a - b));
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        let start = 0;
        for (const { label, claims } of groups) {
          const members = numbers.slice(start, start + claims);
          start += claims;
          for (const number of members) expect(valueOf(rows.get(number), grouping)).toBe(label);
          // Inside a group the claims stand as the ungrouped view has them.
          const places = members.map((number) => plain.indexOf(number));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
        expect(start).toBe(numbers.length);
      }),
      runs(40),
    );
  });

  it('groupedClaims() goes from the best level to the worst, and what has none comes last', () => {
    const db = setupReview();
    const { groups } = groupedClaims(db, { sort: [], filter: {}, search: '' }, 'level');
    expect(groups.map(({ label }) => label)).toEqual([
      'High',
      'Level 1',
      'Moderate',
      'Low',
      'Very low',
      '',
    ]);
    const byTag = groupedClaims(db, { sort: [], filter: {}, search: '' }, 'tags').groups;
    expect(byTag.at(-1)).toMatchObject({ key: '', label: '' });
  });
});

describe('claimFacets()', () => {
  it('claimFacets() counts what choosing a value would show', () => {
    const db = setupReview();
    const rows = [...iterateClaims(db)];
    const sources = listSources(db).map(({ id }) => id);
    const tags = listTags(db).map(({ id }) => id);
    fc.assert(
      fc.property(viewOf(sources, tags), (view) => {
        const facets = claimFacets(db, view, { flags: true });
        const count = (filter: ClaimFilter) =>
          expected(rows, sources, { ...view, filter: { ...view.filter, ...filter } }).length;
        for (const status of claimStatuses) {
          expect(facets.status[status]).toBe(count({ status: [status] }));
        }
        for (const reason of ['', 'Off topic', 'Too small', 'Never given']) {
          expect(facets.exclusionReason[reason] ?? 0).toBe(count({ exclusionReason: [reason] }));
        }
        for (const type of claimTypes) expect(facets.type[type]).toBe(count({ type: [type] }));
        for (const level of levels) {
          expect(facets.level[level] ?? 0).toBe(count({ level: [level] }));
        }
        expect(facets.level[''] ?? 0).toBe(count({ level: [null] }));
        for (const source of sources) {
          expect(facets.source[source] ?? 0).toBe(count({ source: [source] }));
        }
        for (const tag of tags) expect(facets.tag[tag] ?? 0).toBe(count({ tag: [tag] }));
        expect(facets.tag[''] ?? 0).toBe(count({ tag: [null] }));
        for (const kind of claimFlagKinds) {
          expect(facets.flag?.[kind]).toBe(count({ flag: [kind] }));
        }
        for (const relation of claimRelations) {
          expect(facets.relation[relation]).toBe(count({ relation: [relation] }));
        }
        for (const value of ['mice', 'humans', null]) {
          const study = { ...view.filter.study, species: [value] };
          expect(facets.study.species[value ?? ''] ?? 0).toBe(count({ study }));
        }
      }),
      runs(25),
    );
  });
});

describe('reasonsInUse()', () => {
  it('gives the reasons of claims that are excluded now, the most frequent first', () => {
    const db = setupReview();
    assessClaims(db, 'Ada', [1, 2, 3], { status: 'excluded', exclusionReason: 'Animals' });
    assessClaims(db, 'Ada', [4], { status: 'excluded', exclusionReason: 'Gone soon' });
    assessClaims(db, 'Ada', [4], { status: 'accepted' });
    expect(reasonsInUse(db, 10)).toEqual(['Animals', 'Off topic', 'Too small']);
    expect(reasonsInUse(db, 1)).toEqual(['Animals']);
  });
});

/** Sixty claims of four sources, assessed, cited and typed in a pattern. */
function setupReview() {
  const db = createDb();
  const titles = ['Élan', 'apple', 'Zebra', 'apple'];
  for (const [index, title] of titles.entries()) {
    const word = ['Fig', 'pear', 'kiwi', 'Öl'][index] ?? 'x';
    importSample(db, `${index}.txt`, { title, sentences: sentences(15, word).map(ofStudy) });
  }
  const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
  putCopies(db, [
    [2, 17, 33],
    [5, 6],
    [8, 60],
  ]);
  putChances(db, new Map(numbers.map((number) => [number, ((number * 7) % 11) / 11])));
  relateClaims(db, 'Ada', { first: 3, second: 40 }, 'contradicts');
  relateClaims(db, 'Ada', { first: 41, second: 3 }, 'agrees');
  relateClaims(db, 'Ada', { first: 9, second: 12 }, 'unrelated');
  for (let number = 1; number <= 60; number++) {
    if (number % 3 === 0) {
      const status = claimStatuses[number % 2] ?? 'accepted';
      assessClaims(db, 'Ada', [number], { status, level: levels[number % 4] ?? null });
    }
    if (number % 10 === 0) {
      const exclusionReason = ['', 'Off topic', 'Too small'][(number / 10) % 3] ?? '';
      assessClaims(db, 'Ada', [number], { status: 'excluded', exclusionReason });
    }
    if (number % 20 === 5) {
      assessClaims(db, 'Ada', [number], { scheme: 'ocebm-2011', level: '1' });
    }
    if (number % 7 === 0) assessClaims(db, 'Bo', [number], { note: `Note ${number % 5}` });
    if (number % 4 === 0) addCitation(db, 'Ada', [number], { id: `pmid:${number % 3}` });
    if (number % 8 === 0) addCitation(db, 'Ada', [number], { id: 'pmid:99' });
    setClaimType(db, 'Ada', [number], claimTypes[number % 5] ?? 'other');
    if (number % 6 === 0) tagClaims(db, 'Ada', [number], { name: `Tag ${number % 4}` });
    if (number % 9 === 0) tagClaims(db, 'Ada', [number], { name: 'élan' });
  }
  return db;
}

/** Some sentences say of what study they are. */
function ofStudy(sentence: string, place: number): string {
  if (place % 3 === 0) return sentence.replace('in group', 'in mice of group');
  return place % 4 === 0
    ? sentence.replace('in group', 'in a randomised trial of 40 patients of group')
    : sentence;
}

function viewOf(sources: readonly string[], tags: readonly string[]): fc.Arbitrary<ClaimView> {
  const oneOf = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
  const filter = fc.record(
    {
      status: oneOf(claimStatuses),
      type: oneOf(claimTypes.slice(0, 5)),
      level: oneOf([...levels, null]),
      scheme: oneOf(['grade', 'ocebm-2011', 'aan']),
      exclusionReason: oneOf(['', 'Off topic', 'off topic', 'Too small']),
      source: oneOf(sources),
      origin: oneOf(['proposed', 'reviewer'] as const),
      tag: oneOf([...tags, null]),
      cited: fc.boolean(),
      noted: fc.boolean(),
      quote: fc.constantFrom('fig', 'group', 'öl', 'nothing'),
      note: fc.constantFrom('NOTE', '3', 'nothing'),
      study: fc.record(
        {
          species: oneOf(['mice', 'humans', null]),
          design: oneOf(['randomised trial', 'survey', null]),
        },
        { requiredKeys: [] },
      ),
      flag: oneOf(claimFlagKinds),
      relation: oneOf(claimRelations),
      copies: fc.constantFrom(...copiesFilters),
    },
    { requiredKeys: [] },
  );
  const sort = fc.uniqueArray(
    fc.record({
      column: fc.constantFrom(...claimSortColumns),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
    { maxLength: 3, selector: ({ column }) => column },
  );
  return fc.record({ filter, sort, search: fc.constant('') });
}

/** The same view in plain code. */
function expected(
  rows: readonly ClaimRow[],
  sources: readonly string[],
  view: ClaimView,
): number[] {
  const { filter } = view;
  const has = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
  const kept = rows.filter(
    (row) =>
      (filter.status?.includes(row.status) ?? true) &&
      (filter.type?.includes(row.type) ?? true) &&
      (filter.level?.includes(row.level) ?? true) &&
      (filter.scheme?.includes(row.scheme ?? '') ?? true) &&
      (filter.exclusionReason === undefined ||
        (row.status === 'excluded' && filter.exclusionReason.includes(row.exclusionReason))) &&
      (filter.source?.includes(row.sourceId) ?? true) &&
      (filter.origin?.includes(row.origin) ?? true) &&
      (filter.tag === undefined ||
        row.tags.some(({ id }) => filter.tag?.includes(id) === true) ||
        (row.tags.length === 0 && filter.tag.includes(null))) &&
      (filter.cited === undefined || filter.cited === row.citations.length > 0) &&
      (filter.noted === undefined || filter.noted === (row.note !== '')) &&
      (filter.quote === undefined || has(row.quote, filter.quote)) &&
      (filter.note === undefined || has(row.note, filter.note)) &&
      studyCueKinds.every((kind) => saysOfStudy(row, kind, filter.study?.[kind])) &&
      (filter.flag === undefined ||
        row.flags.some(({ kind }) => filter.flag?.includes(kind) === true)) &&
      (filter.relation === undefined ||
        row.relations.some(({ relation }) => filter.relation?.includes(relation) === true)) &&
      (filter.copies !== 'once' || row.copies.every((copy) => copy > row.number)) &&
      (filter.copies !== 'repeated' || row.copies.length > 0),
  );
  const sort: readonly ClaimSort[] = [...view.sort, { column: 'number', direction: 'asc' }];
  return kept
    .toSorted((a, b) => {
      for (const { column, direction } of sort) {
        const order = compare(sortKey(a, column, sources), sortKey(b, column, sources), direction);
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ number }) => number);
}

function saysOfStudy(
  row: ClaimRow,
  kind: StudyCueKind,
  values: readonly (string | null)[] | undefined,
): boolean {
  if (values === undefined) return true;
  const said = row.study.filter((cue) => cue.kind === kind).map(({ value }) => value);
  return said.length === 0 ? values.includes(null) : said.some((value) => values.includes(value));
}

type SortKey = readonly (string | number | null)[];

function sortKey(row: ClaimRow, column: ClaimSort['column'], sources: readonly string[]): SortKey {
  const folded = (text: string) =>
    text.slice(0, 32).replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  const rank = levelRank(row.scheme, row.level);
  switch (column) {
    case 'quote':
      return [folded(row.quote)];
    case 'note':
      return [row.note === '' ? null : folded(row.note)];
    case 'level':
      return [rank === Number.POSITIVE_INFINITY ? null : rank];
    case 'citations':
      return [row.citations.length];
    case 'source':
      return [
        row.sourceTitle.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(),
        sources.indexOf(row.sourceId),
      ];
    case 'tags':
      return [row.tags.map(({ name }) => name.toLowerCase()).toSorted()[0] ?? null];
    case 'study':
      return [row.study.map(({ kind, value }) => kind + value).toSorted()[0] ?? null];
    case 'number':
    case 'chance':
    case 'status':
    case 'type':
    case 'score':
    case 'assessedAt':
      return [row[column]];
    default:
      throw new Error('no such column');
  }
}

function compare(a: SortKey, b: SortKey, direction: ClaimSort['direction']): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right === (direction === 'asc') ? -1 : 1;
  }
  return 0;
}
