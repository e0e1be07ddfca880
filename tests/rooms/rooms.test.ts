import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// What each room may import is kept by .oxlintrc.json and a tsconfig a room.
// These tests plant one breach of every kind in a copy and see it refused.

const root = resolve(import.meta.dirname, '../..');
const ours = 'core imports nothing of ours.';
const pure = 'core is pure: no file system, network, SQL, Electron, React.';
const electronOnly =
  'Only electron/main.ts, electron/preload.ts and electron/desktop/ may import electron.';
const fromApi = 'renderer imports core, and types from electron/api.';
const oneCaller = 'Only renderer/api.ts calls the process side.';
const climbing = 'Use #room/… to reach another room or folder.';

const breaches: readonly (readonly [file: string, source: string, message: string])[] = [
  ['core/to-db.ts', "import { x } from '#db/claims.ts'; export const y = x;", ours],
  ['core/to-db-deep.ts', "export { x } from '#db/migrations/one.ts';", ours],
  ['core/to-db-type.ts', "import type { X } from '#db/claims.ts'; export type Y = X;", ours],
  ['core/to-db-later.ts', "export const y = () => import('#db/claims.ts');", ours],
  [
    'core/to-node.ts',
    "import { readFileSync } from 'node:fs'; export const y = readFileSync;",
    pure,
  ],
  [
    'core/to-node-plain.ts',
    "import { readFile } from 'fs/promises'; export const y = readFile;",
    pure,
  ],
  ['core/to-react.ts', "import { useState } from 'react'; export const y = useState;", pure],
  ['core/to-sql.ts', "import Database from 'better-sqlite3'; export const y = Database;", pure],
  ['core/fetch.ts', "export const y = () => fetch('/x');", pure],
  ['core/global-fetch.ts', "export const y = () => globalThis.fetch('/x');", pure],
  ['core/process.ts', 'export const y = process.env;', pure],
  ['core/window.ts', 'export const y = window.location;', pure],
  ['db/to-electron.ts', "import { app } from 'electron'; export const y = app;", 'db is SQL only.'],
  ['db/to-hono.ts', "import { Hono } from 'hono'; export const y = Hono;", 'db is SQL only.'],
  [
    'db/to-process.ts',
    "import { x } from '#electron/app.ts'; export const y = x;",
    'db imports only core.',
  ],
  [
    'electron/to-renderer.ts',
    "import { x } from '#renderer/api.ts'; export const y = x;",
    'electron imports only core and db.',
  ],
  ['electron/app.ts', "import { app } from 'electron'; export const y = app;", electronOnly],
  [
    'electron/api/deep.ts',
    "import { app } from 'electron/main'; export const y = app;",
    electronOnly,
  ],
  [
    'electron/to-sql.ts',
    "import Database from 'better-sqlite3'; export const y = Database;",
    'Only db speaks SQL.',
  ],
  [
    'electron/to-orm.ts',
    "import { eq } from 'drizzle-orm'; export const y = eq;",
    'Only db speaks SQL.',
  ],
  [
    'electron/desktop/to-sql.ts',
    "import { DatabaseSync } from 'node:sqlite'; export const y = DatabaseSync;",
    'Only db speaks SQL.',
  ],
  [
    'electron/to-react.ts',
    "import { useState } from 'react'; export const y = useState;",
    'React belongs to the renderer.',
  ],
  ['renderer/to-db.ts', "import type { X } from '#db/claims.ts'; export type Y = X;", fromApi],
  [
    'renderer/to-api-value.ts',
    "import { router } from '#electron/api/router.ts'; export const y = router;",
    'renderer takes types only from electron/api.',
  ],
  [
    'renderer/to-workspace.ts',
    "import type { Workspace } from '#electron/workspace.ts'; export type Y = Workspace;",
    fromApi,
  ],
  [
    'renderer/to-node.ts',
    "import { join } from 'node:path'; export const y = join;",
    'renderer runs in a browser.',
  ],
  ['renderer/claims/fetch.ts', "export const y = () => fetch('/x');", oneCaller],
  ['renderer/claims/window-fetch.tsx', "export const y = () => window.fetch('/x');", oneCaller],
  ['renderer/claims/request.ts', 'export const y = () => new XMLHttpRequest();', oneCaller],
  ['renderer/claims/events.ts', "export const y = () => new EventSource('/x');", oneCaller],
  [
    'renderer/claims/climb.ts',
    "import { x } from '../../core/result.ts'; export const y = x;",
    climbing,
  ],
  ['db/climb.ts', "import { x } from '../core/result.ts'; export const y = x;", climbing],
];

const allowed: readonly (readonly [file: string, source: string])[] = [
  ['core/claims/near.ts', "import { x } from '../result.ts'; export const y = x;"],
  ['core/claims/other.ts', "import { x } from '#core/result.ts'; export const y = x;"],
  ['db/sql.ts', "import Database from 'better-sqlite3'; export const y = Database;"],
  ['db/core.ts', "import { x } from '#core/result.ts'; export const y = x;"],
  ['electron/db.ts', "import { x } from '#db/claims.ts'; export const y = x;"],
  [
    'electron/serve/one.ts',
    "import { createServer } from 'node:http'; export const y = createServer;",
  ],
  ['electron/main.ts', "import { app } from 'electron'; export const y = app;"],
  ['electron/desktop/menu.ts', "import { Menu } from 'electron'; export const y = Menu;"],
  ['renderer/api.ts', "export const y = () => fetch('/x');"],
  ['renderer/types.ts', "import type { X } from '#electron/api/router.ts'; export type Y = X;"],
  ['renderer/claims/core.ts', "import { x } from '#core/result.ts'; export const y = x;"],
];

interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly help: string | null;
  readonly filename: string;
}

let copy = '';
let refused: readonly Diagnostic[] = [];
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'claimgrid-rooms-'));
  for (const file of ['.oxlintrc.json', 'package.json', 'tsconfig.base.json'])
    cpSync(join(root, file), join(copy, file));
  for (const [file, source] of [...breaches, ...allowed]) plant(file, source);
  refused = lint(copy);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function plant(file: string, source: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), `${source}\n`);
}

/** The linter's findings about imports and globals, in a folder that holds the rooms. */
function lint(folder: string): Diagnostic[] {
  const program = join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(
    process.execPath,
    [program, '-f', 'json', 'core', 'db', 'electron', 'renderer'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] };
  return diagnostics.filter(({ code }) => code.includes('no-restricted'));
}

describe('.oxlintrc.json', () => {
  it.each(breaches)('.oxlintrc.json refuses %s', (file, _source, message) => {
    const found = refused.filter(({ filename }) => filename === file);
    expect(found.map(({ message: said, help }) => `${said} ${help ?? ''}`).join('\n')).toContain(
      message,
    );
  });

  it.each(allowed)('.oxlintrc.json allows %s', (file) => {
    expect(refused.filter(({ filename }) => filename === file)).toEqual([]);
  });

  it('.oxlintrc.json finds every room of the project in order', () => {
    expect(lint(root).map(({ filename, message }) => `${filename}: ${message}`)).toEqual([]);
  });
});

describe('tsconfig.json', () => {
  /** The compiler's findings about one planted file, in a room that holds nothing else. */
  const compile = (room: string, source: string): string => {
    const folder = join(copy, 'compiled');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, room), { recursive: true });
    for (const name of ['core', 'db', 'electron', 'renderer'])
      cpSync(join(root, name, 'tsconfig.json'), join(folder, name, 'tsconfig.json'));
    cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, room, 'planted.ts'), `${source}\n`);
    for (const name of ['core', 'db', 'electron', 'renderer'].filter((other) => other !== room))
      writeFileSync(join(folder, name, 'other.ts'), 'export const other = 1;\n');
    const program = join(root, 'node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [program, '--noEmit', '-p', room], {
      cwd: folder,
      encoding: 'utf8',
    });
    return run.stdout;
  };

  it.each([
    ['core', "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;", 'node:fs'],
    ['core', "export const y = fetch('/x');", "'fetch'"],
    ['core', 'export const y = document.title;', "'document'"],
    ['core', 'export const y = process.argv;', "'process'"],
    ['core', "import { other } from '../db/other.ts';\nexport const y = other;", 'db/other.ts'],
    ['db', 'export const y = document.title;', "'document'"],
    [
      'db',
      "import { other } from '#electron/other.ts';\nexport const y = other;",
      'electron/other.ts',
    ],
    [
      'electron',
      "import { other } from '#renderer/other.ts';\nexport const y = other;",
      'renderer/other.ts',
    ],
    ['renderer', "import { other } from '#db/other.ts';\nexport const y = other;", 'db/other.ts'],
    ['renderer', 'export const y = process.argv;', "'process'"],
  ])('tsconfig.json of %s refuses %j', (room, source, named) => {
    const said = compile(room, source);
    expect(said).toContain('planted.ts');
    expect(said).toContain(named);
  });
});
