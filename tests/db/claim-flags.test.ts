import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { claimFlagKinds } from '#core/claims/claim-flag.ts';
import type { ClaimFlagKind } from '#core/claims/claim-flag.ts';
import type { ParsedArticle } from '#core/documents/parsed-document.ts';
import type { CslItem, ReferenceRecord } from '#core/references/reference.ts';
import { addCitation } from '#db/citations.ts';
import { flagCondition, flagsByClaim } from '#db/claim-flags.ts';
import type { WriteDb } from '#db/connection.ts';
import { redo, undo } from '#db/history.ts';
import { createImportStore } from '#db/imports.ts';
import { decidePair, listPairs, mergeReferences, separateReference } from '#db/reference-pairs.ts';
import { listReferences } from '#db/references.ts';
import { claims } from '#db/schema.ts';
import { editSource } from '#db/source-edit.ts';
import { listSources } from '#db/sources.ts';
import { createDb, explain, sampleArticle, sampleFile, sentences } from './helpers.ts';

const head = { format: 'ris', encoding: 'utf-8', table: null, warnings: [] } as const;
const stoves: Partial<CslItem> = {
  title: 'Stoves in boat yards: a randomised trial',
  author: [{ family: 'Lindqvist', given: 'Anna' }],
  issued: { 'date-parts': [[2015]] },
};

interface Given {
  readonly id: string;
  readonly csl: Partial<CslItem>;
}

/** Imports a file of records; each is known by one identifier. */
function records(db: WriteDb, name: string, ...given: readonly Given[]): void {
  const list = given.map(({ id, csl }, position): ReferenceRecord => {
    const item = { id: `r${position}`, type: 'article-journal', ...csl };
    const place = `line ${position + 1}`;
    return { position, place, csl: item, ids: [id], raw: `raw ${position}`, warnings: [] };
  });
  createImportStore(db).store('Ada', sampleFile(name), head, [
    { records: list, articles: [], rejected: [] },
  ]);
}

/** Imports an article whose only claim is cited by nothing yet, and gives the claim's number. */
function article(db: WriteDb, name: string, more: Partial<ParsedArticle> = {}): number {
  const made = sampleArticle({ title: `About ${name}`, sentences: sentences(1, name) });
  const piece = { records: [], articles: [{ ...made, ...more }], rejected: [] };
  createImportStore(db).store('Ada', sampleFile(name), { ...head, format: 'text' }, [piece]);
  const last = db.orm
    .select({ number: sql<number>`max(${claims.number})` })
    .from(claims)
    .get();
  return last?.number ?? 0;
}

function cite(db: WriteDb, claim: number, ...ids: readonly string[]): void {
  for (const id of ids) addCitation(db, 'Ada', [claim], { id });
}

/** The kinds of flags of a claim, after holding the two ways to ask against each other for all claims. */
function kindsOf(db: WriteDb, claim: number): ClaimFlagKind[] {
  expectAgreement(db);
  return (flagsByClaim(db, JSON.stringify([claim])).get(claim) ?? []).map(({ kind }) => kind);
}

function expectAgreement(db: WriteDb): void {
  const shown = db.orm
    .select({ number: claims.number })
    .from(claims)
    .where(sql`${claims.hidden} = 0`)
    .all();
  const flags = flagsByClaim(db, JSON.stringify(shown.map(({ number }) => number)));
  for (const kind of claimFlagKinds) {
    const found = db.orm
      .select({ number: claims.number })
      .from(claims)
      .where(sql`${claims.hidden} = 0 AND ${flagCondition(kind)}`)
      .orderBy(claims.number)
      .all();
    const told = shown.filter(({ number }) =>
      flags.get(number)?.some((flag) => flag.kind === kind),
    );
    expect([kind, found]).toEqual([kind, told]);
  }
}

function because(db: WriteDb, claim: number): readonly string[] {
  return (flagsByClaim(db, JSON.stringify([claim])).get(claim) ?? []).map((one) => one.because);
}

describe('no citation', () => {
  it('goes with the first citation and comes back when that is undone', () => {
    const db = createDb();
    const claim = article(db, 'oars');
    expect(kindsOf(db, claim)).toEqual(['no citation']);
    cite(db, claim, 'doi:10.5555/b.1');
    expect(kindsOf(db, claim)).toEqual([]);
    undo(db, 'Ada');
    expect(kindsOf(db, claim)).toEqual(['no citation']);
  });
});

describe('secondary source', () => {
  it('is a source that calls itself a review, or whose record does', () => {
    const db = createDb();
    records(db, 'a.ris', { id: 'doi:10.5555/w', csl: { ...stoves, keyword: 'Meta-Analysis' } });
    const title = 'A systematic review of oars';
    const titled = article(db, 'one', { metadata: { type: 'article-journal', title } });
    const named = article(db, 'two', { title });
    const work = article(db, 'three', { ownIds: ['doi:10.5555/w'] });
    const trial = article(db, 'four', { metadata: { title: 'A trial', 'container-title': title } });
    for (const claim of [titled, named, work, trial]) cite(db, claim, 'doi:10.5555/other');
    const flagged = [titled, named, work, trial].map((claim) => kindsOf(db, claim));
    expect(flagged).toEqual([['secondary source'], ['secondary source'], ['secondary source'], []]);
    expect(because(db, titled)).toEqual([`its source is a review: '${title}'`]);
  });

  it('is a claim whose references are all reviews', () => {
    const db = createDb();
    records(
      db,
      'a.ris',
      { id: 'doi:10.5555/r', csl: { title: 'Cold hands: a scoping review' } },
      { id: 'doi:10.5555/t', csl: stoves },
    );
    const [only, both] = [article(db, 'one'), article(db, 'two')];
    cite(db, only, 'doi:10.5555/r');
    cite(db, both, 'doi:10.5555/r', 'doi:10.5555/t');
    expect([kindsOf(db, only), kindsOf(db, both)]).toEqual([['secondary source'], []]);
    expect(because(db, only)).toEqual(["its only citation is a review: '… a scoping review'"]);
  });
});

describe('cites itself', () => {
  const own = { metadata: { type: 'article-journal', title: 'Oars', DOI: '10.5555/own' } };

  it('is a claim that cites the work of its source, or its identifier', () => {
    const db = createDb();
    records(db, 'a.ris', { id: 'doi:10.5555/own', csl: stoves }, { id: 'pmid:1', csl: {} });
    const work = article(db, 'one', { ownIds: ['doi:10.5555/own'] });
    const other = article(db, 'two', { ownIds: ['pmid:2'] });
    for (const claim of [work, other]) cite(db, claim, 'doi:10.5555/own', 'pmid:1');
    expect([kindsOf(db, work), kindsOf(db, other)]).toEqual([['cites itself'], []]);
    const named = article(db, 'three', own);
    cite(db, named, 'doi:10.5555/own');
    expect(kindsOf(db, named)).toEqual(['cites itself']);
    expect(because(db, named)).toEqual(['Lindqvist 2015 is the work that it stands in']);
  });

  it('is a claim that cites the address of its source', () => {
    const db = createDb();
    const URL = 'https://yards.example/oars?utm_source=letter';
    records(db, 'a.ris', { id: 'doi:10.5555/x', csl: { URL: 'https://yards.example/oars' } });
    const [typed, kept, other] = ['one', 'two', 'three'].map((name) =>
      article(db, name, { metadata: { URL } }),
    );
    cite(db, typed ?? 0, 'https://yards.example/oars');
    cite(db, kept ?? 0, 'doi:10.5555/x');
    cite(db, other ?? 0, 'https://yards.example/oars/2');
    const flagged = [typed, kept, other].map((claim) => kindsOf(db, claim ?? 0));
    expect(flagged).toEqual([['cites itself'], ['cites itself'], []]);
  });

  it('is a claim that cites what its source was merged with, until they are taken apart', () => {
    const db = createDb();
    const work = article(db, 'one', own);
    records(
      db,
      'a.ris',
      { id: 'doi:10.5555/own', csl: stoves },
      { id: 'pmid:7', csl: { title: 'Another title about varnish' } },
    );
    cite(db, work, 'pmid:7');
    expect(kindsOf(db, work)).toEqual([]);
    const [kept, copy] = listReferences(db);
    if (kept === undefined || copy === undefined) throw new Error('two references are expected');
    mergeReferences(db, 'Ada', kept.id, copy.id);
    expect(kindsOf(db, work)).toEqual(['cites itself']);
    undo(db, 'Ada');
    expect(kindsOf(db, work)).toEqual([]);
  });

  it('is a claim in a copy of its source', () => {
    const db = createDb();
    const text = sampleArticle({ title: 'Oars', sentences: sentences(40, 'oar') });
    article(db, 'one', { ...text, ...own });
    const copy = article(db, 'two', { ...text, metadata: {} });
    expect(listSources(db).map(({ duplicateOf }) => duplicateOf === null)).toEqual([true, false]);
    cite(db, copy, 'doi:10.5555/own');
    expect(kindsOf(db, copy)).toEqual(['cites itself']);
  });

  it('is a claim that shares an author with what it cites', () => {
    const db = createDb();
    const by = (given: string) => ({ author: [{ family: 'Lindqvist', given }] });
    records(db, 'a.ris', { id: 'doi:10.5555/a', csl: stoves });
    const same = article(db, 'one', { metadata: by('A') });
    const another = article(db, 'two', { metadata: by('Arne') });
    for (const claim of [same, another]) cite(db, claim, 'doi:10.5555/a');
    expect([kindsOf(db, same), kindsOf(db, another)]).toEqual([['cites itself'], []]);
    expect(because(db, same)).toEqual(['Lindqvist 2015 shares the author Lindqvist A']);
    const [source] = listSources(db);
    editSource(db, 'Ada', source?.id ?? '', { author: [{ family: 'Else', given: 'Eve' }] });
    expect(kindsOf(db, same)).toEqual([]);
    undo(db, 'Ada');
    expect(kindsOf(db, same)).toEqual(['cites itself']);
  });
});

describe('same paper twice', () => {
  const twin: Partial<CslItem> = { ...stoves, volume: '3', page: '7' };

  function cited(db: WriteDb, csl: Partial<CslItem>): number {
    records(
      db,
      'a.ris',
      { id: 'doi:10.5555/b.1', csl: { ...stoves, volume: '12', page: '33-44' } },
      { id: 'pmid:123', csl },
    );
    const claim = article(db, 'one');
    cite(db, claim, 'doi:10.5555/b.1', 'pmid:123');
    return claim;
  }

  it('goes when a person says that they are different, and comes back when that is undone', () => {
    const db = createDb();
    const claim = cited(db, twin);
    expect(kindsOf(db, claim)).toEqual(['same paper twice']);
    expect(because(db, claim)[0]).toContain('same title');
    const [pair] = listPairs(db, { limit: 5 });
    decidePair(db, 'Ada', pair?.id ?? '', 'different');
    expect(kindsOf(db, claim)).toEqual([]);
    undo(db, 'Ada');
    expect(kindsOf(db, claim)).toEqual(['same paper twice']);
    redo(db, 'Ada');
    expect(kindsOf(db, claim)).toEqual([]);
  });

  it('goes when they are made one, and comes back when both are cited again', () => {
    const db = createDb();
    const claim = cited(db, twin);
    const [pair] = listPairs(db, { limit: 5 });
    decidePair(db, 'Ada', pair?.id ?? '', 'same');
    expect(kindsOf(db, claim)).toEqual([]);
    const copy = pair?.second.id ?? '';
    addCitation(db, 'Ada', [claim], { referenceId: copy });
    expect(kindsOf(db, claim)).toEqual(['same paper twice']);
    expect(because(db, claim)[0]).toContain('they were merged');
    separateReference(db, 'Ada', copy);
    expect(kindsOf(db, claim)).toEqual(['same paper twice']);
  });

  it('needs no pair where title and year agree, and only then', () => {
    const db = createDb();
    const claim = article(db, 'one');
    const title = 'Warm hands';
    const cite2 = (id: string, csl: Partial<CslItem>) =>
      addCitation(db, 'Ada', [claim], { id, csl: { id, type: 'article-journal', ...csl } });
    cite2('doi:10.5555/1', { ...stoves, DOI: '10.5555/1' });
    cite2('doi:10.5555/2', { ...stoves, issued: { 'date-parts': [[2016]] } });
    cite2('doi:10.5555/3', { ...stoves, title });
    cite2('doi:10.5555/4', { ...stoves, title });
    expect(kindsOf(db, claim)).toEqual([]);
    cite2('doi:10.5555/5', {
      ...stoves,
      title: 'RETRACTED: Stoves in boat-yards – a randomised trial',
    });
    expect(kindsOf(db, claim)).toEqual(['same paper twice', 'retracted']);
    expect(because(db, claim)[0]).toBe('Lindqvist 2015 and Lindqvist 2015: same title and year');
  });
});

describe('retracted', () => {
  it('is a claim that cites a retracted work, also when only a copy says so', () => {
    const db = createDb();
    const place = { volume: '12', page: '33-44', 'container-title': 'Journal of Boats' };
    records(db, 'a.ris', { id: 'doi:10.5555/b.1', csl: { ...stoves, ...place, keyword: 'Boats' } });
    const claim = article(db, 'one');
    cite(db, claim, 'doi:10.5555/b.1');
    expect(kindsOf(db, claim)).toEqual([]);
    const keyword = 'Retracted Publication';
    records(db, 'b.ris', { id: 'doi:10.5555/b.1', csl: { ...stoves, ...place, keyword } });
    expect(kindsOf(db, claim)).toEqual(['retracted']);
    expect(because(db, claim)).toEqual([
      "the reference data of Lindqvist 2015 says 'Retracted Publication'",
    ]);
    undo(db, 'Ada');
    expect(kindsOf(db, claim)).toEqual([]);
  });

  it('is a claim whose source is retracted', () => {
    const db = createDb();
    const title = 'RETRACTED: Oars';
    const claim = article(db, 'one', { title });
    cite(db, claim, 'doi:10.5555/b.1');
    expect(kindsOf(db, claim)).toEqual(['retracted']);
    expect(because(db, claim)).toEqual([`the reference data of its source says '${title}'`]);
  });
});

describe('flagsByClaim() and flagCondition()', () => {
  it('agree on a review of many claims that cite at random', () => {
    const db = createDb();
    const titles = [
      'A systematic review of oars',
      'Stoves in boat yards: a randomised trial',
      'RETRACTED: Stoves in boat yards: a randomised trial',
      'Varnish and weather in northern yards',
      'Varnish and weather in southern yards',
    ];
    const names = ['Anna', 'A', 'Bo', 'B'];
    const random = numbersBelow(7);
    const item = (): Partial<CslItem> => ({
      title: titles[random(titles.length)] ?? '',
      author: [{ family: 'Lindqvist', given: names[random(names.length)] ?? '' }],
      issued: { 'date-parts': [[2014 + random(2)]] },
      volume: String(random(2)),
      page: String(random(3) + 1),
      ...(random(4) === 0 ? { keyword: 'Review' } : {}),
      ...(random(4) === 0 ? { status: 'retracted' } : {}),
      ...(random(3) === 0 ? { URL: `https://yards.example/${random(5)}` } : {}),
    });
    const ids = Array.from({ length: 24 }, (_, index) => `doi:10.5555/b.${index}`);
    records(db, 'a.ris', ...ids.slice(0, 12).map((id) => ({ id, csl: item() })));
    const numbers = Array.from({ length: 40 }, (_, index) =>
      article(db, `source ${index}`, {
        metadata: item(),
        ...(random(3) === 0 ? { ownIds: [ids[random(24)] ?? ''] } : {}),
      }),
    );
    records(db, 'b.ris', ...ids.slice(12).map((id) => ({ id, csl: item() })));
    for (const claim of numbers) {
      const cited = Array.from({ length: random(4) }, () => ids[random(24)] ?? '');
      cite(db, claim, ...cited);
    }
    expectAgreement(db);
    for (const pair of listPairs(db, { limit: 4 })) {
      decidePair(db, 'Ada', pair.id, random(2) === 0 ? 'same' : 'different');
      expectAgreement(db);
    }
    const flags = flagsByClaim(db, JSON.stringify(numbers));
    const kinds = new Set([...flags.values()].flatMap((list) => list.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([...claimFlagKinds].sort());
    undo(db, 'Ada');
    expectAgreement(db);
  });

  it('leave claims out of sight out', () => {
    const db = createDb();
    const claim = article(db, 'one');
    undo(db, 'Ada');
    expect(flagsByClaim(db, JSON.stringify([claim, 999])).size).toBe(0);
  });

  it.each(claimFlagKinds)('reads no table of citations as a whole: %s', (kind) => {
    const db = createDb();
    const query = db.orm
      .select({ number: claims.number })
      .from(claims)
      .where(sql`${claims.hidden} = 0 AND ${flagCondition(kind)}`)
      .toSQL();
    expect(explain(db, query.sql, query.params)).not.toMatch(/SCAN (?:[xye]|citations)\b/u);
  });
});

/** Numbers that look random and are the same at each run (a linear congruential generator). */
function numbersBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}
