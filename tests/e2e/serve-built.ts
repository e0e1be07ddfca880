import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

// Runs the built browser door and tells the parent its address; ends with it.
type Serve = (options: { port: number; open: boolean }) => Promise<{
  url: string;
  close: () => Promise<void>;
}>;

const entry = pathToFileURL(resolve(import.meta.dirname, '../../dist/main/serve.js')).href;
const built: { readonly serve: Serve } = await import(entry);
const door = await built.serve({ port: 0, open: false });
process.send?.(door.url);
const stop = (): void => {
  void door.close().then(() => process.exit(0));
};
// What the program still holds once everything else is collected; Node gives `gc` on request.
process.on('message', (question) => {
  if (question !== 'memory') return;
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ held: heapUsed + external });
});
process.once('SIGTERM', stop);
process.once('disconnect', stop);
