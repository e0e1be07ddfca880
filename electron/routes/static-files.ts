import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** The renderer's files: answers GET requests from a list made once, so no address becomes a path. */
export interface StaticFiles {
  /** The answer for an address path ("/assets/x.js"), or null when there is none. */
  answer(path: string): Promise<Response | null>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a folder of built files. Addresses without an extension get index.html: they are screens. */
export function createStaticFiles(folder: string): StaticFiles {
  // Walked again while it is empty: the build may come after the start.
  let files: ReadonlyMap<string, string> = new Map();
  return {
    answer: async (path) => {
      if (files.size === 0) files = listFolder(folder);
      const file = files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined);
      if (file === undefined) return path === '/' ? notBuilt() : null;
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
          // Built assets carry a hash of their content in their names.
          'Cache-Control': path.startsWith('/assets/')
            ? 'public, max-age=31536000, immutable'
            : 'no-cache',
        },
      });
    },
  };
}

function listFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const address = relative(folder, path).split(sep).map(encodeURIComponent).join('/');
      files.set(`/${address}`, path);
    }
  } catch {
    // Not built yet.
  }
  return files;
}

function notBuilt(): Response {
  const words = 'The interface is not built. Run "npm run build" and load this page again.\n';
  return new Response(words, {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
