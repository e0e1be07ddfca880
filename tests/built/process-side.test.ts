import { globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readerParts } from '../tools/pack-reader.ts';
import { importedPackages, importsOf } from './chunk-graph.ts';

const root = resolve(import.meta.dirname, '../..');
const main = (entry: string) => join(root, 'dist/main', `${entry}.js`);

describe('importsOf()', () => {
  it('importsOf() finds every form', () => {
    const source = [
      'import { a } from "one";',
      "import 'two';",
      'export * from "three";',
      'const x = await import("four");',
      'const y = require("five");',
      'import {\n  b,\n  c,\n} from "six";',
    ].join('\n');
    expect(importsOf(source).toSorted()).toEqual(['five', 'four', 'one', 'six', 'three', 'two']);
  });
});

describe('dist/main', () => {
  it.each(['serve', 'cli', 'worker', 'reader'])(
    'dist/main/%s.js runs without Electron',
    (entry) => {
      const packages = importedPackages(main(entry));
      expect(packages.size).toBeGreaterThan(0);
      expect([...packages].filter((name) => /^electron(?:\/|$)/.test(name))).toEqual([]);
    },
  );

  it('dist/main/main.js is the one that has Electron', () => {
    expect(importedPackages(main('main'))).toContain('electron');
  });

  it('dist/main/reader.js reaches no database: it reads what comes from outside', () => {
    const packages = [...importedPackages(main('reader'))];
    expect(packages.filter((name) => /sqlite|drizzle|hono|trpc/.test(name))).toEqual([]);
  });

  it('dist/main/reader.js can be packed by itself, with no package that could do more than read', () => {
    const parts = readerParts(root).map((part) => relative(root, part).replaceAll('\\', '/'));
    expect(parts).toEqual(expect.arrayContaining(['package.json', 'dist/main/reader.js']));
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.filter((part) => /better-sqlite3|electron|hono|^\.\./u.test(part))).toEqual([]);
  });

  it('dist/main loads no package that is not among the dependencies', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const allowed = new Set([...Object.keys(dependencies), 'electron']);
    const loaded = globSync('*.js', { cwd: join(root, 'dist/main') }).flatMap((file) => [
      ...importedPackages(join(root, 'dist/main', file)),
    ]);
    const packages = loaded
      .filter((name) => !name.startsWith('node:'))
      .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    expect([...new Set(packages)].filter((name) => !allowed.has(name))).toEqual([]);
  });
});

describe('dist', () => {
  it('dist names no folder of the machine that built it', () => {
    const files = globSync('dist/**/*.{js,cjs,css,html,map,json}', { cwd: root });
    expect(files.length).toBeGreaterThan(5);
    const places = [root, homedir()].filter((place) => place !== '/' && place.length > 3);
    const named = files.filter((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return places.some((place) => text.includes(place) || text.includes(encodeURI(place)));
    });
    expect(named).toEqual([]);
  });

  it('dist/renderer runs nothing that the content policy refuses', () => {
    const page = readFileSync(join(root, 'dist/renderer/index.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/\son[a-z]+=/);
    expect(page).not.toMatch(/(?:src|href)="(?!\/)/);
  });
});
