import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './chunk-graph.ts';

// Nothing is ever sent anywhere: what was built has no way out but those named here.

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const processSide = globSync('dist/{main,preload}/**/*.{js,cjs}', { cwd: root });
const page = globSync('dist/renderer/assets/**/*.{js,mjs}', { cwd: root });

/** Built files that say something, without the hashes in their names. */
function saying(files: readonly string[], pattern: RegExp): string[] {
  return files
    .filter((file) => pattern.test(read(file)))
    .map((file) =>
      file.replaceAll('\\', '/').replace(/^dist\/(.*?)(?:-[\w-]{8})?\.(\w+)$/u, '$1.$2'),
    );
}

describe('dist/main', () => {
  it('has no module that makes connections but the server of the browser door', () => {
    const importing = (pattern: RegExp): string[] =>
      processSide.filter((file) => importsOf(read(file)).some((name) => pattern.test(name)));
    const clients = /^(?:node:)?(?:https|http2|net|tls|dgram|dns|dns\/promises|inspector)$/u;
    // The reader takes them away from whatever runs in it (electron/jobs/close-outside.ts).
    expect(importing(clients).filter((file) => !/reader/u.test(file))).toEqual([]);
    const servers = importing(/^(?:node:)?http$/u).filter((file) => !/reader/u.test(file));
    expect(servers).toHaveLength(1);
    for (const file of servers) {
      expect(read(file)).toMatch(/import \{ createServer \} from ["']node:http["']/u);
      expect(read(file)).toContain('127.0.0.1');
    }
  });

  it('calls nothing that makes connections', () => {
    const calls = processSide.flatMap((file) =>
      [
        ...read(file).matchAll(
          /(?<![.\w$#])(?:globalThis\.)?(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\([^)]{0,10}/gu,
        ),
      ].map(([call]) => call),
    );
    // `npm start` has Electron's own installer fetch Electron's program where it is missing.
    expect(calls).toEqual(['fetch(join(home,']);
  });

  it('has no update, no telemetry, no crash report', () => {
    expect(
      saying(
        processSide,
        /autoUpdater|crashReporter|electron-updater|@sentry\/|google-analytics|posthog|net\.request\(/u,
      ),
    ).toEqual([]);
  });
});

describe('dist/renderer', () => {
  it('asks only where it came from', () => {
    const addresses = page.flatMap((file) =>
      [
        ...read(file).matchAll(
          /\b(?:fetch|EventSource|sendBeacon|WebSocket|importScripts)\(\s*["'`](\w+:)?\/\/[^"'`]*/gu,
        ),
      ].map(([call]) => `${file}: ${call}`),
    );
    expect(addresses).toEqual([]);
    expect(saying(page, /\bsendBeacon\b|new WebSocket\(|new RTCPeerConnection/u)).toEqual([]);
    expect(read('dist/renderer/index.html')).not.toMatch(/(?:src|href)="(?:\w+:)?\/\//u);
  });

  it('has style sheets that load nothing from elsewhere', () => {
    for (const file of globSync('dist/renderer/**/*.css', { cwd: root }))
      expect(read(file), file).not.toMatch(/url\(\s*["']?(?:\w+:)?\/\/|@import/u);
  });

  it('makes no policy of trusted types but the one that the content policy names', () => {
    const made = page.flatMap((file) =>
      [...read(file).matchAll(/createPolicy\(\s*["'`]([^"'`]*)/gu)].map(([, name]) => name),
    );
    expect([...new Set(made)]).toEqual(['claimgrid-pdf']);
  });
});
