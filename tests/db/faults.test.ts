import { expect, it } from 'vitest';
import { run as failDisk } from '#tests/torture/parts/disk-faults.ts';
import { run as fillDisk } from '#tests/torture/parts/disk-full.ts';
import { run as tryPlaces } from '#tests/torture/parts/places.ts';
import { run as writeTogether } from '#tests/torture/parts/writers.ts';

/*
 * The short forms of `npm run torture -- disk-faults`, `disk-full`, `places` and
 * `writers`. Where the system lacks what they need they do nothing and say so.
 */

it('a fault of the disk at any call is told in words, and tried again it works', async () => {
  expect((await failDisk(8, 5)).failures.join('; ')).toBe('');
}, 120_000);

it('a full disk is told in words, and the work goes on once there is space', async () => {
  expect((await fillDisk(2, 5)).failures.join('; ')).toBe('');
}, 60_000);

it('a place where a review cannot be opened, made, exported or copied is told in words', async () => {
  const { done, failures } = await tryPlaces();
  expect(failures.join('; ')).toBe('');
  expect(done).toBeGreaterThan(10);
}, 60_000);

it('three programs that write at once lose nothing, on a slow disk too', async () => {
  expect((await writeTogether(40, 5)).failures.join('; ')).toBe('');
}, 60_000);
