import { describe, expect, it } from 'vitest';
import { formatTable } from '#electron/cli/format-table.ts';

describe('formatTable()', () => {
  it('lays out columns and cuts the last to the width', () => {
    const table = formatTable(
      ['claim', 'quote'],
      [
        ['C1', 'x'.repeat(100)],
        ['C12', 'short'],
      ],
      40,
    );
    const [head, first, second] = table.split('\n');
    expect(head).toBe('claim  quote');
    expect(first).toBe(`C1     ${'x'.repeat(32)}…`);
    expect(second).toBe('C12    short');
  });

  it('lets no document steer the terminal', () => {
    const table = formatTable(['a'], [['red\u001B[31m\nline\u0007']], 80);
    expect(table).toBe('a\nred [31m line');
  });
});
