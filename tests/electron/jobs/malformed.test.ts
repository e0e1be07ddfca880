import { expect, it } from 'vitest';
import { tryMalformed } from '#tests/torture/kit/malformed.ts';

it('good records among malformed ones are all taken, once, and each of the others has its reason', async () => {
  expect(await tryMalformed(200, false)).toEqual([]);
}, 60_000);
