import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Builds the program of huge-import.ts, with the worker and the reader that it
 * starts, into this folder, and gives its path. People run the program built:
 * source would take 100 MB more a thread, for the compiler that strips its types.
 *
 * @param folder inside of the repository, for the packages beside it to be found
 */
export async function buildHuge(folder: string): Promise<string> {
  const entries = {
    'huge-import': join(import.meta.dirname, 'huge-import.ts'),
    worker: join(root, 'electron/jobs/worker.ts'),
    reader: join(root, 'electron/jobs/reader.ts'),
  };
  for (const [name, ssr] of Object.entries(entries)) {
    // The reader may read its own file alone: each is one file.
    const output = { entryFileNames: `${name}.js`, codeSplitting: false };
    // oxlint-disable-next-line no-await-in-loop -- one after the other needs less memory
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      build: {
        ssr,
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rollupOptions: { output },
      },
      ssr: { noExternal: ['drizzle-orm'] },
    });
  }
  return join(folder, 'huge-import.js');
}
