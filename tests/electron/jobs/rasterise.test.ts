import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createRasteriser } from '#electron/jobs/rasterise.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">${inside}</svg>`;
const rect = svg('<rect width="40" height="20" fill="#313b75"/>');

/** Width and height out of a PNG's header (PNG, third edition, 11.2.1). */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  expect(Buffer.from(png.subarray(0, 8)).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n');
  return [view.getUint32(16), view.getUint32(20)];
}

test('createRasteriser() paints a picture as wide as it is told', async () => {
  const paint = createRasteriser();
  expect(sizeOf(await paint(rect, 80))).toEqual([80, 40]);
  expect(sizeOf(await paint(rect, 1))).toEqual([1, 1]);
});

test('createRasteriser() gives the same bytes for the same picture, from every painter', async () => {
  const words = svg('<text x="2" y="14" font-size="9" font-family="Arial">Größe 12</text>');
  const hash = async () =>
    createHash('sha256')
      .update(await createRasteriser()(words, 120))
      .digest('hex');
  expect(await hash()).toBe(await hash());
});

test('createRasteriser() paints words, bold ones in another way, whatever their font is called', async () => {
  const paint = createRasteriser();
  const text = (look: string) => svg(`<text x="2" y="14" font-size="9" ${look}>Größe</text>`);
  const painted = [
    await paint(svg(''), 200),
    await paint(text('font-family="Nowhere"'), 200),
    await paint(text('font-family="Nowhere" font-weight="bold"'), 200),
  ].map((png) => Buffer.from(png).toString('latin1'));
  expect(new Set(painted).size).toBe(3);
  const named = await paint(text('font-family="DejaVu Sans"'), 200);
  expect(Buffer.from(named).toString('latin1')).toBe(painted[1]);
});

test('createRasteriser() says plainly what it cannot paint, and paints on', async () => {
  const paint = createRasteriser();
  await expect(paint('<p>no picture</p>', 80)).rejects.toThrow(
    'Paint a picture: it is no SVG picture',
  );
  await expect(paint('', 80)).rejects.toThrow('Paint a picture: it is no SVG picture');
  for (const width of [0, -1, 1.5, Number.NaN, 10_001]) {
    await expect(paint(rect, width)).rejects.toThrow(/is no width of 1 to 10000 pixels/);
  }
  expect(sizeOf(await paint(rect, 80))).toEqual([80, 40]);
});
