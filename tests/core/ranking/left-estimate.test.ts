import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrate } from '#core/ranking/calibration.ts';
import { estimateLeft, stoppingHint } from '#core/ranking/left-estimate.ts';

const verdicts = (...runs: (readonly [boolean, number])[]) =>
  runs.flatMap(([accepted, count]) => Array.from({ length: count }, () => accepted));

test('stoppingHint() is too early below 20 verdicts, and says how many it needs', () => {
  expect(stoppingHint(verdicts([true, 3], [false, 10]), true, 500)).toMatchObject({
    state: 'too early',
    verdicts: 13,
    needed: 20,
  });
});

test('stoppingHint() goes on while worthwhile claims still come', () => {
  const hint = stoppingHint(verdicts([true, 50], [false, 50], [true, 20]), true, 500);
  expect(hint.state).toBe('go on');
});

test('stoppingHint() may stop after a long stretch without any', () => {
  expect(stoppingHint(verdicts([true, 100], [false, 400]), true, 100)).toMatchObject({
    state: 'may stop',
    target: 0.95,
  });
});

test('stoppingHint() goes on after the same verdicts when their order is unknown', () => {
  const read = verdicts([true, 100], [false, 400]);
  expect(stoppingHint(read, false, 100).state).toBe('go on');
});

test('stoppingHint() may stop when all is read, however little that was', () => {
  expect(stoppingHint(verdicts([true, 3]), true, 0)).toMatchObject({ state: 'may stop', p: 0 });
});

test('stoppingHint() does not praise a review that holds nothing yet', () => {
  expect(stoppingHint([], true, 0)).toMatchObject({ state: 'too early', verdicts: 0 });
});

test('stoppingHint() gives a chance as p, whatever the verdicts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 20, maxLength: 300 }),
      fc.nat(5_000),
      fc.boolean(),
      (read, unread, known) => {
        const hint = stoppingHint(read, known, unread);
        const p = hint.state === 'too early' ? Number.NaN : hint.p;
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('estimateLeft() says nothing below 20 verdicts', () => {
  expect(estimate(verdicts([true, 9], [false, 10]), 100)).toBeNull();
  expect(estimate(verdicts([true, 10], [false, 10]), 100)).not.toBeNull();
});

test('estimateLeft() rules out more, the longer nothing was found', () => {
  const highs = [50, 100, 200].map(
    (barren) => estimate(verdicts([true, 40], [false, barren]), 300)?.high ?? Number.NaN,
  );
  expect(highs[1]).toBeLessThan(highs[0] ?? Number.NaN);
  expect(highs[2]).toBeLessThan(highs[1] ?? Number.NaN);
});

test('estimateLeft() stays between none and all of the unread claims', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 20, maxLength: 200 }),
      fc.nat(300),
      (read, unread) => {
        const { low, likely, high } = estimate(read, unread) ?? { low: -1, likely: -1, high: -1 };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(likely).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(likely);
        expect(unread).toBeGreaterThanOrEqual(high);
      },
    ),
  );
});

/** With margins that tell nothing. */
function estimate(read: readonly boolean[], unread: number) {
  const heldOut = { margins: new Float64Array(read.length), accepted: read };
  const calibration = calibrate(heldOut.margins, read, false);
  return estimateLeft(read, true, new Float64Array(unread), calibration, heldOut);
}
