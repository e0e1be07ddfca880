import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { csvReport } from '#core/reports/csv-report.ts';
import { markdownReport } from '#core/reports/markdown-report.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { readReport } from '#core/reports/verify/read-report.ts';
import { isProven, verifyReport } from '#core/reports/verify/verify-report.ts';
import type { ReportVerification } from '#core/reports/verify/verify-report.ts';
import { noTools } from '#tests/helpers/no-tools.ts';
import { runs } from '#tests/helpers/runs.ts';
import { hostile } from './hostile-text.ts';
import { claimOf, optionsOf, smallReview, snapshotOf, sourceOf } from './snapshot.ts';

const all = optionsOf({ statuses: claimStatuses });
const markdown = (snapshot: ReviewSnapshot) => [...markdownReport(snapshot, all)].join('');
const csv = (snapshot: ReviewSnapshot) =>
  [...csvReport(snapshot, { ...all, format: 'csv' })].join('');

async function read(name: string, text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readReport({ name, bytes, tools: noTools });
}

async function verify(
  name: string,
  text: string,
  snapshot: ReviewSnapshot = smallReview(),
): Promise<ReportVerification & { readonly proven: boolean }> {
  const reading = await read(name, text);
  if (!reading.ok) throw new Error(reading.error.message);
  const done = verifyReport(reading.value, snapshot);
  return { ...done, proven: isProven(done) };
}

/** What is named of a report: "C1 quote", "C3 missing", "C9 not in the review". */
async function named(name: string, text: string, snapshot?: ReviewSnapshot): Promise<string[]> {
  const done = await verify(name, text, snapshot);
  return [
    ...done.altered.map(({ claim, what }) => `${claim} ${what}`),
    ...done.missing.map((claim) => `${claim} missing`),
    ...done.unknown.map(({ claim, because }) => `${claim ?? 'a quote'} ${because}`),
    ...done.moved.map((claim) => `${claim} moved`),
  ];
}

/** The text with one part replaced, which must be there. */
function edit(text: string, from: string | RegExp, to: string): string {
  const edited = text.replace(from, () => to);
  expect(edited).not.toBe(text);
  return edited;
}

/** The small review with one claim as it is meanwhile. */
function reviewWith(number: number, patch: Partial<ClaimRow> | null): ReviewSnapshot {
  const review = smallReview();
  const claims = [...review.claims()].flatMap((claim) => {
    if (claim.number !== number) return [claim];
    return patch === null ? [] : [{ ...claim, ...patch }];
  });
  return { ...review, claims: () => claims };
}

describe('verifyReport() of an untouched report', () => {
  test.each([
    ['r.md', markdown(smallReview())],
    ['r.csv', csv(smallReview())],
    ['unnamed', markdown(smallReview())],
    ['unnamed', csv(smallReview())],
    ['r.md', markdown(smallReview()).replaceAll('\n', '\r\n')],
    ['r.csv', csv(smallReview()).replaceAll('\r\n', '\n').replaceAll('\uFEFF', '')],
  ])('verifyReport() finds every quote of %s', async (name, text) => {
    expect(await verify(name, text)).toMatchObject({
      quotes: { total: 5, verified: 5 },
      altered: [],
      moved: [],
      missing: [],
      missingUnnamed: 0,
      unknown: [],
      proven: true,
    });
  });

  test('verifyReport() finds nothing wrong in a report without claims', async () => {
    const empty = snapshotOf([], []);
    expect(await verify('r.md', markdown(empty), empty)).toMatchObject({
      quotes: { total: 0, verified: 0 },
      proven: true,
    });
    expect(await verify('r.csv', csv(empty), empty)).toMatchObject({ proven: true });
  });

  test('verifyReport() never raises a false alarm, whatever a quote, title or file holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostile, { minLength: 6, maxLength: 6 }),
        fc.constantFrom('type', 'source', 'level' as const),
        async (texts, groupBy) => {
          const at = (index: number) => texts[index] ?? '';
          const quote = `${at(0)}x`;
          const excluded = `y${at(1)}`;
          const text = `${at(2)}${quote}\n${excluded}`.replaceAll('\r', '');
          const [one, other] = [quote, excluded].map((words) => words.replaceAll('\r', ''));
          const source = sourceOf(text, { title: at(3), file: at(4), part: 1 });
          const clash = { number: 2, relation: 'contradicts' } as const;
          const snapshot = snapshotOf(
            [
              claimOf(source, one ?? '', { number: 1, note: at(5), relations: [clash] }),
              claimOf(source, other ?? '', { number: 2 }),
              claimOf(source, other ?? '', { number: 3, status: 'excluded', note: at(5) }),
            ],
            [source],
            {
              info: { title: at(3), question: at(5), scheme: 'grade', reviewer: at(4) },
              blocksOf: () => [{ kind: 'heading', start: 0, end: text.length, page: 2 }],
            },
          );
          const written = [...markdownReport(snapshot, { ...all, groupBy })].join('');
          const whole = { quotes: { total: 3, verified: 3 }, altered: [], unknown: [], moved: [] };
          expect(await verify('r.md', written, snapshot)).toMatchObject({ ...whole, proven: true });
          expect(await verify('r.csv', csv(snapshot), snapshot)).toMatchObject(whole);
        },
      ),
      runs(30),
    );
  });

  test('verifyReport() takes Markdown that an editor wrapped, starred and spaced anew', async () => {
    const edited = markdown(smallReview())
      .replace('in the walking group (p < 0.05).', 'in the\n> walking   group (p &lt; 0.05\\).  ')
      .replace(
        'Two people \\| of 40 \\| had sore feet.\\\n> Most',
        '**Two people** | of 40 | had sore feet.  \n> Most',
      )
      .replaceAll('- **Source:**', '* __Source:__')
      .replace('sales@<!-- -->shoes', 'sales@shoes')
      .replace('| C3 | Our', '|   C3   |   Our');
    expect(await named('r.md', edited)).toEqual([]);
  });

  test('verifyReport() takes lists with blank lines between and other marks', async () => {
    const edited = markdown(smallReview())
      .replaceAll('\n- **', '\n\n+ __')
      .replaceAll(':**', ':__');
    expect(await named('r.md', edited)).toEqual([]);
    const place = edit(edited, 'characters 28–67', 'characters 28–66');
    expect(await named('r.md', place)).toEqual(['C4 place']);
  });

  test('verifyReport() takes tables whose rows were sorted and whose columns were taken out', async () => {
    const table =
      'quote;CLAIM;colour\r\nMost liked it.;c7;red\r\n"Our shoes *cure* back pain!";3;\r\n;;\r\n';
    expect(await verify('r.csv', table)).toMatchObject({
      quotes: { total: 2, verified: 2 },
      proven: true,
    });
  });
});

describe('verifyReport() of an altered report', () => {
  const quote = 'Pain fell by 1.8 points in the walking group (p < 0.05).';

  test.each([
    ['one letter', 'Pain felt by 1.8 points in the walking group (p < 0.05).'],
    ['a missing word', 'Pain fell by 1.8 points in the group (p < 0.05).'],
    ['a number', 'Pain fell by 1.9 points in the walking group (p < 0.05).'],
    ['a look-alike letter', 'Pain fell by 1.8 points in the walking group (\u0440 < 0.05).'],
    ['a hard space', 'Pain\u00A0fell by 1.8 points in the walking group (p < 0.05).'],
    ['a space of no width', 'Pain fell by 1.8 points in the walk\u200Bing group (p < 0.05).'],
    ['a mark for right-to-left', 'Pain fell by 1.8 points in the walking group\u202E (p < 0.05).'],
    ['more words', `${quote} It was cured.`],
    ['no words', 'It'],
  ])('verifyReport() names the claim with %s', async (_name, to) => {
    const table = edit(csv(smallReview()), quote, to);
    expect(await named('r.csv', table)).toEqual(['C1 quote']);
    const report = edit(markdown(smallReview()), `> ${quote}`, `> ${to}`);
    const done = await verify('r.md', report);
    expect(done).toMatchObject({
      quotes: { total: 5, verified: 4 },
      altered: [{ claim: 'C1', what: 'quote', expected: quote, found: to }],
      unknown: [],
      missing: [],
      proven: false,
    });
  });

  test('verifyReport() tells the composed letter from the decomposed one', async () => {
    const source = sourceOf('Walking with caf\u00E9 breaks helped.');
    const snapshot = snapshotOf([claimOf(source, source.text)], [source]);
    for (const [name, text] of [
      ['r.md', markdown(snapshot)],
      ['r.csv', csv(snapshot)],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- two small reports
      expect(await named(name, edit(text, '\u00E9', 'e\u0301'), snapshot)).toEqual(['C1 quote']);
    }
  });

  test.each([
    ['struck out words', 'Pain ~~fell~~', 'Pain fell'],
    ['a picture', '![fell](x.png)', 'fell'],
    ['a tag', 'Pain <s>fell</s>', 'Pain fell'],
    ['a second paragraph', 'walking group.\n>\n> It was cured', 'walking group'],
    ['a line that only seems outside', '0.05).\nIt was cured.', '0.05).'],
  ])('verifyReport() names a quote with %s', async (_name, to, from) => {
    const report = edit(markdown(smallReview()), `> ${quote}`, `> ${quote.replace(from, to)}`);
    expect(await named('r.md', report)).toEqual(['C1 quote']);
  });

  test('verifyReport() shows the first difference with its surroundings', async () => {
    const report = edit(
      markdown(smallReview()),
      'the walking group (p',
      'the wa\u200Blking group (p',
    );
    const [altered] = (await verify('r.md', report)).altered;
    expect(altered?.at).toBe(quote.indexOf('lking'));
    expect(altered?.difference.expected).toBe('… by 1.8 points in the wa«lking group (p < 0.05).');
    expect(altered?.difference.found).toBe(
      '… by 1.8 points in the wa«‹U+200B›lking group (p < 0.05).',
    );
  });

  test('verifyReport() names a quote of the excluded and one of the disagreements', async () => {
    const report = markdown(smallReview());
    expect(await named('r.md', edit(report, '\\*cure\\* back', '\\*cure\\* neck'))).toEqual([
      'C3 quote',
    ]);
    const beside = edit(report, '| [C2](#c2) | Two people', '| [C2](#c2) | Ten people');
    expect(await verify('r.md', beside)).toMatchObject({
      quotes: { total: 5, verified: 4 },
      altered: [{ claim: 'C2', what: 'quote' }],
    });
  });

  test('verifyReport() names a swapped place and a wrong hash', async () => {
    const report = markdown(smallReview());
    expect(await named('r.md', edit(report, 'characters 0–56', 'characters 57–107'))).toContain(
      'C1 place',
    );
    expect(await named('r.md', edit(report, 'characters 28–67', 'page two'))).toEqual(['C4 place']);
    const hash = /characters 28–67, SHA-256 ([0-9a-f]{12})/.exec(report)?.[1] ?? '';
    expect(await named('r.md', edit(report, hash, '0123456789ab'))).toEqual(['C4 hash']);
    const table = csv(smallReview());
    expect(await named('r.csv', edit(table, `sha256:${hash}`, 'sha256:0'))).toEqual(['C4 hash']);
    expect(await named('r.csv', edit(table, ',28,67,', ',29,67,'))).toEqual(['C4 place']);
  });

  test('verifyReport() names a source that the review has, and one that it has not', async () => {
    const report = markdown(smallReview());
    const place = ', characters 28–67';
    const other = edit(report, `shoes.html${place}`, `walking.txt${place}`);
    expect(await named('r.md', other)).toEqual(['C4 source']);
    const none = edit(report, `shoes.html${place}`, `boots.html${place}`);
    expect(await named('r.md', none)).toEqual(['C4 source unknown']);
  });

  test('verifyReport() names a quote that was moved to another claim, alone and with all its facts', async () => {
    const report = markdown(smallReview());
    const own = '> Write to sales@<!-- -->shoes.example or @<!-- -->shoes.';
    expect(await named('r.md', edit(report, own, '> Most liked it.'))).toEqual(['C4 quote']);
    const swapped = report
      .replace('#### C1\n', '#### C0\n')
      .replace('#### C7\n', '#### C1\n')
      .replace('#### C0\n', '#### C7\n');
    expect(await named('r.md', swapped)).toEqual(['C7 quote', 'C1 quote']);
    const table = csv(smallReview()).replace('C2,claim-2', 'C4,claim-2');
    expect(await named('r.csv', table)).toEqual(['C2 number']);
  });

  test('verifyReport() misses a claim that was taken out, and a quote that was', async () => {
    const report = markdown(smallReview());
    const without = edit(report, /#### C4\n[^]*?(?=## Disagreements)/, '');
    expect(await verify('r.md', without)).toMatchObject({
      quotes: { total: 5, verified: 4 },
      missing: ['C4'],
      missingUnnamed: 0,
      proven: false,
    });
    expect(await verify('r.md', edit(report, `> ${quote}\n\n`, ''))).toMatchObject({
      quotes: { total: 5, verified: 4 },
      missing: ['C1'],
    });
    expect(await named('r.md', edit(report, /\| C3 \|.*\n/, ''))).toEqual(['C3 missing']);
    const unlisted = edit(without, /\*\*Quotes of this report:.*\n/, '');
    expect(await verify('r.md', unlisted)).toMatchObject({
      quotes: { total: 5, verified: 4 },
      missing: [],
      missingUnnamed: 1,
      proven: false,
    });
    const hidden = edit(
      report,
      /#### C4\n[^]*?(?=## Disagreements)/,
      '<!--\n#### C4\n\n> x\n-->\n\n',
    );
    expect(await named('r.md', hidden)).toEqual(['C4 missing']);
  });

  test('verifyReport() sees no claims in code, and those behind it', async () => {
    const report = markdown(smallReview());
    const code = '#### C99\n\n> Pain went.\n';
    const open = `## Claims\n\n~~~\n${code}~~~\n\n\`\`\`md\n${code}\`\`\`\n`;
    expect(await named('r.md', edit(report, '## Claims\n', open))).toEqual([]);
    const never = await verify('r.md', edit(report, '#### C4\n', '```\n#### C4\n'));
    expect(never).toMatchObject({ quotes: { total: 3, verified: 3 }, provenance: 'gone' });
  });

  test('verifyReport() believes no list of claims that is longer than any review', async () => {
    const long = edit(markdown(smallReview()), 'C1–C4, C7', 'C1–C999999999, C9–C2, C7');
    expect(await verify('r.md', long)).toMatchObject({ quotes: { total: 5 }, proven: true });
  });

  test('verifyReport() says when the report no longer tells how many quotes it held', async () => {
    const cut = markdown(smallReview()).split('## Provenance')[0] ?? '';
    expect(await verify('r.md', cut)).toMatchObject({ provenance: 'gone', proven: false });
  });

  test('verifyReport() finds quotes that were added', async () => {
    const report = markdown(smallReview());
    const added = edit(report, '## Disagreements', '> Pain went away.\n\n## Disagreements');
    expect(await named('r.md', added)).toEqual(['a quote no number']);
    const numbered = edit(
      report,
      '## Disagreements',
      '#### C99\n\n> Pain went.\n\n## Disagreements',
    );
    expect(await named('r.md', numbered)).toEqual(['C99 not in the review']);
    expect(await named('r.csv', `${csv(smallReview())},,,,,Pain went.\r\n`)).toEqual([
      'a quote no number',
    ]);
  });

  test('verifyReport() looks at quotes only', async () => {
    const report = edit(
      markdown(smallReview()),
      '**Evidence level:** Moderate',
      '**Evidence level:** High',
    );
    expect(await named('r.md', edit(report, 'Small trial.', 'Great trial.'))).toEqual([]);
    expect(await named('r.csv', edit(csv(smallReview()), ',Moderate,', ',High,'))).toEqual([]);
  });
});

describe('verifyReport() with a review that changed meanwhile', () => {
  const report = markdown(smallReview());
  const table = csv(smallReview());

  test('verifyReport() takes words that were the claim’s and still stand in the source', async () => {
    const shorter = reviewWith(1, { end: 23, quote: 'Pain fell by 1.8 points' });
    expect(await named('r.md', report, shorter)).toEqual(['C1 moved']);
    expect(await verify('r.csv', table, shorter)).toMatchObject({
      quotes: { total: 5, verified: 5 },
      moved: ['C1'],
      proven: true,
    });
    const altered = edit(report, '> Pain fell by 1.8', '> Pain fell by 1.9');
    const done = await verify('r.md', altered, shorter);
    expect(done.altered).toMatchObject([
      { claim: 'C1', expected: 'Pain fell by 1.8 points in the walking group (p < 0.05).' },
    ]);
  });

  test('verifyReport() names a claim that the review no longer has', async () => {
    expect(await named('r.md', report, reviewWith(7, null))).toEqual(['C7 not in the review']);
    expect(await named('r.csv', table, reviewWith(7, null))).toEqual(['C7 not in the review']);
  });

  test('verifyReport() names a quote that its source does not hold', async () => {
    const wrong = reviewWith(7, { start: 92, end: 106 });
    expect(await named('r.md', markdown(wrong), wrong)).toEqual(['C7 quote']);
  });

  test('verifyReport() takes a source whose title was changed', async () => {
    const review = smallReview();
    const sources = review.sources.map((source) => ({ ...source, title: 'Corrected' }));
    expect(await named('r.md', report, { ...review, sources })).toEqual([]);
  });
});

describe('readReport()', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]);

  test.each([
    ['file-empty', 'r.md', ''],
    ['file-empty', 'r.csv', ''],
    ['file-binary', 'r.md', png],
    ['report-foreign', 'r.md', '# My shopping\n\n- milk\n'],
    ['report-foreign', 'r.csv', 'name,age\r\nAda,36\r\n'],
    ['report-foreign', 'r.csv', 'claim,note\r\nC1,x\r\n'],
    ['report-foreign', 'r.txt', 'A letter. It quotes nobody.'],
    ['csv-damaged', 'r.csv', 'claim,quote\r\nC1,"oh\r\n'],
    ['csv-column-twice', 'r.csv', 'claim,quote,Quote\r\nC1,a,b\r\n'],
  ])('readReport() refuses with %s, naming %s', async (code, name, text) => {
    const done = await read(name, text);
    expect(done.ok ? null : done.error).toMatchObject({ code, hint: expect.any(String) });
    expect(done.ok ? '' : done.error.message).toContain(`"${name}"`);
  });
});
