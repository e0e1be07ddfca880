import { expect, it } from 'vitest';
import { run as killRandomly } from '#tests/torture/parts/kill.ts';
import { run as killMigrations } from '#tests/torture/parts/migrate.ts';
import { run as cutPower } from '#tests/torture/parts/power.ts';
import { run as killRestores } from '#tests/torture/parts/restore-kill.ts';
import { watchLibrary } from '#tests/torture/disk/watch-disk.ts';

/* The short forms of `npm run torture -- kill`, `migrate`, `restore-kill` and `power`. */

it('a review survives SIGKILL at a random moment, with every acknowledged step', async () => {
  expect(await killRandomly(12, 5)).toMatchObject({ done: 12, failures: [] });
}, 120_000);

it('a review survives SIGKILL while it is brought to this shape', async () => {
  expect(await killMigrations(4, 5, 0)).toMatchObject({ done: 4, failures: [] });
}, 60_000);

it('a review survives SIGKILL in the middle of a restore', async () => {
  expect(await killRestores(3, 6)).toMatchObject({ done: 3, failures: [] });
}, 60_000);

it.skipIf(watchLibrary() === null)(
  'a review survives power cuts, and would not with weaker settings',
  async () => {
    expect(await cutPower(50, 5)).toMatchObject({ done: 50, failures: [] });
  },
  120_000,
);
