import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** What pdf.js fetches while it draws: character maps, fonts that a PDF need not bring, decoders of images. */
const pdfParts = ['cmaps', 'standard_fonts', 'wasm'].flatMap((folder) =>
  readdirSync(resolve(import.meta.dirname, 'node_modules/pdfjs-dist', folder))
    // WebAssembly would need a wider content policy; the decoders come as scripts too.
    .filter((name) => /\.bcmap$|\.pfb$|\.ttf$|_nowasm_fallback\.js$|^LICENSE/.test(name))
    .map((name) => `${folder}/${name}`),
);

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
      // Node reads the package's description (180 kB) again for each of its 300 modules: a second of
      // every start. Bundled, it is a part of ours.
      externalizeDeps: { exclude: ['drizzle-orm'] },
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
      {
        name: 'pdf-parts',
        generateBundle() {
          for (const part of pdfParts) {
            const source = readFileSync(here(`node_modules/pdfjs-dist/${part}`));
            this.emitFile({ type: 'asset', fileName: `pdf/${part}`, source });
          }
        },
        configureServer: (server) => {
          server.middlewares.use('/pdf', (request, response, next) => {
            const part = pdfParts.find((each) => request.url === `/${each}`);
            if (part === undefined) return next();
            if (part.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
            return response.end(readFileSync(here(`node_modules/pdfjs-dist/${part}`)));
          });
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
