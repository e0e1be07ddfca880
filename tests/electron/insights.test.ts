import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { emptyClaimView } from '#core/claims/claim-view.ts';
import { storeDocument } from '#db/imports.ts';
import { parseFile } from '#electron/jobs/parse-file.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import type { InsightNews } from '#electron/jobs/insight-state.ts';
import { setupApp } from './setup-app.ts';
import type { TestApp } from './setup-app.ts';

// Each starts two threads that load the database's code.
vi.setConfig({ testTimeout: 60_000 });

const clinic = `Magnesium for night cramps

Magnesium tablets have no serious side effects and stop night cramps in most patients.

Magnesium tablets are taken every 3 months in one course.

Cramps become rarer when the legs are stretched before sleep.
`;
const agency = `What the agency says about magnesium

Magnesium tablets carry significant risks, and serious side effects such as kidney failure were reported.

Magnesium has not been shown to stop night cramps, and more research is needed.

Cramps become rarer when the legs are stretched before sleep.
`;

/** A review of two sources that do not agree. */
async function setup(): Promise<TestApp & { readonly heard: InsightNews[] }> {
  const test = setupApp();
  await test.client.workspace.create.mutate({ title: 'Cramps' });
  const heard: InsightNews[] = [];
  test.workspace.events.listen((event) => {
    if (event.type === 'insights') heard.push(event.news);
  });
  await store(test, 'clinic.txt', clinic);
  await store(test, 'agency.txt', agency);
  return { ...test, heard };
}

async function store({ workspace }: TestApp, name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const parsed = await parseFile({ name, bytes }, readingTools);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { name, sha256, mediaType: 'text/plain', bytes };
  storeDocument(workspace.requireReview().write, 'Ada', file, parsed.value);
}

/** The number of the claim that begins so. */
async function claimOf({ client }: TestApp, words: string): Promise<number> {
  const { rows } = await client.claims.view.query({ view: { ...emptyClaimView, sort: [] } });
  const row = rows.find(({ quote }) => quote.startsWith(words));
  if (row === undefined) throw new Error(`no claim "${words}"`);
  return row.number;
}

async function ready({ client }: TestApp): Promise<void> {
  await expect
    .poll(async () => (await client.insights.state.query()).comparing, { timeout: 45_000 })
    .toBe('ready');
}

it('nothing is worked out until somebody asks, and then told step by step', async () => {
  const test = await setup();
  await new Promise((resolve) => {
    setTimeout(resolve, 600);
  });
  expect(test.heard).toEqual([]);
  await ready(test);
  expect(test.heard.map(({ changed }) => changed)).toEqual(
    expect.arrayContaining(['ranking', 'progress', 'comparison']),
  );
  // What is worked out is no change of the review, which would have it worked out again.
  const heard = test.heard.length;
  await new Promise((resolve) => {
    setTimeout(resolve, 1500);
  });
  expect(test.heard.length).toBe(heard);
});

it('what was compared is listed, shown beside a claim, judged, and serves copies', async () => {
  const test = await setup();
  await ready(test);
  await listsAndJudges(test);
  await showsClosest(test);
  await servesCopies(test);
});

/** Claims that may contradict each other are listed and judged, and the judgement is undone. */
async function listsAndJudges(test: TestApp): Promise<void> {
  const { client } = test;
  const harmless = await claimOf(test, 'Magnesium tablets have no serious');
  const harmful = await claimOf(test, 'Magnesium tablets carry');
  const pair = { first: Math.min(harmless, harmful), second: Math.max(harmless, harmful) };
  const before = await client.insights.pairs.query({ question: 'to check' });
  expect(before.pairs[0]).toMatchObject({ ...pair, relation: null });
  expect(before.rows.map(({ number }) => number)).toEqual(expect.arrayContaining([harmless]));
  const toCheck = (await client.insights.counts.query())['to check'];
  const { changed } = await client.insights.relate.mutate({ ...pair, relation: 'contradicts' });
  expect(changed).toEqual([pair.first, pair.second]);
  const judged = await client.insights.pairs.query({ question: 'contradicts' });
  expect(judged.pairs).toMatchObject([{ ...pair, relation: 'contradicts' }]);
  expect(await client.insights.counts.query()).toMatchObject({
    'to check': toCheck - 1,
    contradicts: 1,
  });
  await client.history.undo.mutate();
  expect(await client.insights.counts.query()).toMatchObject({
    'to check': toCheck,
    contradicts: 0,
  });
}

/** A claim is shown beside the closest ones of the other source. */
async function showsClosest(test: TestApp): Promise<void> {
  const { client } = test;
  const number = await claimOf(test, 'Magnesium tablets have no serious');
  const { close, rows } = await client.insights.ofClaim.query({ number });
  expect(close.length).toBeGreaterThan(0);
  const titles = new Set(
    rows.filter((row) => row.number !== number).map(({ sourceTitle }) => sourceTitle),
  );
  expect([...titles]).toContain('What the agency says about magnesium');
  expect(close.map(({ similarity }) => similarity)).toEqual(
    close.map(({ similarity }) => similarity).toSorted((a, b) => b - a),
  );
}

/** One verdict serves every claim that states the same, as one step. */
async function servesCopies(test: TestApp): Promise<void> {
  const { client } = test;
  const number = await claimOf(test, 'Cramps become rarer');
  const [row] = await client.claims.rows.query({ numbers: [number] });
  expect(row?.copies).toHaveLength(1);
  const patch = { status: 'excluded', exclusionReason: 'off topic', level: 'low' } as const;
  await client.claims.assess.mutate({ numbers: [number], patch: { ...patch, scheme: 'grade' } });
  const { changed } = await client.insights.assessCopies.mutate({ number });
  expect(changed).toEqual(row?.copies);
  const [copy] = await client.claims.rows.query({ numbers: [...(row?.copies ?? [])] });
  expect(copy).toMatchObject({ ...patch, note: '' });
  expect((await client.history.undo.mutate()).outcome?.claims).toEqual(row?.copies);
  const once = { sort: [], filter: { copies: 'once' as const }, search: '' };
  const all = await client.claims.view.query({ view: { ...once, filter: {} } });
  const shown = await client.claims.view.query({ view: once });
  expect(all.numbers.length - shown.numbers.length).toBe(1);
}

it('unread claims are ordered anew by each verdict, and say why', async () => {
  const test = await setup();
  const { client, heard } = test;
  await ready(test);
  const accepted = await claimOf(test, 'Magnesium tablets carry');
  const excluded = await claimOf(test, 'Cramps become rarer');
  await client.claims.assess.mutate({ numbers: [accepted], patch: { status: 'accepted' } });
  await client.claims.assess.mutate({ numbers: [excluded], patch: { status: 'excluded' } });
  await expect
    .poll(() => heard.at(-1)?.state.learnt, { timeout: 45_000 })
    .toEqual({ accepted: 1, excluded: 1 });
  const sort = [{ column: 'chance', direction: 'desc' }] as const;
  const { numbers, rows } = await client.claims.view.query({ view: { ...emptyClaimView, sort } });
  const chances = rows.map(({ chance }) => chance);
  // What has a verdict stands last; the copy of what was excluded is the least likely of the others.
  expect(chances.slice(-2)).toEqual([null, null]);
  const [copy = 0] = (await client.claims.rows.query({ numbers: [excluded] }))[0]?.copies ?? [];
  expect(numbers.at(-3)).toBe(copy);
  const words = await client.insights.explain.query({ number: copy });
  expect(words.some(({ weight }) => weight < 0)).toBe(true);
});

it('a comparison that was stopped starts again when somebody asks for it', async () => {
  const test = await setup();
  const { client } = test;
  await client.insights.stop.mutate();
  await client.insights.state.query();
  await expect
    .poll(() => test.heard.some(({ changed }) => changed === 'ranking'), { timeout: 45_000 })
    .toBe(true);
  expect(test.heard.some(({ changed }) => changed === 'comparison')).toBe(false);
  await client.insights.compare.mutate();
  await ready(test);
});

it('another review starts with nothing known', async () => {
  const test = await setup();
  await ready(test);
  await test.client.workspace.create.mutate({ title: 'Other' });
  const state = await test.client.insights.state.query();
  expect(state).toMatchObject({ comparing: 'waiting', left: null });
  expect((await test.client.insights.pairs.query({ question: 'to check' })).pairs).toEqual([]);
});
