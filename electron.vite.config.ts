import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string) => resolve(import.meta.dirname, path);

/**
 * One build, three doors: the process side (desktop, browser door, terminal,
 * worker, reader) as ES modules for Node 24, the preload as CommonJS (a
 * sandboxed preload cannot be a module), and one renderer for all of them.
 */
export default defineConfig({
  main: {
    build: {
      outDir: here('dist/main'),
      target: 'node24.14',
      rolldownOptions: {
        input: {
          main: here('electron/main.ts'),
          serve: here('electron/serve.ts'),
          cli: here('electron/cli.ts'),
          worker: here('electron/jobs/worker.ts'),
          reader: here('electron/jobs/reader.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: here('dist/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: here('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    // electron-vite sets a relative base, which breaks addresses below the root.
    plugins: [
      react(),
      {
        name: 'absolute-base',
        enforce: 'post',
        config: (config) => {
          config.base = '/';
        },
      },
    ],
    build: {
      outDir: here('dist/renderer'),
      target: 'es2023',
      minify: true,
      // The page comes from this computer: one file is faster than many.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: here('renderer/index.html') },
    },
  },
});
