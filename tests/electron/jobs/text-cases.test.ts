import { expect, it } from 'vitest';
import { textCases, tryText } from '#tests/torture/kit/text-cases.ts';

it.each(textCases(0.0005))(
  'a text with $name is stored, shown, exported and read again as it is',
  async (one) => {
    expect(await tryText(one)).toBeNull();
  },
  60_000,
);
