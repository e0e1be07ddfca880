import { closeNetwork } from './close-network.ts';
import type { ReaderAnswer, ReaderRequest } from './reader-messages.ts';

// The reader process: reads files from outside where a hang, a crash or a
// takeover by a hostile file can be ended from outside. It is started without
// rights to write, to start processes or to read anything but the program's
// own code (spawn-reader.ts); bytes come and go over the channel to its parent.
closeNetwork();
const { parseFile } = await import('./parse-file.ts');
const { readingTools } = await import('./reading-tools.ts');

process.on('message', (request: ReaderRequest) => {
  void answerRequest(request);
});
// Ctrl+C in a terminal reaches this process too; its parent decides what ends.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));

async function answerRequest(request: ReaderRequest): Promise<void> {
  const answer: ReaderAnswer = { id: request.id, result: await readRequest(request) };
  process.send?.(answer);
}

async function readRequest(request: ReaderRequest): Promise<ReaderAnswer['result']> {
  try {
    return await parseFile({ name: request.name, bytes: request.bytes }, readingTools);
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
