import type { DocumentHead } from '#core/documents/parsed-document.ts';
import type { Problem } from '#core/problem.ts';
import { success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { closeNetwork } from './close-network.ts';
import type { ReaderAnswer, ReaderRequest } from './reader-messages.ts';

// The reader process: reads files from outside where a hang, a crash or a
// takeover by a hostile file can be ended from outside. It is started without
// rights to write, to start processes or to read anything but the program's
// own code (spawn-reader.ts); bytes come and go over the channel to its parent.
closeNetwork();
const { parsePieces } = await import('./parse-file.ts');
const { readingTools } = await import('./reading-tools.ts');

let goOn: () => void = () => {};

process.on('message', (request: ReaderRequest) => {
  if (request.type === 'more') goOn();
  else void answerRequest(request);
});
// Ctrl+C in a terminal reaches this process too; its parent decides what ends.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));

type ReadRequest = Extract<ReaderRequest, { type: 'read' }>;

async function answerRequest(request: ReadRequest): Promise<void> {
  say({ id: request.id, result: await readRequest(request) });
}

async function readRequest(request: ReadRequest): Promise<Result<DocumentHead, Problem>> {
  const { type: _, id, ...input } = request;
  try {
    const parsing = await parsePieces(input, readingTools);
    if (!parsing.ok) return parsing;
    for (const piece of parsing.value.pieces) {
      const { promise, resolve } = Promise.withResolvers<void>();
      goOn = resolve;
      say({ id, piece });
      // oxlint-disable-next-line no-await-in-loop -- no more than one piece is on its way
      await promise;
    }
    return success(parsing.value.head);
  } catch (error) {
    return {
      ok: false,
      error: {
        code: 'reader-failed',
        message: `Read "${request.name}": ${error instanceof Error ? error.message : String(error)}`,
        hint: 'The file was left out; the others are not affected',
      },
    };
  }
}

function say(answer: ReaderAnswer): void {
  process.send?.(answer);
}
