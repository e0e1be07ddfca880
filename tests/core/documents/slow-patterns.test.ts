import { expect, test } from 'vitest';
import { isTameMarkdown } from '#core/documents/markdown-guard.ts';
import { textFormat } from '#core/documents/text-format.ts';
import { splitNames } from '#core/references/formats/record-names.ts';
import { splitList } from '#core/references/split-list.ts';
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
