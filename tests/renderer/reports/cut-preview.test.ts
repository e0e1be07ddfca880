import { describe, expect, test } from 'vitest';
import { csvRecord, parseCsv } from '#core/reports/csv-table.ts';
import { cutPreview } from '#renderer/reports/cut-preview.ts';
import { today } from '#renderer/reports/report-setup.ts';

describe('cutPreview()', () => {
  test('cutPreview() ends Markdown before the last heading', () => {
    const text = '# T\n\n## Claims\n\n#### C1\n\n> quote\n\n#### C2\n\n> half of a qu';
    expect(cutPreview(text, 'document')).toBe('# T\n\n## Claims\n\n#### C1\n\n> quote\n\n');
  });

  test('cutPreview() ends Markdown at a line where a heading is too far back', () => {
    expect(cutPreview(`# T\n\n${'| row |\n'.repeat(10)}| half`, 'document')).toBe(
      `# T\n\n${'| row |\n'.repeat(10)}`,
    );
  });

  test('cutPreview() ends CSV behind its last whole row wherever the cut is', () => {
    const whole = [
      ['a', 'b'],
      ['1', 'x\r\ny "z"'],
      ['2', ';'],
    ]
      .map(csvRecord)
      .join('');
    for (let length = 6; length < whole.length; length += 1) {
      const parsed = parseCsv(cutPreview(whole.slice(0, length), 'table'));
      const rows = 'records' in parsed ? parsed.records : [];
      for (const { cells } of rows) expect(cells).toHaveLength(2);
      expect(rows.length).toBeGreaterThan(0);
    }
  });
});

describe('cutPreview() of other texts', () => {
  test('cutPreview() ends them behind their last whole line, and keeps one that has none', () => {
    expect(cutPreview('{\n  "a": 1,\n  "b', 'text')).toBe('{\n  "a": 1,\n');
    expect(cutPreview('{"a": 1, "b', 'text')).toBe('{"a": 1, "b');
  });
});

describe('today()', () => {
  test('today() gives the local date', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
