import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-wasm';
import { groupedCount, listed } from '#core/reports/charts/count-words.ts';
import { pictureLine, textWidth } from '#core/reports/charts/text-width.ts';
import { cutText, wrapCounted, wrapText } from '#core/reports/charts/wrap-text.ts';
import { createRasteriser } from '#electron/jobs/rasterise.ts';
import { anyWords } from './any-chart-data.ts';

const style = { size: 12, weight: 'regular' } as const;

test('groupedCount separates thousands', () => {
  expect([0, 999, 1000, 1_234_567].map(groupedCount)).toEqual(['0', '999', '1,000', '1,234,567']);
});

test('listed joins words as a sentence does', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
});

test('textWidth tells narrow letters from wide ones, bold from regular, marks from letters', () => {
  expect(textWidth('illi', style)).toBeLessThan(textWidth('mWmW', style) / 2);
  expect(textWidth('word', { size: 12, weight: 'bold' })).toBeGreaterThan(textWidth('word', style));
  expect(textWidth('e\u0301', style)).toBe(textWidth('e', style));
  expect(textWidth('é', style)).toBe(textWidth('e', style));
  expect(textWidth('word', { size: 24, weight: 'regular' })).toBe(textWidth('word', style) * 2);
});

test('textWidth is at least what DejaVu Sans takes, the widest font pictures are painted with', async () => {
  const resolve = createRequire(import.meta.url).resolve;
  // Starts resvg, which is possible once a process.
  await createRasteriser()('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', 1);
  const fontBuffers = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) =>
    readFileSync(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)),
  );
  const painted = (text: string, weight: 'regular' | 'bold'): number => {
    const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const attributes = `font-family="DejaVu Sans" font-size="12" font-weight="${weight === 'bold' ? 700 : 400}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="50"><text x="10" y="30" ${attributes}>${words}</text></svg>`;
    return new Resvg(svg, { font: { fontBuffers } }).getBBox()?.width ?? Number.NaN;
  };
  const said = [
    'Records read from reference files (n = 1,412)',
    'Effects of regular stair climbing on gardeners & others < 60',
    'MODERATE, VERY LOW, QUITE CERTAIN',
    'Non-randomised study',
    'Größe der Übung, où déjà',
    'Исследование ходьбы и журналов',
    'Ελληνικές λέξεις',
    'mmm WWW @@@ ——— …',
  ];
  for (const text of said) {
    for (const weight of ['regular', 'bold'] as const) {
      const measured = textWidth(text, { size: 12, weight });
      expect(measured).toBeGreaterThanOrEqual(painted(text, weight));
      expect(measured).toBeLessThan(painted(text, weight) * 1.4);
    }
  }
});

test('pictureLine makes one line without controls, directions and towers of marks', () => {
  expect(pictureLine(' two\n\t lines\u0000 ')).toBe('two lines');
  expect(pictureLine('\u202Eleft\u2066right')).toBe('leftright');
  expect(pictureLine(`o${'\u0301'.repeat(90)}h`)).toBe('o\u0301\u0301\u0301h');
  expect(pictureLine('half \uD83D')).toBe('half \uFFFD');
});

test('wrapText breaks between words and after hyphens, inside a word only where it must', () => {
  expect(wrapText('Sources with an accepted claim', style, 100, 5)).toEqual([
    'Sources with',
    'an accepted',
    'claim',
  ]);
  expect(wrapText('Non-random.', style, 60, 5)).toEqual(['Non-', 'random.']);
  const parts = wrapText('W'.repeat(20), style, 60, 9);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.join('')).toBe('W'.repeat(20));
});

test('wrapText ends the last line in an ellipsis where words are left over', () => {
  const lines = wrapText('one two three four five six seven eight', style, 60, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]?.endsWith('…')).toBe(true);
});

test('wrapCounted keeps a count whole, behind words that are cut', () => {
  expect(wrapCounted('Files', '(n = 3)', style, 200, 3)).toEqual(['Files (n = 3)']);
  const lines = wrapCounted('words '.repeat(50), '(n = 1,200)', style, 200, 3);
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/^words.*… \(n = 1,200\)$/u);
});

test('cutText cuts between words, and inside one that is very long', () => {
  expect(cutText('short', style, 100)).toBe('short');
  expect(cutText('some words that are too many', style, 100)).toBe('some words…');
  expect(cutText('a'.repeat(100), style, 100)).toMatch(/^a{5,}…$/u);
});

test('wrapText and wrapCounted keep to the width whatever the words are', () => {
  fc.assert(
    fc.property(anyWords, fc.integer({ min: 60, max: 300 }), (words, width) => {
      const lines = [
        ...wrapText(words, style, width, 3),
        ...wrapCounted(words, '(n = 1,234)', style, width, 3),
        cutText(words, style, width),
      ];
      for (const line of lines) {
        expect(textWidth(line, style)).toBeLessThanOrEqual(width + 0.001);
      }
    }),
  );
});
