import { expect, test } from 'vitest';
import { findAbbreviations } from '#core/agreement/abbreviations.ts';
import { isReferenceLine } from '#core/claims/reference-shape.ts';
import { sectionOf } from '#core/claims/sections.ts';
import { isTameMarkdown } from '#core/documents/markdown-guard.ts';
import { textFormat } from '#core/documents/text-format.ts';
import { openStyle, styleTitle } from '#core/references/csl/citation-style.ts';
import { normaliseDoi } from '#core/references/doi.ts';
import { splitNames } from '#core/references/formats/record-names.ts';
import { findIdentifiers } from '#core/references/identifiers.ts';
import { splitList } from '#core/references/split-list.ts';
import { foldWord } from '#core/reports/apply/spreadsheet-doings.ts';
import { column, makePdf } from '#tests/helpers/make-pdf.ts';
import { readBytes } from './read-file.ts';

// Texts that took patterns more than the age of the world, or minutes: the runner's time limit
// is what fails. What grows by the square is found by `npm run torture -- slow-texts`.

test.each([
  ['blanks behind a declaration', `<?x?>${' '.repeat(20_000)}x`],
  ['line ends behind comments', `${'<!-- a -->\n\n'.repeat(2000)}x`],
  ['document types that never end', '<!DOCTYPE a '.repeat(8000)],
])('textFormat() tells %s from XML', (_, text) => {
  expect(textFormat('a.txt', text)).toBeNull();
});

test.each(['A'.repeat(57), 'A-'.repeat(28), 'AbC’'.repeat(14), `${'A.'.repeat(25)} B`])(
  'readPdf() gives up on an author called "%s!"',
  async (author) => {
    const lines = ['Boats and grip', '', 'Rowing raised grip strength by 4 kg in a trial.'];
    const bytes = await makePdf([column(60, 60, lines)], { author: `${author}!`, title: 'Boats' });
    const read = await readBytes('boats.pdf', bytes);
    expect(read.ok && read.value.articles[0]?.text).toContain('Rowing raised');
  },
);

test('splitList() and splitNames() take long runs of blanks in one pass', () => {
  const blanks = ' \t'.repeat(500_000);
  expect(splitList(`a${blanks};${blanks}b;;`, /;/u)).toEqual(['a', 'b']);
  expect(splitNames(`Ada Low${blanks}x and${blanks}Bo Ly`)).toHaveLength(2);
});

test('isTameMarkdown() tells a paragraph of tags that are never closed from one of tags', () => {
  expect(isTameMarkdown(`[${'<a '.repeat(3000)}](https://example.org/)`)).toBe(false);
  expect(isTameMarkdown('<td>a</td> '.repeat(3000))).toBe(true);
  expect(isTameMarkdown('A mean of 5 < 6.\n\n'.repeat(3000))).toBe(true);
});

test('isTameMarkdown() tells thousands of words behind an open bracket from those behind closed ones', () => {
  const words = 'grip and rowing '.repeat(2000);
  expect(isTameMarkdown(`[${words}](https://example.org/)`)).toBe(false);
  expect(isTameMarkdown(`Rowing [\\] ${words}`)).toBe(false);
  expect(isTameMarkdown(`Rowing [\`]\` ${words}`)).toBe(false);
  expect(isTameMarkdown(`Rowing [1] ${words}`)).toBe(true);
  expect(isTameMarkdown(`Rowing [1, ${words.slice(0, 9000)}\n\n${words}`)).toBe(true);
});

test('isReferenceLine() tells a sentence of quotation marks around an address in no time', () => {
  const words = 'grip of rowing men and women who '.repeat(2);
  const marks = '"a'.repeat(950);
  const started = process.threadCpuUsage();
  expect(isReferenceLine(`See https://example.org/ ${words} ${marks}`)).toBe(false);
  expect(process.threadCpuUsage(started).user).toBeLessThan(300_000);
  expect(isReferenceLine(`See https://example.org/ ${words} “boats”, 2001`)).toBe(true);
});

test('findAbbreviations() reads a long word once', () => {
  const started = process.threadCpuUsage();
  for (let round = 0; round < 20; round += 1) findAbbreviations('文'.repeat(2000));
  expect(process.threadCpuUsage(started).user).toBeLessThan(300_000);
  expect(findAbbreviations('a rowing test (RT) of grip')).toHaveLength(1);
});

test.each([
  ['foldWord', (size: number) => foldWord('"'.repeat(size))],
  ['styleTitle', (size: number) => styleTitle('<info>'.repeat(size))],
  ['openStyle', (size: number) => openStyle('a', `<style>${'<link '.repeat(size)}`, () => '')],
  ['normaliseDoi', (size: number) => normaliseDoi(`10.1234/${'/'.repeat(size)}a`)],
  ['sectionOf', (size: number) => sectionOf(`References${' '.repeat(size)}x`)],
  [
    'findIdentifiers',
    (size: number) => findIdentifiers(`https://a.org/${'clinicaltrials.gov/a'.repeat(size / 10)}`),
  ],
])('%s() takes time by the length of its text', (_, read) => {
  const started = process.threadCpuUsage();
  read(50_000);
  expect(process.threadCpuUsage(started).user).toBeLessThan(1_000_000);
});
