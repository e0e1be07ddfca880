import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { noTools } from '#tests/helpers/no-tools.ts';
import { documentExtensions, formatOfName } from '#core/documents/formats.ts';
import { detectLanguage, languageTag } from '#core/documents/language.ts';
import { readDocument } from '#core/documents/read-document.ts';
import { wellFormedText } from '#core/documents/well-formed.ts';

import { runs } from '#tests/helpers/runs.ts';
import { readFileText } from './read.ts';

/** Pieces that the readers look for, so that random texts reach their branches. */
const pieces = [
  '\n',
  '\n\n',
  ' ',
  '\t',
  '\f',
  '\r\n',
  '\0',
  '\u00a0',
  '\u{1f600}',
  '\ud800',
  '# ',
  '- ',
  '1. ',
  '> ',
  '|',
  '---',
  '=====',
  'Source: Doe J. 2020. https://x.org',
  'References',
  'A Title of Things',
  'A Title of Things',
  'Is it so?',
  'The cells helped. ',
  'Request Information',
  '<p>',
  '</p>',
  '<table><tr><td>',
  '<br>',
  '<li>',
  '&amp;',
  '<a href="x">',
  '```',
  '**',
  '[a](b)',
  '[^1]',
  '[^1]: x',
  '“Words”',
  'http://x.org/1',
  '©',
  '×',
  '<script>',
  '<article>',
  '<h1>',
  ':::',
  '日本語',
  'العربية',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a', 'a.ris');

async function check(name: string, bytes: Uint8Array): Promise<void> {
  const result = await readDocument({ name, bytes }, noTools);
  if (!result.ok) {
    expect(result.error.message).toMatch(/^Read ".*": .*[^.]$/);
    return;
  }
  expect(result.value.articles.length).toBeGreaterThan(0);
  for (const [part, article] of result.value.articles.entries()) {
    const { text, blocks, links, title } = article;
    expect(article.part).toBe(part);
    expect(title.trim()).not.toBe('');
    expect(text).toBe(wellFormedText(text));
    let last = 0;
    for (const { start, end } of blocks) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      const words = text.slice(start, end);
      expect(words).toBe(words.trim());
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
    for (const link of links) expect(text.slice(link.start, link.end).trim()).not.toBe('');
  }
}

describe('readDocument()', () => {
  test('readDocument() never throws and keeps the promises of blocks on any text', async () => {
    await fc.assert(
      fc.asyncProperty(names, texts, (name, text) => check(name, new TextEncoder().encode(text))),
      runs(120),
    );
  });

  test('readDocument() never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), (name, bytes) =>
        check(name, bytes),
      ),
      runs(100),
    );
  });

  test('readDocument() gives the same result for the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(names, texts, async (name, text) => {
        const bytes = new TextEncoder().encode(text);
        expect(await readDocument({ name, bytes }, noTools)).toEqual(
          await readDocument({ name, bytes }, noTools),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('readDocument() refuses a damaged file of another format', async () => {
    const result = await readDocument(
      { name: 'paper.docx', bytes: Buffer.from('broken') },
      noTools,
    );
    expect(result.ok ? null : result.error).toMatchObject({
      code: 'file-binary',
      message: 'Read "paper.docx": its name says Word (DOCX) but it is no such file',
    });
  });

  test('readDocument() reads a file without extension as text and refuses unknown ones', async () => {
    expect((await readFileText('LICENCE', 'Some words.')).format).toBe('text');
    expect((await readFileText('Notes v1.2', 'Some words.')).format).toBe('text');
    expect((await readFileText('Dr. Doe said', 'Some words.')).format).toBe('text');
    const result = await readDocument(
      { name: 'notes.xyz', bytes: Buffer.from('Some words.') },
      noTools,
    );
    expect(result.ok ? null : result.error).toMatchObject({
      code: 'format-unknown',
      message: 'Read "notes.xyz": files that end in ".xyz" are not known',
    });
  });

  test('readDocument() keeps prose that mentions tags', async () => {
    const text = 'PT J is a field of an export.\n\nTY - is the first tag of a record in RIS files.';
    expect((await readFileText('notes.txt', text)).articles).toHaveLength(1);
  });

  test.each([
    '.',
    'The cells helped in most of the patients. ',
    'a\n',
    'Ab\n\n',
    '- ',
    '“',
    'Is It?\n\n',
    'a.b.',
  ])('readDocument() keeps a long run of %j whole', async (piece) => {
    const written = piece.repeat(Math.ceil(400_000 / piece.length));
    const { articles } = await readFileText('a.txt', written);
    expect(articles).toHaveLength(1);
    const { text, blocks } = articles[0] ?? { text: '', blocks: [] };
    expect(text.trim() === written.trim()).toBe(true);
    const inBlocks = blocks.map(({ start, end }) => text.slice(start, end)).join('');
    // The mark of a list item stands in front of its block.
    const mark = piece === '- ' ? '-' : '';
    expect(mark + inBlocks.replaceAll(/\s/g, '') === written.replaceAll(/\s/g, '')).toBe(true);
  });
});

describe('wellFormedText()', () => {
  test('wellFormedText() is idempotent and leaves only well-formed text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = wellFormedText(text);
        expect(once.isWellFormed()).toBe(true);
        expect(once).not.toMatch(/[\0\r]/);
        expect(wellFormedText(once)).toBe(once);
      }),
    );
    expect(wellFormedText('a\ud800b\0\r\nc\rd\r\0\ne')).toBe('a\ufffdb\nc\nd\ne');
  });
});

describe('formatOfName()', () => {
  test('formatOfName() knows every extension that is offered', () => {
    // What XML and JSON files are, their content says.
    for (const extension of documentExtensions)
      expect(formatOfName(`A.${extension.slice(1).toUpperCase()}`) === null).toBe(
        extension === '.xml' || extension === '.json',
      );
    expect(formatOfName('a.pdf')).toBe('pdf');
    expect(formatOfName('a.exe')).toBeNull();
    expect(formatOfName('.md')).toBeNull();
  });
});

describe('detectLanguage()', () => {
  test.each([
    ['en', 'The disease takes away the strength of the muscles over several years.'],
    ['de', 'Die Krankheit nimmt den Muskeln im Lauf mehrerer Jahre ihre Kraft.'],
    ['fr', 'La maladie enlève la force des muscles au cours de plusieurs années.'],
    ['es', 'La enfermedad quita la fuerza de los músculos durante varios años.'],
    ['zh', '这项研究很重要，因为它改变了治疗方法。患者的运动功能没有下降。'],
    [null, 'ALS 2020'],
  ])('detectLanguage() says %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('languageTag() tidies what files declare', () => {
    expect(languageTag('en_us')).toBe('en-US');
    expect(languageTag('english')).toBeNull();
    expect(languageTag(null)).toBeNull();
  });
});
