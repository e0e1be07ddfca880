import type { DocumentInput } from '#core/documents/document.ts';
import type { DocumentHead } from '#core/documents/parsed-document.ts';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { closeOutside } from './close-outside.ts';
import type { ReaderAnswer, ReaderPiece, ReaderRequest, TableHead } from './reader-messages.ts';

// The reader process: reads files from outside where a hang, a crash or a
// takeover by a hostile file can be ended from outside. It is started without
// rights to write, to start processes or to read anything but the program's
// own code (spawn-reader.ts); bytes come and go over the channel to its parent.
requirePermissions();
closeOutside();
const { parsePieces } = await import('./parse-file.ts');
const { parseReturned } = await import('./parse-returned.ts');
const { readingTools, watchedTools } = await import('./reading-tools.ts');

let goOn: () => void = () => {};

let coming: ComingFile | null = null;

process.on('message', (request: ReaderRequest) => {
  if (request.type === 'more') goOn();
  else if (request.type === 'bytes') fill(request.bytes);
  else {
    const { size, bytes, ...rest } = request;
    coming = { rest, bytes: new Uint8Array(size), filled: 0 };
    fill(bytes);
  }
});
// Ctrl+C in a terminal reaches this process too; its parent decides what ends.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));

type ReadRequest = Extract<ReaderRequest, { type: 'read' | 'table' }>;

/** A file whose bytes have not all come yet. */
interface ComingFile {
  readonly rest: Omit<ReadRequest, 'bytes' | 'size'>;
  readonly bytes: Uint8Array;
  filled: number;
}

/** Takes the next bytes of the file that is coming, and reads it once it is whole. */
function fill(chunk: Uint8Array): void {
  if (coming === null) return;
  const { rest, bytes } = coming;
  bytes.set(chunk, coming.filled);
  coming.filled += chunk.length;
  if (coming.filled < bytes.length) {
    say({ id: rest.id, wants: 'bytes' });
    return;
  }
  coming = null;
  say({ id: rest.id, alive: null });
  void answerRequest({ ...rest, bytes });
}

async function answerRequest(request: Omit<ReadRequest, 'size'>): Promise<void> {
  const { type, id, ...input } = request;
  try {
    say({ id, result: await (type === 'read' ? readFile(id, input) : readTable(id, input)) });
  } catch (error) {
    say({
      id,
      result: failure({
        code: 'reader-failed',
        message: `Read "${request.name}": ${error instanceof Error ? error.message : String(error)}`,
        hint: 'The file was left out; the others are not affected',
      }),
    });
  }
}

/** Says that the reading gets on, twice a second. */
function aliveTeller(id: number): (share: number | null) => void {
  let told = Date.now();
  return (share) => {
    if (Date.now() - told < 500) return;
    told = Date.now();
    say({ id, alive: share });
  };
}

async function readFile(id: number, input: DocumentInput): Promise<Result<DocumentHead, Problem>> {
  const parsing = await parsePieces(input, watchedTools(readingTools, aliveTeller(id)));
  if (!parsing.ok) return parsing;
  for (const piece of parsing.value.pieces) {
    // oxlint-disable-next-line no-await-in-loop -- no more than one piece is on its way
    await sayPiece({ id, piece });
  }
  return success(parsing.value.head);
}

/** So many rows of a table go at a time. */
const rowsAtOnce = 2000;

async function readTable(id: number, input: DocumentInput): Promise<Result<TableHead, Problem>> {
  const table = await parseReturned(input, watchedTools(readingTools, aliveTeller(id)));
  if (!table.ok) return table;
  const { columns, rows } = table.value;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    // oxlint-disable-next-line no-await-in-loop -- no more than one piece is on its way
    await sayPiece({ id, rows: rows.slice(from, from + rowsAtOnce) });
  }
  return success({ columns });
}

/** Sends a piece, and waits until it was taken. */
async function sayPiece(piece: ReaderPiece): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  goOn = resolve;
  say(piece);
  await promise;
}

function say(answer: ReaderAnswer): void {
  process.send?.(answer);
}

/** A program that took no rights away (an Electron that ignores the switches) reads nothing from outside. */
function requirePermissions(): void {
  const rights = ['fs.write', 'child', 'worker'] as const;
  // Node knows `permission` only when it was started with the switch.
  const held = rights.filter(
    (right) => !('permission' in process) || process.permission.has(right),
  );
  if (held.length === 0) return;
  process.stderr.write(`Start the reader: it was started with rights (${held.join(', ')})\n`);
  process.exit(1);
}
