import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paint, Picture, Shape } from '#core/reports/document/picture.ts';
import { pictureColours, pictureSvg } from '#core/reports/document/picture-svg.ts';
import { exampleBlocks } from './example-blocks.ts';
import { hostile } from './hostile-text.ts';

const example = exampleBlocks().flatMap((block) =>
  block.kind === 'figure' ? [block.picture] : [],
)[0];

function pictureOf(...shapes: Shape[]): Picture {
  return { width: 100, height: 50, title: 'A title', description: 'What is seen.', shapes };
}

const rect = (fill: Paint, stroke: Paint = 'none'): Shape => ({
  kind: 'rect',
  x: 1,
  y: 2,
  width: 3,
  height: 4,
  radius: 0,
  fill,
  stroke,
  mark: null,
});

const arrow = (x1: number, y1: number, x2: number, y2: number) =>
  pictureSvg(pictureOf({ kind: 'line', x1, y1, x2, y2, stroke: 'ink', end: 'arrow' }));

describe('pictureSvg()', () => {
  test('pictureSvg() names the picture and what its shapes stand for', () => {
    const svg = pictureSvg(example ?? pictureOf(), { id: 'map' });
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('viewBox="0 0 320 120" width="320" height="120" role="img"');
    expect(svg).toContain('aria-labelledby="map_title" aria-describedby="map_description"');
    expect(svg).toContain('<title id="map_title">Evidence map: claims by type and level</title>');
    expect(svg).toContain('<title>efficacy, Low: 2 claims</title></circle>');
    expect(svg).toContain('>2 &#x26; &#x3C;more></text>');
    expect(svg).toBe(pictureSvg(example ?? pictureOf(), { id: 'map' }));
  });

  test('pictureSvg() paints for print, or so that a page can paint it anew', () => {
    const level = { light: '#313b75', dark: '#8f98ff' };
    const picture = pictureOf(rect('panel', 'line'), rect(level, 'accent'), rect('none', level));
    const fixed = pictureSvg(picture);
    expect(fixed).toContain(`fill="${pictureColours.panel}" stroke="${pictureColours.line}"`);
    expect(fixed).toContain('fill="#313b75"');
    expect(fixed).not.toMatch(/class=|style=|light-dark|#8f98ff/);
    const page = pictureSvg(picture, { colours: 'page' });
    expect(page).toContain('class="fill-panel stroke-line"');
    expect(page).toContain('<g fill="#313b75"><rect');
    expect(page).toContain('fill="light-dark(#313b75, #8f98ff)"');
    expect(page).toContain('<g stroke="#313b75"><rect');
    expect(page).toContain('fill="none"');
  });

  test('pictureSvg() lets what is not painted be pointed at where it has a mark', () => {
    const mark = { name: 'Two claims', opens: null };
    const shape = { ...rect('none'), mark } as Shape;
    expect(pictureSvg(pictureOf(shape))).toContain('pointer-events="all"><title>Two claims');
    expect(pictureSvg(pictureOf(rect('none')))).not.toContain('pointer-events');
  });

  test('pictureSvg() takes only colours for colours', () => {
    const svg = pictureSvg(
      pictureOf(rect({ light: 'red" onload="x', dark: 'url(x)' }), rect({ light: '', dark: '' })),
      { colours: 'page' },
    );
    expect(svg).not.toMatch(/onload|url/);
    expect(svg).toContain(pictureColours.quiet);
  });

  test('pictureSvg() draws the head of an arrow at its end, whichever way it leads', () => {
    expect(arrow(0, 0, 0, 20)).toContain('points="0,20 -3.5,12 3.5,12"');
    expect(arrow(0, 0, 20, 0)).toContain('points="20,0 12,3.5 12,-3.5"');
    expect(arrow(20, 0, 0, 0)).toContain('points="0,0 8,-3.5 8,3.5"');
    expect(arrow(0, 0, 0, 20)).toContain('x1="0" y1="0" x2="0" y2="16"');
    expect(arrow(5, 5, 5, 5)).not.toContain('NaN');
    const plain: Shape = { kind: 'line', x1: 0, y1: 0, x2: 9, y2: 9, stroke: 'line', end: 'plain' };
    expect(pictureSvg(pictureOf(plain))).not.toContain('polygon');
  });

  test('pictureSvg() is well-formed XML whatever its words are, and they come out of it', () => {
    const parser = new XMLParser({
      preserveOrder: false,
      trimValues: false,
      parseTagValue: false,
      htmlEntities: true,
    });
    fc.assert(
      fc.property(hostile, hostile, (title, words) => {
        const shape: Shape = {
          kind: 'text',
          x: 0,
          y: 0,
          text: `x${words}`,
          size: 12,
          anchor: 'end',
          weight: 'regular',
          fill: 'quiet',
        };
        const svg = pictureSvg({ ...pictureOf(shape), title });
        expect(XMLValidator.validate(svg)).toBe(true);
        // oxlint-disable-next-line no-control-regex -- the characters that XML cannot hold
        expect(svg).not.toMatch(/[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]/);
        expect(Object.keys(parser.parse(svg).svg)).toEqual(['title', 'desc', 'text']);
      }),
    );
  });
});
