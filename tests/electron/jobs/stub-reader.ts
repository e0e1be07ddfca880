import type { ReaderAnswer, ReaderRequest } from '#electron/jobs/reader-messages.ts';

// A reader gone bad, run in place of the real one with the same rights. The
// name of the file says what it does.
process.on('message', (request: ReaderRequest) => {
  if (request.type !== 'more') void answer(request);
});
process.on('disconnect', () => process.exit(0));

async function answer(request: Exclude<ReaderRequest, { type: 'more' }>): Promise<void> {
  const message = await misbehave(request.name);
  const error = { code: 'stub', message };
  process.send?.({ id: request.id, result: { ok: false, error } } satisfies ReaderAnswer);
}

async function misbehave(name: string): Promise<string> {
  if (name === 'loop') for (;;);
  if (name === 'exit') process.exit(3);
  if (name === 'memory') {
    process.stderr.write('FATAL ERROR: Reached heap limit - JavaScript heap out of memory\n');
    process.abort();
  }
  if (name.startsWith('read ')) {
    const { readFileSync } = await import('node:fs');
    return attempt(() => readFileSync(name.slice(5), 'utf8'));
  }
  if (name.startsWith('write ')) {
    const { writeFileSync } = await import('node:fs');
    return attempt(() => writeFileSync(name.slice(6), 'taken over'));
  }
  if (name === 'spawn') {
    const { execFileSync } = await import('node:child_process');
    return attempt(() => execFileSync(process.execPath, ['--version']));
  }
  if (name === 'environment') return Object.keys(process.env).sort().join(' ');
  return `pid ${process.pid}`;
}

function attempt(deed: () => unknown): string {
  try {
    return `done: ${String(deed())}`;
  } catch (error) {
    return `refused: ${String(error)}`;
  }
}
