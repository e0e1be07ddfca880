import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import type { EditedTable } from '#core/reports/apply/edited-table.ts';
import type { Result } from '#core/result.ts';
import type { FileReader } from './file-reader.ts';
import { readBytes } from './read-bytes.ts';

/**
 * Reads a report's table that somebody edited, in the reader process: the file
 * comes from outside. Throws a `ProblemError`: those of reading files, of
 * `parseReturned` and of the reader.
 *
 * @param name what the file is called, for people
 */
export async function readReturned(
  path: string,
  name: string,
  reader: Pick<FileReader, 'readTable'>,
): Promise<EditedTable> {
  const bytes = required(await readBytes(path));
  return required(await reader.readTable({ name, bytes }));
}

function required<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new ProblemError(result.error);
  return result.value;
}
