import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stablePdf } from '#electron/jobs/print-stable.ts';
import { tempFolder } from '../temp-folder.ts';

async function stable(words: string, date = '2026-02-03'): Promise<string> {
  const path = join(tempFolder(), 'r.pdf');
  writeFileSync(path, words, 'latin1');
  let text = '';
  for await (const piece of stablePdf(path, date)) text += Buffer.from(piece).toString('latin1');
  return text;
}

/** Parts of a printed PDF as Chromium writes them, with nodes counted from `first`. */
function part(first: number, time: string): string {
  const node = (number: number) => `(node${String(first + number).padStart(8, '0')})`;
  return [
    '%PDF-1.4',
    `<</Creator (x)\n/CreationDate (D:${time}+00'00')\n/ModDate (D:${time}+00'00')>>`,
    `/ID ${node(0)}>>`,
    `/ID ${node(11)}>> <</O /Table\n/Headers [${node(0)} ${node(11)}]>>`,
    `/Limits [${node(0)} ${node(11)}]\n/Names [${node(0)} 148 0 R ${node(11)} 165 0 R]>>`,
    '',
  ].join('\n');
}

describe('stablePdf()', () => {
  it('makes two prints of one page equal, without moving a byte', async () => {
    const one = part(21, '20261128180002');
    const other = part(98_765, '20261129070000');
    const text = await stable(one);
    expect(text).toBe(await stable(other));
    expect(text).toHaveLength(one.length);
    expect(text).toContain("/CreationDate (D:20260203000000+00'00')");
    expect(text).toContain('/Headers [(node00000001) (node00000002)]');
    expect(text).toContain('/Names [(node00000001) 148 0 R (node00000002) 165 0 R]');
  });

  it('leaves words of the report and bytes of pictures as they are', async () => {
    const words = [
      part(21, '20261128180002'),
      '/Title (node00000021)',
      '/Alt (D:20261128180002)',
      '/ID (node00000099',
      '\u0000\u00ff\u0080(node)',
    ].join('\n');
    const text = await stable(words);
    expect(text.slice(part(21, '20261128180002').length)).toBe(
      words.slice(part(21, '20261128180002').length),
    );
  });

  it('finds what lies where two pieces of a long file meet', async () => {
    const line = `/ID (node00000500)>>\n`;
    const filler = 'y'.repeat(1000);
    const long = `${filler}\n${line}`.repeat(2500);
    for (const shift of [0, 3, 9, 14]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const text = await stable('z'.repeat(shift) + long);
      expect(text).toBe('z'.repeat(shift) + long.replaceAll('00000500', '00000001'));
    }
  });

  it('gives an empty file back', async () => {
    expect(await stable('')).toBe('');
  });
});
