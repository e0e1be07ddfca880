import { expect, test } from 'vitest';
import { evidenceSchemes } from '#core/evidence/schemes.ts';
import { levelLook } from '#core/reports/charts/level-look.ts';
import { contrast } from '#tests/core/evidence/colour.ts';

// The window's surfaces (renderer/ui/tokens.css) and the white of a page.
const paper = { light: '#ffffff', dark: '#1d1f24' };
const levels = evidenceSchemes.flatMap(({ key, levels: own }) =>
  own.map((level) => ({ name: `${key} ${level.key}`, level })),
);

test.each(levels)('levelLook has words on $name with a contrast of 4.5:1', ({ level }) => {
  const look = levelLook(level);
  expect(look).toMatchObject({ fill: level.colour, ink: 'paper' });
  for (const theme of ['light', 'dark'] as const) {
    expect(contrast(paper[theme], level.colour[theme])).toBeGreaterThanOrEqual(4.5);
  }
});

test('levelLook draws claims without a level as an outline', () => {
  expect(levelLook({ label: 'No level', short: 'No level', colour: null })).toEqual({
    fill: 'paper',
    stroke: 'quiet',
    ink: 'ink',
  });
});
