import { expect, it } from 'vitest';
import { tryRoundTrip } from '#tests/torture/kit/round-trip.ts';

it('an exported review is read again as it is: no change in its tables, every quote proven', async () => {
  expect(await tryRoundTrip(60, 11)).toEqual([]);
}, 60_000);
