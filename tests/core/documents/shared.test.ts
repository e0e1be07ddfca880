import { readFileSync, readdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Article } from '#core/documents/document.ts';
import { isNearCopy } from '#core/documents/near-copy.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';

import { blockText, readFileBytes } from './read.ts';

const als = sharedInput('inputs/als');
const gold = sharedInput('gold/als/units.jsonl');
const html = sharedInput('inputs/html');
const small = sharedInput('inputs/txt-md');

async function read(folder: string | null, name: string) {
  return readFileBytes(name, readFileSync(`${folder}/${name}`));
}

async function alsFile(number: string): Promise<readonly Article[]> {
  const name = readdirSync(als ?? '').find((file) => file.startsWith(number)) ?? '';
  return (await read(als, name)).articles;
}

function kindsOf(article: Article | undefined, kind: string): string[] {
  if (article === undefined) return [];
  return article.blocks
    .filter((block) => block.kind === kind)
    .map((block) => blockText(article, block));
}

describe.skipIf(als === null)('readDocument() on the first documents', () => {
  test('readDocument() finds the articles of every file and their titles', async () => {
    expect((await alsFile('000')).map((article) => article.title)).toEqual([
      expect.stringMatching(/^A Comprehensive Review .*\(ALS\) Patients$/),
      expect.stringMatching(/^A Review of Clinical Trials for .* Stem Cell Therapy$/),
      expect.stringMatching(/^Benefits of Adding Salt .* Hydration$/),
      expect.stringMatching(/^Mesenchymal Stem Cell Therapy: .* Multiple Sclerosis$/),
      expect.stringMatching(/^Where Can You Access .* For ALS\?$/),
    ]);
    expect((await alsFile('001')).map((article) => article.title)).toEqual([
      expect.stringMatching(/^ALS can be a devastating disease/),
    ]);
    expect((await alsFile('002')).map((article) => article.title)).toEqual([
      'Stem Cell Therapy in ALS Disease',
    ]);
    expect((await alsFile('003')).map((article) => article.title)).toEqual([
      'Where to Get Stem Cell Treatment for ALS?',
    ]);
    expect((await alsFile('004')).map((article) => article.title)).toEqual([
      'Stem Cell Therapy for ALS',
    ]);
  });

  test('readDocument() sets the forms aside, all twelve of them', async () => {
    const last = (await alsFile('000')).at(-1);
    const marked = last?.blocks.filter((block) => block.kind === 'boilerplate') ?? [];
    expect(marked).toHaveLength(40);
    expect(marked.filter((block) => block.reason === 'printed 12 times in this file')).toHaveLength(
      36,
    );
    expect(
      (await alsFile('000')).slice(0, 4).flatMap((article) => kindsOf(article, 'boilerplate')),
    ).toEqual([]);
    expect(kindsOf((await alsFile('002'))[0], 'boilerplate').at(-1)).toBe('×');
  });

  test('readDocument() finds both flattened tables and the questions', async () => {
    const [article] = await alsFile('002');
    expect(kindsOf(article, 'table row')).toHaveLength(9);
    expect(article?.blocks.filter((block) => block.header).map((block) => block.table)).toEqual([
      0, 1,
    ]);
    expect(kindsOf(article, 'question')).toHaveLength(6);
    expect(kindsOf((await alsFile('004'))[0], 'question')).toHaveLength(5);
    expect(kindsOf(article, 'reference')).toHaveLength(8);
  });

  test('isNearCopy() tells two write-ups of one review from copies', async () => {
    const articles = await alsFile('000');
    for (const [index, article] of articles.entries()) {
      for (const [other, { fingerprint }] of articles.entries()) {
        expect(isNearCopy(article.fingerprint, fingerprint)).toBe(index === other);
      }
    }
  });
});

interface GoldUnit {
  readonly file: string;
  readonly article: number;
  readonly text: string;
  readonly start: number;
  readonly kind: string;
}

describe.skipIf(gold === null)('readDocument() against the labelled units', () => {
  const units: GoldUnit[] =
    gold === null
      ? []
      : readFileSync(gold, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line));

  test('readDocument() loses no claim and lets no boilerplate through', async () => {
    const missed: string[] = [];
    for (const unit of units) {
      const article = (await alsFile(unit.file.slice(0, 3)))[unit.article];
      const block = article?.blocks.find(
        ({ start, end }) => start <= unit.start && end >= unit.start + unit.text.length,
      );
      const boilerplate = block?.kind === 'boilerplate';
      if (block === undefined || boilerplate !== (unit.kind === 'boilerplate'))
        missed.push(unit.text);
    }
    expect(missed).toEqual([]);
  });
});

/** How many words of one list come in another in order (longest common subsequence). */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let before = new Uint32Array(b.length + 1);
  for (const word of a) {
    const row = new Uint32Array(b.length + 1);
    for (let index = 1; index <= b.length; index++) {
      row[index] =
        word === b[index - 1]
          ? (before[index - 1] ?? 0) + 1
          : Math.max(before[index] ?? 0, row[index - 1] ?? 0);
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}

describe.skipIf(html === null)('readDocument() on real pages', () => {
  const pages =
    html === null ? [] : readdirSync(html).filter((name) => name.endsWith('.expected.txt'));

  test.each(pages)('readDocument() finds the main text of %s', async (expected) => {
    const page = expected.replace('.expected.txt', '');
    const words = (text: string) =>
      text.normalize('NFKC').match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
    const { articles } = await read(html, `${page}.html`);
    const found = words(articles.map((article) => article.text).join('\n'));
    const wanted = words(readFileSync(`${html}/${expected}`, 'utf8'));
    const common = commonWords(wanted, found);
    expect(common / wanted.length).toBeGreaterThanOrEqual(0.95);
    expect((found.length - common) / wanted.length).toBeLessThanOrEqual(0.05);
    const { title } = JSON.parse(readFileSync(`${html}/${page}.expected-metadata.json`, 'utf8'));
    expect(articles[0]?.title).toBe(title);
  });

  test('readDocument() reads pages in other encodings', async () => {
    const wide = await read(html, 'tika_utf16le.html');
    expect(wide).toMatchObject({
      encoding: 'utf-16le',
      articles: [{ title: 'Title', text: 'This is a sample text' }],
    });
    const arabic = await read(html, 'tika_noisy_meta_iso8859-6.html');
    expect(arabic.articles[0]?.text).toMatch(/[\u0600-\u06ff]{3}/);
    expect(arabic.articles[0]?.text).not.toContain('\ufffd');
  });
});

describe.skipIf(small === null)('readDocument() on real texts', () => {
  test('readDocument() reads what others found hard', async () => {
    expect((await read(small, 'smartquotes_cp1252.txt')).articles[0]?.text).toContain('“windows”');
    expect((await read(small, 'utf8_four_languages.txt')).articles[0]?.text).toContain(
      'Fuchs springt über',
    );
    const markdown = (await read(small, 'tika_small.md')).articles[0];
    expect(kindsOf(markdown, 'table row')).toEqual(['L\tC\tR', 'a\tb\tc']);
    expect(markdown?.text).toMatch(/Café naïve résumé$/);
    expect(kindsOf((await read(small, 'reference_list.md')).articles[0], 'reference')).toHaveLength(
      6,
    );
    const essay = await read(small, 'twenty_years_of_pandoc.md');
    expect(essay.articles.map((article) => article.title)).toEqual(['Twenty Years of Pandoc']);
    expect(essay.articles[0]?.text).not.toMatch(/:::|\{width|\]\(/);
    expect((await read(small, 'transcript.txt')).articles[0]?.blocks).toHaveLength(7);
  });
});
