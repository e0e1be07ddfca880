import { describe, expect, test } from 'vitest';
import { initialLayout, parseLayout } from '#renderer/workbench/parse-layout.ts';

describe('parseLayout()', () => {
  test('is the initial layout when nothing usable is stored', () => {
    const initial = initialLayout(1440);
    for (const json of [null, '', '{', '[]', 'null', '{"sizes":{"reader":"wide"}}']) {
      expect(parseLayout(json, initial), String(json)).toEqual(initial);
    }
  });

  test('keeps what was stored and fills in the rest', () => {
    const initial = initialLayout(1440);
    const stored = JSON.stringify({
      sizes: { sidebar: 300 },
      closed: { wide: { reader: true } },
    });
    expect(parseLayout(stored, initial)).toEqual({
      sizes: { sidebar: 300, reader: initial.sizes.reader },
      closed: { narrow: initial.closed.narrow, wide: { sidebar: false, reader: true } },
    });
  });
});
