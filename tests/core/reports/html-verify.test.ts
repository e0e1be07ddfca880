import * as fc from 'fast-check';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import { htmlReport } from '#core/reports/html/html-report.ts';
import { htmlStyle, pageTitleStyle } from '#core/reports/html/html-style.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { plainHtml } from '#core/reports/verify/plain-html.ts';
import { readReport, reportFormat } from '#core/reports/verify/read-report.ts';
import { isProven, verifyReport } from '#core/reports/verify/verify-report.ts';
import { noTools } from '#tests/helpers/no-tools.ts';
import { runs } from '#tests/helpers/runs.ts';
import { fullReview, largeReview } from './full-review.ts';
import { hostile } from './hostile-text.ts';
import { claimOf, optionsOf, smallReview, snapshotOf, sourceOf } from './snapshot.ts';

const written = (snapshot: ReviewSnapshot) =>
  [...htmlReport(snapshot, optionsOf({ format: 'html', statuses: claimStatuses }))].join('');
const report = written(smallReview());
const quote = 'Pain fell by 1.8 points in the walking group (p &#x3C; 0.05).';

async function read(html: string, name = 'r.html') {
  return readReport({ name, bytes: new TextEncoder().encode(html), tools: noTools });
}

async function verify(html: string, snapshot: ReviewSnapshot = smallReview(), name?: string) {
  const reading = await read(html, name);
  if (!reading.ok) throw new Error(reading.error.message);
  const done = verifyReport(reading.value, snapshot);
  return { ...done, proven: isProven(done) };
}

/** What is named of a report: "C1 quote", "C3 missing"; what verifies says nothing. */
async function named(html: string, snapshot?: ReviewSnapshot): Promise<string[]> {
  const done = await verify(html, snapshot);
  return [
    ...done.altered.map(({ claim, what }) => `${claim} ${what}`),
    ...done.missing.map((claim) => `${claim} missing`),
    ...done.unknown.map(({ claim, because }) => `${claim ?? 'a quote'} ${because}`),
    ...done.moved.map((claim) => `${claim} moved`),
  ];
}

function edit(html: string, from: string | RegExp, to: string): string {
  const edited = html.replace(from, () => to);
  expect(edited).not.toBe(html);
  return edited;
}

/** As a program that reads and writes HTML saves it. */
function savedAgain(html: string): string {
  return String(unified().use(rehypeParse).use(rehypeStringify).processSync(html));
}

function isPlain(html: string): boolean {
  const marks = plainHtml(html);
  let step = marks.next();
  while (step.done !== true) step = marks.next();
  return step.value === 'plain';
}

describe('readReport() of an untouched HTML report', () => {
  test.each([
    ['r.html', report],
    ['r.htm', `\uFEFF${report}`],
    ['unnamed', report],
    ['r.html', report.replaceAll('\n', '\r\n')],
    ['r.html', report.replaceAll('&#x26;', '&amp;').replaceAll('&#x3C;', '&lt;')],
    ['unnamed', `<!-- saved from url=(0014)about:internet -->\n${report}`],
    ['r.html', savedAgain(report)],
    ['r.html', report.replaceAll('</dt>', ':</dt>').replaceAll('><', '>\n      <')],
    ['r.html', report.replaceAll('in the walking', 'in\n   the <b>walking</b>')],
    ['r.html', report.replaceAll('</p>', '').replaceAll('</td>', '')],
  ])('readReport() finds every quote of %s', async (name, html) => {
    expect(await verify(html, smallReview(), name)).toMatchObject({
      quotes: { total: 5, verified: 5 },
      altered: [],
      moved: [],
      missing: [],
      missingUnnamed: 0,
      unknown: [],
      provenance: 'there',
      proven: true,
    });
  });

  test('readReport() reads what is written in one pass, and what programs make of it by a tree', () => {
    expect(isPlain(report)).toBe(true);
    expect(isPlain(written(fullReview()))).toBe(true);
    expect(isPlain(report.replaceAll('</p>', ''))).toBe(false);
    expect(isPlain(report.replace('<p>', '<p><!-- -->'))).toBe(false);
    expect(isPlain(report.replace('</main>', ''))).toBe(false);
    expect(isPlain(report.replace('<tbody>', '<tbody>x'))).toBe(false);
    expect(isPlain(report.replace('<h1>', '<h1>&copy;'))).toBe(false);
  });

  test('readReport() never raises a false alarm, whatever a quote, title or file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 6, maxLength: 6 }), async (texts) => {
        const at = (index: number) => (texts[index] ?? '').replaceAll('\r', '');
        const [one, other] = [`${at(0)}x`, `y${at(1)}`];
        const source = sourceOf(`${at(2)}${one}\n${other}`, { title: at(3), file: at(4), part: 1 });
        const clash = { number: 2, relation: 'contradicts' } as const;
        const snapshot = snapshotOf(
          [
            claimOf(source, one, { number: 1, note: at(5), relations: [clash] }),
            claimOf(source, other, { number: 2 }),
            claimOf(source, other, { number: 3, status: 'excluded', note: at(5) }),
          ],
          [source],
          { info: { title: at(3), question: at(5), scheme: 'grade', reviewer: at(4) } },
        );
        const html = written(snapshot);
        const whole = { quotes: { total: 3, verified: 3 }, altered: [], unknown: [], proven: true };
        expect(isPlain(html)).toBe(true);
        expect(await verify(html, snapshot)).toMatchObject(whole);
        expect(await verify(savedAgain(html), snapshot)).toMatchObject(whole);
      }),
      runs(20),
    );
  });

  test('readReport() reads a long report in one pass', async () => {
    const review = largeReview(2000);
    expect(await verify(written(review), review)).toMatchObject({
      quotes: { total: 2000, verified: 2000 },
      proven: true,
    });
  });
});

describe('readReport() of an altered HTML report', () => {
  test.each([
    ['one letter', 'Pain felt'],
    ['a look-alike letter', 'P\u0430in fell'],
    ['a hard space', 'Pain&nbsp;fell'],
    ['a space of no width', 'Pain f&#8203;ell'],
    ['a word more', 'Pain never fell'],
    ['a word less', 'fell'],
    ['struck out words', 'Pain <del>fell</del>'],
    ['hidden words', 'Pain <span hidden>fell</span>'],
    ['words that only readers of screens get', 'Pain <span class="visually-hidden">fell</span>'],
    ['words without colour', 'Pain <font color="white">fell</font>'],
    ['a picture of words', 'Pain <img alt="fell" src="data:,">'],
    ['raised words', 'Pain <sup>fell</sup>'],
    ['words that run backwards', 'Pain <bdo dir="rtl">fell</bdo>'],
    ['words in a comment', 'Pain <!-- fell -->'],
    ['a second paragraph', 'It was cured.</p><p>Pain fell'],
    ['a hidden paragraph', 'It was cured.</p><p hidden>Pain fell'],
    ['a script', 'Pain <script>document.write("fell")</script>'],
    ['words in a field', 'Pain <input value="fell">'],
    ['words in a table', 'Pain <table><tr><td>fell</td></tr></table>'],
  ])('readReport() names a quote with %s', async (_name, to) => {
    const changed = edit(report, `<p>${quote}`, `<p>${quote.replace('Pain fell', to)}`);
    expect(await named(changed)).toEqual(expect.arrayContaining(['C1 quote']));
    expect(await verify(changed)).toMatchObject({
      quotes: { total: 5, verified: 4 },
      missing: [],
      proven: false,
    });
  });

  test('readReport() names quotes in the tables of disagreements and excluded claims', async () => {
    const beside = edit(report, '<td>Two people', '<td>Ten people');
    expect(await named(beside)).toEqual(['C2 quote']);
    expect(await named(edit(report, '*cure* back', '*cure* neck'))).toEqual(['C3 quote']);
    const raised = edit(report, '<td>Two people', '<td>Two<sup>3</sup> people');
    expect(await named(raised)).toEqual(['C2 quote']);
  });

  test('readReport() passes the mark of a footnote over in a table, and in no quote', async () => {
    const mark = '<sup><a class="note" href="#note_7" aria-label="Note 7">7</a></sup>';
    expect(await named(edit(report, '<td>Two people', `<td>Two${mark} people`))).toEqual([]);
    const other = mark.replace('>7<', '>8<');
    expect(await named(edit(report, '<td>Two people', `<td>Two${other} people`))).toEqual([
      'C2 quote',
    ]);
    const inQuote = edit(report, `<p>${quote}`, `<p>${quote}${mark}`);
    expect(await named(inQuote)).toEqual(['C1 quote']);
    const inSource = edit(report, 'characters 28–67, SHA', `characters${mark} 28–67, SHA`);
    expect(await named(inSource)).toEqual([]);
  });

  test('readReport() misses what was taken out, and what is not shown', async () => {
    const c4 = /<section class="claim">\n<h4 id="c4">[^]*?<\/section>\n/;
    expect(await verify(edit(report, c4, ''))).toMatchObject({
      quotes: { total: 5, verified: 4 },
      missing: ['C4'],
      proven: false,
    });
    const [section = ''] = c4.exec(report) ?? [];
    for (const hidden of [
      `<!--${section}-->`,
      `<template>${section}</template>`,
      `<div hidden>${section}</div>`,
      `<dialog>${section}</dialog>`,
      `<div popover>${section}</div>`,
      `<div class="visually-hidden">${section}</div>`,
      `<textarea>${section}</textarea>`,
      `<div title='${section.replaceAll("'", '')}'></div>`,
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- small reports
      expect(await named(edit(report, c4, hidden))).toEqual(['C4 missing']);
    }
    const bare = edit(report, `<blockquote data-claim="1"><p>${quote}</p></blockquote>\n`, '');
    expect(await named(bare)).toEqual(['C1 missing']);
    expect(
      await named(
        edit(report, /<tr><th scope="row"><a href="#c3">.*\n|<tr><[^\n]*C3<[^\n]*\n/, ''),
      ),
    ).toEqual(['C3 missing']);
  });

  test('readReport() names places, hashes and sources that were changed', async () => {
    const hash = /characters 28–67, SHA-256 ([0-9a-f]{12})/.exec(report)?.[1] ?? '';
    expect(await named(edit(report, hash, '0123456789ab'))).toEqual(['C4 hash']);
    expect(await named(edit(report, 'characters 28–67', 'characters 28–66'))).toEqual(['C4 place']);
    const other = edit(report, 'shoes.html, characters 28–67', 'walking.txt, characters 28–67');
    expect(await named(other)).toEqual(['C4 source']);
    const none = edit(report, 'shoes.html, characters 28–67', 'boots.html, characters 28–67');
    expect(await named(none)).toEqual(['C4 source unknown']);
  });

  test('readReport() names quotes that changed places', async () => {
    const swapped = report
      .replace('<h4 id="c1">C1<', '<h4 id="c1">C0<')
      .replace('<h4 id="c7">C7<', '<h4 id="c7">C1<')
      .replace('>C0<', '>C7<');
    expect(new Set(await named(swapped))).toEqual(new Set(['C7 quote', 'C1 quote']));
  });

  test('readReport() finds quotes that were added', async () => {
    const stray = edit(
      report,
      '<h2 id="disagreements">',
      '<blockquote>Pain went.</blockquote><h2>',
    );
    expect(await named(stray)).toEqual(['a quote no number']);
    const listed = edit(report, '<h2 id="disagreements">', '<ul><li><blockquote>Gone.</ul><h2>');
    expect(await named(listed)).toEqual(['a quote no number']);
    const numbered = '<h4>C99</h4><blockquote>Pain went.</blockquote><h2>';
    expect(await named(edit(report, '<h2 id="disagreements">', numbered))).toEqual([
      'C99 not in the review',
    ]);
    const second = edit(
      report,
      `${quote}</p></blockquote>`,
      `${quote}</p></blockquote><blockquote>x</blockquote>`,
    );
    expect(await named(second)).toEqual(['a quote no number']);
  });

  test('readReport() says when the report no longer tells how many quotes it held', async () => {
    const cut = edit(report, /<h2 id="provenance">[^]*?<\/section>/, '</section>');
    expect(await verify(cut)).toMatchObject({ provenance: 'gone', proven: false });
  });

  test('readReport() looks at quotes only', async () => {
    expect(await named(edit(report, 'Small trial.', 'Great trial.'))).toEqual([]);
    expect(await named(edit(report, '</h1>', '</h1><img src="x.png" alt="A logo">'))).toEqual([]);
  });
});

describe('readReport() of HTML that does not look as it reads', () => {
  const noPolicy = report.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, '');
  const added = '<style>[data-claim="1"]::after { content: " never"; }</style>';

  test('readReport() takes styles and scripts that the report’s own policy keeps from working', async () => {
    expect(await named(edit(report, '</head>', `${added}<script>x()</script></head>`))).toEqual([]);
    expect(await named(edit(report, '<body>', '<body style="color: red" onload="x()">'))).toEqual(
      [],
    );
    expect(await named(noPolicy)).toEqual([]);
  });

  test.each([
    ['a style sheet', edit(noPolicy, '</head>', `${added}</head>`)],
    ['a style sheet elsewhere', edit(noPolicy, '</main>', `${added}</main>`)],
    ['a changed style sheet', edit(noPolicy, 'blockquote p {', 'blockquote p { display: none;')],
    ['a style sheet from elsewhere', edit(noPolicy, '</head>', '<link rel="Stylesheet" href="x">')],
    [
      'one before the policy',
      edit(report, '<meta charset', '<link rel="stylesheet" href="x"><meta charset'),
    ],
    ['a style', edit(noPolicy, '<body>', '<body style="font-size: 0">')],
    ['a script', edit(noPolicy, '</body>', '<script>document.body.innerText = ""</script>')],
    ['a hidden script', edit(noPolicy, '<body>', '<body onload="x()">')],
    [
      'another policy',
      edit(report, /style-src 'sha256-[^']*'|style-src &#x27;sha256-[^;]*;/, 'style-src *').replace(
        '</head>',
        `${added}</head>`,
      ),
    ],
    [
      'a policy outside the head',
      edit(
        noPolicy,
        '<body>',
        `<body>${/<meta http-equiv="Content-S[^>]*>/.exec(report)?.[0]}`,
      ).replace('</main>', `${added}</main>`),
    ],
  ])('readReport() trusts no report with %s', async (_name, html) => {
    expect(await verify(html)).toMatchObject({
      altered: [],
      unknown: [
        { claim: null, because: 'no number', found: expect.stringContaining('words that') },
      ],
      proven: false,
    });
  });

  test('readReport() knows the style sheet of reports, whatever their title', async () => {
    // Fails when the style sheet is changed: its new hash belongs into html-looks.ts, beside the ones before.
    const style = `${htmlStyle}${pageTitleStyle('Another “title” \\ 0a */ </style>')}`;
    const html = noPolicy.replace(/<style>[^]*?<\/style>/, () => `<style>${style}</style>`);
    expect(await named(html)).toEqual([]);
    expect(await named(html.replaceAll('\n  ', '\n\t'))).toEqual([]);
  });
});

describe('readReport() of HTML that is no report', () => {
  test.each([
    ['report-foreign', '<!doctype html><title>Milk</title><p>Bread'],
    ['report-foreign', '<!doctype html><blockquote>It quotes nobody.</blockquote>'],
    ['report-foreign', '<p>'],
    ['report-foreign', '<div>'.repeat(20_000)],
    ['report-foreign', '<'.repeat(100_000)],
    ['report-foreign', `<!doctype html><p title="${'x'.repeat(100_000)}`],
    ['file-empty', ''],
    ['file-too-large', `<!doctype html><p>${'words '.repeat(6_000_000)}`],
  ])('readReport() refuses with %s', async (code, html) => {
    const done = await read(html);
    expect(done.ok ? null : done.error).toMatchObject({ code, hint: expect.any(String) });
    expect(done.ok ? '' : done.error.message).toContain('"r.html"');
  });

  test('reportFormat() tells HTML by its ending and by its first words', () => {
    const format = (name: string, text: string) =>
      reportFormat({ name, bytes: new TextEncoder().encode(text) });
    expect(format('r.HTM', '')).toBe('html');
    expect(format('r.xhtml', 'x')).toBe('html');
    expect(format('r', '\uFEFF \n<!DOCTYPE html>')).toBe('html');
    expect(format('r.txt', '<!-- saved --><html lang="en">')).toBe('html');
    expect(format('r', '<htmlx>')).toBe('md');
    expect(format('r.md', '<html>')).toBe('md');
  });

  test('reportFormat() tells archives by their ending and by the files in them', () => {
    const format = (name: string, text: string) =>
      reportFormat({ name, bytes: new TextEncoder().encode(text) });
    expect(format('r.docx', 'PK')).toBe('docx');
    expect(format('r.docm', 'PK')).toBe('docx');
    expect(format('r.xlsx', 'PK word/document.xml')).toBe('xlsx');
    expect(format('r', 'PK word/document.xml')).toBe('docx');
    expect(format('r.zip', `PK${'x'.repeat(9_000)}xl/workbook.xml`)).toBe('xlsx');
    expect(format('r.docx', 'C1')).toBe('md');
  });
});
