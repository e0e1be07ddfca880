import { expect, it } from 'vitest';
import { closestIn, listClose, mostClose, noClose } from '#electron/jobs/close-claims.ts';

it('closestIn() gives back what a comparison found of each claim, best first', () => {
  const found = new Map([
    [3, [{ number: 70, similarity: 0.5 }]],
    [8, []],
    [
      70,
      Array.from({ length: mostClose }, (_, at) => ({ number: at + 1, similarity: 1 - at / 16 })),
    ],
  ]);
  const closest = (number: number) => found.get(number) ?? [];
  const table = listClose([3, 8, 70], { closest });
  for (const [number, close] of found) expect(closestIn(table, number)).toEqual(close);
  expect(closestIn(table, 4)).toEqual([]);
  expect(closestIn(noClose, 3)).toEqual([]);
});

it('listClose() is stopped by what its listener throws', () => {
  const closest = () => [];
  const stop = (): never => {
    throw new Error('stopped');
  };
  expect(() => listClose([1], { closest }, stop)).toThrow('stopped');
});
