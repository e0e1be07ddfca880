import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article, ImportedDocument } from '#core/documents/document.ts';
import { readDocument } from '#core/documents/read-document.ts';
import type { Problem } from '#core/problem.ts';
import type { Result } from '#core/result.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { damages, mutate } from '#tests/fuzz/mutate.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';
import { makeLockedPdf } from '#tests/helpers/make-locked-pdf.ts';
import { column, makePdf } from '#tests/helpers/make-pdf.ts';

async function read(bytes: Uint8Array, name = 'paper.pdf', password?: string) {
  return readDocument(
    { name, bytes, ...(password === undefined ? {} : { password }) },
    readingTools,
  );
}

function articleOf(result: Result<ImportedDocument, Problem>): Article {
  if (!result.ok) throw new Error(result.error.message);
  const [article] = result.value.articles;
  if (article === undefined) throw new Error('no article');
  return article;
}

function wordsOf(article: Article, kind: string): string[] {
  return article.blocks
    .filter((block) => block.kind === kind)
    .map(({ start, end }) => article.text.slice(start, end));
}

const leftColumn = [
  'The trial took place in three boat yards of the',
  'northern coast between the spring of 2011 and the',
  'autumn of 2014, and all of its participants had a re-',
  'sponsible doctor. Half of them were given a stove for',
  'the winter months, and the other half went without it.',
  'Nobody was told which of the two groups would be',
];
const rightColumn = [
  'followed for longer than the other one. The groups',
  'did not differ in age, in years of work or in the well-',
  'known signs of cold hands that are so common there.',
  'A well-known questionnaire was sent out every month',
  'and came back from nine in ten of them all, which is',
  'more than was hoped for at the start of this study.',
];
const heads = (page: number) => [
  { text: 'Journal of Boat Yards 12 (2015) 33-44', left: 60, top: 25, size: 8 },
  { text: String(page), left: 300, top: 815, size: 8 },
];

describe('readPdf()', () => {
  let article: Article;
  beforeAll(async () => {
    const bytes = await makePdf(
      [
        [
          ...heads(1),
          { text: 'Stoves in boat yards: a randomised trial', left: 60, top: 60, size: 18 },
          { text: 'Anna Lindqvist, Per van der Berg', left: 60, top: 90, size: 10 },
          { text: 'doi: 10.1234/boats.2015.33', left: 60, top: 106, size: 8 },
          { text: 'Methods', left: 60, top: 130, size: 10, bold: true },
          ...column(60, 150, leftColumn),
          ...column(320, 150, rightColumn),
        ],
        [
          ...heads(2),
          ...column(60, 60, ['Table 2 shows what was found.']),
          ...['Group', 'Stove', 'None'].flatMap((name, row) => [
            { text: name, left: 60, top: 90 + row * 14 },
            { text: row === 0 ? 'People' : '41', left: 200, top: 90 + row * 14 },
            { text: row === 0 ? 'Cold hands' : '7 (17%)', left: 320, top: 90 + row * 14 },
          ]),
          { text: 'References', left: 60, top: 160, size: 10, bold: true },
          ...column(60, 180, [
            '1 Berg P, Moe T. Cold hands at sea. Nord Med J 2009;4:12-9. doi:10.5555/nmj.12',
            '2 Holm K. Stoves and their users. Heat 2010;7:1-3.',
          ]),
        ],
      ],
      { title: 'Microsoft Word - stoves_final.doc' },
    );
    article = articleOf(await read(bytes));
  });

  test('readPdf() reads columns one after the other and mends cut words', () => {
    const [paragraph = ''] = wordsOf(article, 'paragraph').filter((one) =>
      one.includes('trial took'),
    );
    expect(paragraph).toContain('had a responsible doctor');
    expect(paragraph).toContain('which of the two groups would be followed for longer');
    expect(paragraph).toContain('in the well-known signs');
  });

  test('readPdf() opens a locked PDF with its password only', async () => {
    const bytes = makeLockedPdf(
      ['Stoves in boat yards', 'A stove kept 41 of 52 pairs of hands warm.'],
      'winter',
    );
    expect(articleOf(await read(bytes, 'locked.pdf', 'winter')).text).toContain(
      'A stove kept 41 of 52 pairs of hands warm.',
    );
    for (const [password, code] of [
      [undefined, 'password-needed'],
      ['summer', 'password-wrong'],
    ] as const) {
      const refused = await read(bytes, 'locked.pdf', password);
      expect(refused.ok ? null : refused.error.code).toBe(code);
      expect(refused.ok ? null : refused.error.message).toContain('"locked.pdf"');
    }
  });

  test('readPdf() leaves running heads and page numbers out', () => {
    expect(article.text).not.toContain('Journal of Boat Yards');
    expect(article.text).not.toMatch(/^\d$/mu);
  });

  test('readPdf() makes rows of tables, cells apart', () => {
    expect(wordsOf(article, 'table row')).toEqual([
      'Group\tPeople\tCold hands',
      'Stove\t41\t7 (17%)',
      'None\t41\t7 (17%)',
    ]);
  });

  test('readPdf() finds the references, one block each, with their page', () => {
    const references = article.blocks.filter(
      ({ kind, page }) => kind === 'reference' && page === 2,
    );
    expect(references.map(({ start, end }) => article.text.slice(start, end).slice(0, 9))).toEqual([
      '1 Berg P,',
      '2 Holm K.',
    ]);
  });

  test('readPdf() takes title, authors, journal, year and DOI from the first page', () => {
    expect(article.title).toBe('Stoves in boat yards: a randomised trial');
    expect(article.metadata).toEqual({
      title: 'Stoves in boat yards: a randomised trial',
      author: [
        { family: 'Lindqvist', given: 'Anna' },
        { family: 'van der Berg', given: 'Per' },
      ],
      issued: { 'date-parts': [[2015]] },
      'container-title': 'Journal of Boat Yards',
      volume: '12',
      DOI: '10.1234/boats.2015.33',
    });
    expect(article.ownIds).toEqual(['doi:10.1234/boats.2015.33']);
  });

  test('readPdf() says where each word stands', () => {
    const { layout, text } = article;
    if (layout === undefined) throw new Error('no layout');
    expect(layout.pages).toEqual([
      { width: 5950, height: 8420 },
      { width: 5950, height: 8420 },
    ]);
    const at = text.indexOf('questionnaire');
    const index = layout.words.findIndex((value, place) => place % 7 === 0 && value === at);
    const [start, end, page, x = 0, top = 0] = layout.words.subarray(index, index + 7);
    expect(text.slice(start, end)).toBe('questionnaire');
    expect(page).toBe(1);
    expect(x).toBeGreaterThan(3200);
    expect(Math.abs(top - (150 + 3 * 12) * 10)).toBeLessThan(40);
  });

  test('readPdf() never throws on damaged files', async () => {
    const bytes = await makePdf([column(60, 60, leftColumn)]);
    await fc.assert(
      fc.asyncProperty(damages, async (all) => {
        const result = await read(mutate(bytes, all));
        if (!result.ok) expect(result.error.message).toContain('paper.pdf');
      }),
      { numRuns: 60 },
    );
  });
});

const inputs = sharedInput('inputs/pdf');

describe.skipIf(inputs === null)('readPdf() of real files', () => {
  const readShared = async (name: string) =>
    read(readFileSync(`${inputs}/${name}`), basename(name));
  const text = async (name: string) => articleOf(await readShared(name)).text;
  const flat = (words: string) => words.replaceAll(/\s+/gu, ' ');

  test('a two-column trial', async () => {
    const article = articleOf(await readShared('bmj_rct_two_column.pdf'));
    expect(article.title).toBe(
      'Physical activity for smoking cessation in pregnancy: randomised controlled trial',
    );
    expect(article.ownIds).toEqual(['doi:10.1136/bmj.h2145']);
    expect(article.metadata['container-title']).toBe('BMJ');
    expect(article.metadata.issued).toEqual({ 'date-parts': [[2015]] });
    expect(article.metadata.author?.[0]).toEqual({ family: 'Ussher', given: 'Michael' });
    const all = flat(article.text);
    expect(all).toContain('nicotine replacement');
    const order = [
      'Maternal smoking in pregnancy is the main preventable cause',
      'Study population Between April 2009',
      'An independent statistician generated a randomisation list',
      'Secondary outcomes included validated abstinence',
      'Supplementing behavioural support with a physical activity intervention',
    ].map((phrase) => all.indexOf(phrase));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order[0]).toBeGreaterThan(0);
    expect(wordsOf(article, 'reference').length).toBeGreaterThan(20);
    expect(article.blocks.at(-1)?.page).toBe(10);
  });

  test('a two-column conference paper', async () => {
    const article = articleOf(await readShared('tucker2007_opium_two_column.pdf'));
    expect(article.title).toBe('OPIUM: Optimal Package Install/Uninstall Manager');
    expect(article.metadata.author?.map(({ family }) => family)).toEqual([
      'Tucker',
      'Shuffelton',
      'Jhala',
      'Lerner',
    ]);
    expect(flat(article.text)).toMatch(
      /our measurements on 600 traces of real-world install attempts/iu,
    );
  });

  test.each([
    ['owner_password_readable.pdf', 'RETHINKING THE FINANCIAL NETWORK'],
    ['owner_password_readable.pdf', 'Andrew G Haldane'],
    ['jstor_damaged_xref.pdf', 'Measuring Service Contract Performance'],
    ['ligatures.pdf', 'abcdeffffiflffifflſtstghijklmno'],
    ['japanese_sjis_not_embedded.pdf', 'あいうえお'],
    ['rotated_text.pdf', 'Rotated text'],
    ['rotated_text.pdf', 'Page 1'],
    ['pages_tree_loop.pdf', 'Pages loop'],
    ['highlight_with_note.pdf', 'Hello World'],
    ['thesis_33_pages.pdf', 'Von der Fakultät für Informatik'],
  ])('%s holds "%s"', async (name, phrase) => {
    expect(flat(await text(name))).toContain(phrase);
  });

  test('letters of other scripts come whole and in order', async () => {
    expect((await text('french_diacritics.pdf')).replaceAll(/\s/gu, '')).toContain(
      'àÀâÂäÄçÇéÉèÈêÊëËîÎïÏôÔùÙûÛüÜ',
    );
    expect((await text('arabic_rtl.pdf')).split('\n').filter((line) => line !== '')).toEqual(
      Array.from({ length: 4 }, () => 'انواع الخطوط العربية'),
    );
  });

  test.each([
    ['scanned_image_only.pdf', 'pdf-no-text'],
    ['encrypted_password_needed.pdf', 'password-needed'],
    ['corrupt_fuzzed.pdf', 'pdf-no-text'],
    ['corrupt_13_bytes.pdf', 'pdf-damaged'],
    ['operator_list_cycle.pdf', 'pdf-no-text'],
  ])('%s is refused: %s', async (name, code) => {
    const result = await readShared(name);
    expect(result.ok ? null : result.error.code).toBe(code);
  });

  test('a password opens, a wrong one is said to be wrong', async () => {
    const bytes = readFileSync(`${inputs}/encrypted_password_needed.pdf`);
    const wrong = await read(bytes, 'locked.pdf', 'moon');
    expect(wrong.ok ? null : wrong.error.code).toBe('password-wrong');
    const right = await read(bytes, 'locked.pdf', 'world');
    expect(right.ok ? 'opened' : right.error.code).toMatch(/^(?:opened|pdf-no-text)$/u);
  });

  test('pages that are broken are named', async () => {
    const result = await readShared('pages_tree_loop.pdf');
    expect(result.ok ? result.value.warnings : []).toEqual([
      'Page 2 is damaged and could not be read',
    ]);
  });
});
