import { expect, it } from 'vitest';
import { checkHistory } from './history-model.ts';

it('history keeps the review equal to a plain editor with an undo stack, whatever the clock does', () => {
  expect(() => checkHistory(120)).not.toThrow();
}, 120_000);
