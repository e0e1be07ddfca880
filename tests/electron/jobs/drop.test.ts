import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryDrop } from '#tests/torture/kit/drop.ts';
import { tempFolder } from '../temp-folder.ts';

it('many files dropped at once all go in; a drop that is cancelled leaves nothing', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'files'));
  expect((await tryDrop(folder, 60)).failures).toEqual([]);
}, 60_000);
