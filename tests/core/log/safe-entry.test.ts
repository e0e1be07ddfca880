import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWords } from '#core/log/plain-words.ts';
import { safeError, safeWords } from '#core/log/safe-entry.ts';

const root = '/home/ada/programs/claimgrid';

describe('safeWords()', () => {
  it('keeps the words of programs and nothing else', () => {
    expect(safeWords("Cannot read properties of undefined (reading 'paper')")).toBe(
      'cannot read properties of undefined reading …',
    );
    expect(safeWords('Read "/home/ada/Salt and sleep.pdf": it is empty')).toBe(
      'read … it is empty',
    );
    expect(safeWords('Unexpected token S, "Sodium was given" is not valid JSON')).toBe(
      'unexpected token … is not valid json',
    );
    expect(safeWords('')).toBe('');
  });

  it('keeps no number and no single letter', () => {
    expect(safeWords('at position 4711 of 12, a value')).toBe('at position … of … value');
  });
});

describe('safeError()', () => {
  it('keeps class, code and the places in the program', () => {
    const stack = [
      'TypeError: Cannot read it',
      `    at readTitle (file://${root}/dist/main/chunks/app-x1.js:12:34)`,
      `    at async Promise.all (index 0)`,
      `    at Object.run (${root}/node_modules/hono/dist/hono.js:1:2)`,
      '    at node:internal/process/task_queues:95:5',
      '    at open (/home/ada/secret/other.js:1:2)',
      '    at window (app://bundle/assets/index-Ab1.js:9:8)',
    ].join('\n');
    expect(
      safeError({ name: 'TypeError', message: 'Cannot read it', stack, code: 'ENOENT' }, root),
    ).toEqual({
      name: 'TypeError',
      words: 'cannot read it',
      system: 'ENOENT',
      stack: [
        'dist/main/chunks/app-x1.js:12:34',
        'node_modules/hono/dist/hono.js:1:2',
        'node:internal/process/task_queues:95:5',
        '/assets/index-Ab1.js:9:8',
      ],
    });
  });

  it('knows the folder of the program on Windows', () => {
    const stack = '    at run (file:///C:/Programs/Claimgrid/dist/main/main.js:3:4)';
    const error = safeError({ stack }, String.raw`C:\Programs\Claimgrid`);
    expect(error.stack).toEqual(['dist/main/main.js:3:4']);
  });

  it('keeps the codes of problems and of SQLite, and no other text in their place', () => {
    const problem = { name: 'ProblemError', code: 'file-empty' };
    expect(safeError(problem, root).code).toBe('file-empty');
    expect(safeError({ code: 'file-empty' }, root).code).toBeUndefined();
    expect(safeError({ code: 'SQLITE_FULL' }, root).system).toBe('SQLITE_FULL');
    expect(Object.keys(safeError({ code: 'Ada Lovelace', name: 'Ada' }, root))).toEqual([
      'name',
      'words',
      'stack',
    ]);
  });

  it('follows causes, three of them', () => {
    const deep = { message: 'lock', cause: { message: 'busy', cause: { message: 'open' } } };
    expect(safeError(deep, root).cause?.cause?.words).toBe('open');
    const endless = Array.from({ length: 9 }).reduce<object>((cause) => ({ cause }), {});
    expect(JSON.stringify(safeError(endless, root)).match(/cause/gu)).toHaveLength(3);
  });

  it('never holds a word of a document, name, path or key, wherever it stands', () => {
    const secret = fc.constantFrom(
      'Zanamivir',
      'Łukasz',
      '§ecret-77',
      'kJ8_x-43Zq',
      'Ada Müller',
      '患者',
    );
    const around = fc.constantFrom(
      (word: string) => word,
      (word: string) => `"${word}`,
      (word: string) => `Read "${word}": it is empty`,
      (word: string) => `/home/${word}/x.pdf`,
      (word: string) => `http://127.0.0.1:1/?t=${word}`,
      (word: string) => `x\n    at ${word} (${root}/core/${word}/x.ts:1:2)\n`,
      (word: string) => `x\n    at f (${root}/${word}.ts:1:2)\n    at g (/${word}/x.js:1:2)`,
      (word: string) => `claimgrid-1=${word}; HttpOnly`,
      (word: string) => `${word}@http://127.0.0.1:1/${word}/assets/x.js:1:2`,
      (word: string) => `Error\n    at f (${root}/core/../../${word}/x.ts:1:2)`,
    );
    fc.assert(
      fc.property(secret, around, around, fc.string(), (word, one, two, noise) => {
        const message = one(word) + noise;
        const parts = {
          name: two(word),
          code: word,
          message,
          stack: `Error: ${message}\n    at f (${root}/core/x.ts:1:2)\n`,
          cause: { message: two(word), stack: two(word).replaceAll(`core/${word}`, word) },
        };
        const written = JSON.stringify(safeError(parts, root));
        for (const piece of word.split(/[\s_-]/u)) {
          if (piece.length > 2) expect(written).not.toContain(piece);
        }
        expect(written).not.toContain('ada');
        const words = safeWords(message).split(' ');
        expect(
          words.filter((each) => each !== '…' && each !== '' && !plainWords.has(each)),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
