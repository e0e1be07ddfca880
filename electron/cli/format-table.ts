import { oneLine } from './print.ts';

/**
 * Lays rows out in columns for a terminal: every cell on one line, the last
 * column cut to the width, the others as wide as their widest cell (at most 40).
 *
 * @param width columns of the terminal; 100 where there is none
 */
export function formatTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  width: number = process.stdout.columns ?? 100,
): string {
  const lines = [headings, ...rows.map((row) => row.map(oneLine))];
  const widths = headings.map((_, column) =>
    Math.min(40, Math.max(...lines.map((line) => (line[column] ?? '').length))),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          if (column < line.length - 1)
            return cut(cell, widths[column] ?? 0).padEnd(widths[column] ?? 0);
          const before = widths.slice(0, column).reduce((sum, each) => sum + each + 2, 0);
          return cut(cell, Math.max(20, width - before));
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
}
