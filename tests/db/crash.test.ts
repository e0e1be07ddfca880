import { expect, it } from 'vitest';
import { run as killRandomly } from '#tests/torture/parts/kill.ts';
import { run as killMigrations } from '#tests/torture/parts/migrate.ts';
import { run as cutPower } from '#tests/torture/parts/power.ts';
import { run as killRestores } from '#tests/torture/parts/restore-kill.ts';
import { watchLibrary } from '#tests/torture/disk/watch-disk.ts';
import type { TortureOutcome } from '#tests/torture/part.ts';

/* The short forms of `npm run torture -- kill`, `migrate`, `restore-kill` and `power`. */

it('a review survives SIGKILL at a random moment, with every acknowledged step', async () => {
  expect(await outcomeOf(killRandomly(12, 5))).toBe('12 done');
}, 120_000);

it('a review survives SIGKILL while it is brought to this shape', async () => {
  expect(await outcomeOf(killMigrations(4, 5, 0))).toBe('4 done');
}, 60_000);

it('a review survives SIGKILL in the middle of a restore', async () => {
  expect(await outcomeOf(killRestores(3, 6))).toBe('3 done');
}, 60_000);

it.skipIf(watchLibrary() === null)(
  'a review survives power cuts, and would not with weaker settings',
  async () => {
    expect(await outcomeOf(cutPower(50, 5))).toBe('50 done');
  },
  120_000,
);

/** In one line, which the report of the tests shows whole. */
async function outcomeOf(run: Promise<TortureOutcome>): Promise<string> {
  const { done, failures } = await run;
  return [`${done} done`, ...failures].join('; ');
}
