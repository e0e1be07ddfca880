import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportFormats } from '#core/reports/formats.ts';
import { sharedInput } from '../../helpers/shared-inputs.ts';
import { hasPrintBrowser } from '../jobs/printing-browser.ts';
import { article } from '../setup-app.ts';
import { interruptCli, runCli, spawnCli } from './run-cli.ts';
import type { CliRun } from './run-cli.ts';

const importResult = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      format: z.string().nullable(),
      sources: z.number(),
      records: z.number(),
      claims: z.number(),
      warnings: z.array(z.string()),
      error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    }),
  ),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      file: z.string(),
      part: z.number(),
      title: z.string(),
      claims: z.number(),
      duplicateOf: z.string().nullable(),
    }),
  ),
  references: z.strictObject({ added: z.number(), merged: z.number() }),
});
const claimsResult = z.array(
  z.strictObject({
    id: z.string(),
    number: z.string().regex(/^C\d+$/),
    sourceId: z.string(),
    start: z.number(),
    end: z.number(),
    quote: z.string(),
    type: z.string(),
    status: z.string(),
    score: z.number(),
    cues: z.array(z.string()),
    citations: z.array(z.string()),
    level: z.string().nullable(),
    scheme: z.string().nullable(),
    note: z.string(),
    reviewer: z.string().nullable(),
  }),
);

let folder: string;
let review: string;
let imported: CliRun;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgrid-cli-'));
  review = join(folder, 'new', 'cramps.claimgrid');
  writeFileSync(join(folder, 'cramps.txt'), article);
  writeFileSync(join(folder, 'empty.txt'), '');
  imported = await spawnCli(
    'import',
    review,
    join(folder, 'cramps.txt'),
    join(folder, 'empty.txt'),
    '--json',
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('claimgrid import', () => {
  it('makes the review, imports what it can and exits 1 when something was refused', () => {
    expect(imported.code).toBe(1);
    const result = importResult.parse(imported.json());
    expect(result.files).toMatchObject([
      { file: 'cramps.txt', format: 'text', sources: 1, records: 0, error: null },
      { file: 'empty.txt', sources: 0, claims: 0, error: { code: 'file-empty' } },
    ]);
    expect(result.sources).toMatchObject([
      { file: 'cramps.txt', part: 0, title: 'Magnesium and night cramps', duplicateOf: null },
    ]);
    expect(result.references).toEqual({ added: 2, merged: 0 });
    expect(imported.stderr).toContain('Read "empty.txt": the file is empty');
  });

  it('adds nothing the second time, which is no failure', async () => {
    const again = await runCli('import', review, join(folder, 'cramps.txt'), '--json');
    const result = importResult.parse(again.json());
    expect(again.code).toBe(0);
    expect(result.files).toMatchObject([{ sources: 0, claims: 0, error: null }]);
    expect(result.files[0]?.warnings[0]).toMatch(/already in the review.*nothing was added/);
    expect(result.sources).toEqual([]);
  });

  it('refuses a file that is no review, and changes nothing in it', async () => {
    const path = join(folder, 'cramps.txt');
    const run = await runCli('import', path, path, '--json');
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({ error: { code: expect.stringMatching(/^review-/) } });
    expect(readFileSync(path, 'utf8')).toBe(article);
  });
});

describe('claimgrid import, interrupted', () => {
  it('keeps what was stored and names what was left out', async () => {
    const drop = join(folder, 'many');
    mkdirSync(drop);
    for (let number = 0; number < 300; number += 1) {
      writeFileSync(join(drop, `${number}.txt`), `Study ${number}\n\n${article}`);
    }
    const path = join(folder, 'many.claimgrid');
    const run = await interruptCli(/claims/, 'import', path, drop, '--json');
    expect(run.code).toBe(1);
    const { files, sources } = importResult.parse(run.json());
    const left = files.filter((file) => file.error?.code === 'cancelled');
    expect(left.length).toBeGreaterThan(0);
    expect(files.length).toBe(300);
    expect(sources.length).toBe(300 - left.length);
    const check = await runCli('check', path, '--json');
    expect(check.json()).toMatchObject({ ok: true });
  }, 60_000);

  it('stops in the middle of a large file and keeps nothing of it', async () => {
    const records = Array.from(
      { length: 6000 },
      (_, at) =>
        `TY  - JOUR\nTI  - Oars and sails of boat ${at}\nAB  - Oar ${at} lowered drag by ${at % 60} % in ${at + 20} adults. Sail ${at} raised speed in ${at + 9} boats.\nER  - \n`,
    );
    const file = join(folder, 'large.ris');
    writeFileSync(file, records.join(''));
    const path = join(folder, 'large.claimgrid');
    const run = await interruptCli(/large\.ris: \d+ % stored/, 'import', path, file, '--json');
    expect(run.stderr).toMatch(/large\.ris: \d+ records read/);
    expect(run.stderr).toContain('large.ris: left out, the import was stopped');
    expect(run.code).toBe(1);
    expect(importResult.parse(run.json())).toMatchObject({
      files: [{ error: { code: 'cancelled' } }],
      sources: [],
    });
    const check = await runCli('check', path, '--json');
    expect(check.json()).toMatchObject({ ok: true });
  }, 60_000);
});

describe('claimgrid sources, text, claims and references', () => {
  it('agree on where every quote stands', async () => {
    const sources = await runCli('sources', review, '--json');
    const [source] = z.array(z.looseObject({ id: z.string() })).parse(sources.json());
    expect(source).toMatchObject({ file: 'cramps.txt', part: 0, format: 'text', language: 'en' });
    expect(Object.keys(source ?? {})).toEqual(
      'id file part title format language characters claims duplicateOf'.split(' '),
    );
    const printed = await runCli('text', review, source?.id ?? '', '--json');
    const { text, blocks } = z
      .strictObject({
        id: z.string(),
        text: z.string(),
        blocks: z.array(
          z.strictObject({
            kind: z.string(),
            start: z.number(),
            end: z.number(),
            page: z.number().nullable(),
          }),
        ),
      })
      .parse(printed.json());
    expect(blocks.length).toBeGreaterThan(2);
    const claims = claimsResult.parse((await runCli('claims', review, '--json')).json());
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
    expect(claims.flatMap((claim) => claim.citations)).toContain('doi:10.1000/cramp.1');
    const references = await runCli('references', review, '--json');
    expect(references.json()).toMatchObject([
      { ids: ['doi:10.1000/cramp.1'], duplicateOf: null },
      { ids: ['pmid:12345678'], duplicateOf: null },
    ]);
  });

  it('print tables for people', async () => {
    const claims = await runCli('claims', review);
    expect(claims.stdout).toMatch(/^claim +status +level +quote\nC1 +to review/);
    expect((await runCli('sources', review)).stdout).toContain('cramps.txt');
    expect((await runCli('references', review)).stdout).toContain('doi:10.1000/cramp.1');
  });

  it('narrow claims by status and words', async () => {
    const found = claimsResult.parse(
      (await runCli('claims', review, '--json', '--search', 'sleep')).json(),
    );
    expect(found.map((claim) => claim.quote.includes('sleep'))).toEqual([true]);
    expect((await runCli('claims', review, '--json', '--status', 'excluded')).json()).toEqual([]);
  });
});

describe('claimgrid tag', () => {
  it('grades by key, name or short name, and cites in any spelling', async () => {
    const args = ['--status', 'accepted', '--note', 'Small', '--reviewer', 'Ada', '--json'];
    const cite = ['--cite', 'https://doi.org/10.1000/OTHER', '--cite', 'PMID: 23456789'];
    const run = await runCli('tag', review, 'C1', '--level', 'very LOW', ...cite, ...args);
    expect(run.stderr).toBe('');
    const [claim] = claimsResult.parse([run.json()]);
    expect(claim).toMatchObject({
      number: 'C1',
      status: 'accepted',
      scheme: 'grade',
      level: 'very-low',
      note: 'Small',
      reviewer: 'Ada',
    });
    expect(claim?.citations).toEqual(
      expect.arrayContaining(['doi:10.1000/other', 'pmid:23456789']),
    );
    const aan = await runCli(
      'tag',
      review,
      claim?.id ?? '',
      '--scheme',
      'aan',
      '--level',
      'class-i',
      '--json',
    );
    expect(aan.json()).toMatchObject({ scheme: 'aan', level: 'class-i', status: 'accepted' });
  });

  it('changes nothing when a word is unknown', async () => {
    const before = (await runCli('claims', review, '--json')).stdout;
    const level = await runCli('tag', review, '2', '--note', 'lost', '--level', 'superb', '--json');
    expect([level.code, level.json()]).toMatchObject([1, { error: { code: 'level-unknown' } }]);
    expect(level.stderr).toContain('high (High)');
    const cite = await runCli('tag', review, '2', '--note', 'lost', '--cite', 'nothing', '--json');
    expect([cite.code, cite.json()]).toMatchObject([1, { error: { code: 'identifier-unknown' } }]);
    const claim = await runCli('tag', review, 'C999', '--note', 'lost', '--json');
    expect([claim.code, claim.json()]).toMatchObject([1, { error: { code: 'claim-unknown' } }]);
    expect((await runCli('claims', review, '--json')).stdout).toBe(before);
  });
});

describe('claimgrid report and check', () => {
  it('write the same bytes to stdout and to a file, every quote verified', async () => {
    mkdirSync(join(folder, 'out'));
    for (const format of ['md', 'csv']) {
      const file = join(folder, 'out', `report.${format}`);
      const args = ['report', review, '--format', format, '--date', '2026-11-22'];
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const written = await runCli(...args, '-o', file, '--json');
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const printed = await spawnCli(...args);
      expect([written.code, printed.code]).toEqual([0, 0]);
      const bytes = readFileSync(file);
      expect(printed.stdout).toBe(bytes.toString('utf8'));
      const { quotes, ...rest } = z
        .strictObject({
          file: z.string(),
          bytes: z.number(),
          claims: z.number(),
          quotes: z.strictObject({ total: z.number(), verified: z.number() }),
        })
        .parse(written.json());
      expect(rest).toMatchObject({ file, bytes: bytes.length });
      expect(quotes.total).toBeGreaterThan(0);
      expect(quotes.verified).toBe(quotes.total);
    }
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['report.csv', 'report.md']);
  });

  it('write every format, the same bytes each time, and bytes to stdout too', async () => {
    const args = (format: string) => ['report', review, '--format', format, '--date', '2026-11-22'];
    for (const format of reportFormats) {
      // A PDF is printed by a browser.
      if (format === 'pdf' && !hasPrintBrowser) continue;
      const files = ['one', 'two'].map((name) => join(folder, `${name}.${format}`));
      for (const file of files) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const run = await runCli(...args(format), '-o', file, '--json');
        expect([format, run.code, run.json()]).toMatchObject([format, 0, { file }]);
      }
      const [one, two] = files.map((file) => readFileSync(file));
      expect(one?.length).toBeGreaterThan(50);
      expect(two?.equals(one ?? Buffer.of())).toBe(true);
    }
    const entry = resolve(import.meta.dirname, '../../../electron/cli.ts');
    const printed = spawnSync(process.execPath, [entry, ...args('xlsx')], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(printed.stdout.equals(readFileSync(join(folder, 'one.xlsx')))).toBe(true);
    // A browser is started for each PDF.
  }, 60_000);

  it('find a sound review sound', async () => {
    const run = await runCli('check', review, '--json');
    expect([run.code, run.json()]).toMatchObject([0, { ok: true, integrity: 'ok', problems: [] }]);
  });
});

describe('claimgrid', () => {
  it('exits 1 when the review is missing, with the reason as JSON where asked', async () => {
    const missing = join(folder, 'no.claimgrid');
    for (const command of [
      ['sources'],
      ['claims'],
      ['references'],
      ['text'],
      ['check'],
      ['report', '--format', 'md'],
    ]) {
      const [name = '', ...options] = command;
      const more = name === 'text' ? ['some-id'] : [];
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const run = await runCli(name, missing, ...more, ...options, '--json');
      expect([name, run.code, run.json()]).toMatchObject([
        name,
        1,
        { error: { code: 'review-missing' } },
      ]);
      expect(run.stderr).toContain('no.claimgrid');
    }
    expect(readdirSync(folder)).not.toContain('no.claimgrid');
  });

  it('exits 2 on wrong usage and prints nothing on stdout', async () => {
    for (const args of [
      [],
      ['claims'],
      ['claims', review, '--status', 'done'],
      ['claims', review, '--nonsense'],
      ['report', review],
      ['report', review, '--format', 'exe'],
      ['report', review, '--format', 'md', '--sections', 'introduction'],
      ['report', review, '--format', 'md', '--date', '2026-02-30'],
      ['serve', '--port', 'x'],
      ['import', review],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const run = await runCli(...args);
      expect([args, run.code, run.stdout]).toEqual([args, 2, '']);
      expect(run.stderr).not.toBe('');
    }
  });

  it('takes file names from where the person stands, though npm runs it in its own folder', () => {
    const run = spawnSync(
      process.execPath,
      [resolve(import.meta.dirname, '../../../electron/cli.ts'), 'check', 'new/cramps.claimgrid'],
      {
        encoding: 'utf8',
        env: { ...process.env, npm_lifecycle_event: 'claimgrid', INIT_CWD: folder },
      },
    );
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });

  it('exits 0 for help and version', async () => {
    expect(await spawnCli('--help')).toMatchObject({ code: 0, stderr: '' });
    expect((await spawnCli('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe.skipIf(sharedInput('inputs/als') === null)('claimgrid import of real articles', () => {
  it('finds the articles and identifiers that a person finds', async () => {
    const inputs = sharedInput('inputs/als') ?? '';
    const files = readdirSync(inputs)
      .filter((name) => name.endsWith('.txt'))
      .sort();
    const path = join(folder, 'als.claimgrid');
    const run = await spawnCli(
      'import',
      path,
      ...files.map((file) => join(inputs, file)),
      '--json',
    );
    const result = importResult.parse(run.json());
    expect(run.code).toBe(0);
    expect(result.files.map((file) => file.sources)).toEqual([5, 1, 1, 1, 1]);
    expect(result.files.every((file) => file.claims > 5)).toBe(true);
    expect(result.references.added).toBe(9);
    const check = await runCli('check', path, '--json');
    expect(check.json()).toMatchObject({ ok: true, integrity: 'ok' });
  }, 60_000);
});
