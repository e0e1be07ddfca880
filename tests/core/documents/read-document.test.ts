import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { documentExtensions, formatOfName } from '#core/documents/formats.ts';
import { detectLanguage, languageTag } from '#core/documents/language.ts';
import { readDocument } from '#core/documents/read-document.ts';
import { wellFormedText } from '#core/documents/well-formed.ts';

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

function check(name: string, bytes: Uint8Array): void {
  const result = readDocument({ name, bytes });
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
  test('readDocument() never throws and keeps the promises of blocks on any text', () => {
    fc.assert(
      fc.property(names, texts, (name, text) => check(name, new TextEncoder().encode(text))),
      { numRuns: 400 },
    );
  });

  test('readDocument() never throws on any bytes', () => {
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 400 }), (name, bytes) => check(name, bytes)),
      { numRuns: 300 },
    );
  });

  test('readDocument() gives the same result for the same bytes', () => {
    fc.assert(
      fc.property(names, texts, (name, text) => {
        const bytes = new TextEncoder().encode(text);
        expect(readDocument({ name, bytes })).toEqual(readDocument({ name, bytes }));
      }),
      { numRuns: 50 },
    );
  });

  test('readDocument() refuses a damaged file of another format', () => {
    const result = readDocument({ name: 'paper.pdf', bytes: Buffer.from('broken pdf') });
    expect(result.ok ? null : result.error).toMatchObject({
      code: 'file-binary',
      message: 'Read "paper.pdf": its name says PDF but it is no such file',
    });
  });

  test('readDocument() reads a file without extension as text and refuses unknown ones', () => {
    expect(readFileText('LICENCE', 'Some words.').format).toBe('text');
    expect(readFileText('Notes v1.2', 'Some words.').format).toBe('text');
    expect(readFileText('Dr. Doe said', 'Some words.').format).toBe('text');
    const result = readDocument({ name: 'notes.xyz', bytes: Buffer.from('Some words.') });
    expect(result.ok ? null : result.error).toMatchObject({
      code: 'format-unknown',
      message: 'Read "notes.xyz": files that end in ".xyz" are not known',
    });
  });

  test.each([
    ['refs.ris', 'TY  - JOUR\nAU  - Doe, J\nTI  - On Boats\nER  - \n', 'RIS'],
    ['refs.txt', 'TY - JOUR\r\nAU - Doe, J\r\nTI - On Boats\r\nER - \r\n', 'RIS'],
    ['refs.txt', 'PMID- 12345\nTI  - On Boats\nAU  - Doe J\n', 'MEDLINE'],
    ['refs.txt', 'FN Some Database\nVR 1.0\nPT J\nAU Doe, J\nTI On Boats\nSO Sea\nER\n', 'Web of'],
    ['refs.txt', '%0 Journal Article\n%T On Boats\n%A Doe, J\n%D 2001\n', 'EndNote'],
    ['refs.txt', '@article{doe,\n  title = {On Boats},\n  year = 2001\n}\n', 'BibTeX'],
    ['table.csv', 'a,b\n1,2\n', 'CSV'],
    ['data.json', '{"a": 1}', 'JSON'],
  ])('readDocument() does not take %s for prose', (name, text, kind) => {
    const result = readDocument({ name, bytes: Buffer.from(text) });
    expect(result.ok ? null : result.error.code).toBe('format-unsupported');
    expect(result.ok ? null : result.error.message).toContain(kind);
  });

  test('readDocument() keeps prose that mentions tags', () => {
    const text = 'PT J is a field of an export.\n\nTY - is the first tag of a record in RIS files.';
    expect(readFileText('notes.txt', text).articles).toHaveLength(1);
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
  ])('readDocument() keeps a long run of %j whole', (piece) => {
    const written = piece.repeat(Math.ceil(400_000 / piece.length));
    const { articles } = readFileText('a.txt', written);
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
    for (const extension of documentExtensions)
      expect(formatOfName(`A.${extension.slice(1).toUpperCase()}`)).not.toBeNull();
    expect(formatOfName('a.pdf')).toBeNull();
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
