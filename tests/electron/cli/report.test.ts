import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { templateJson } from '#core/reports/template.ts';
import type { ReportTemplate } from '#core/reports/template.ts';
import { addColumn } from '#db/own-columns.ts';
import { openReview } from '#db/open-review.ts';
import { saveTemplate } from '#db/report-templates.ts';
import { createProgressLine } from '#electron/cli/report-progress-line.ts';
import { article } from '../setup-app.ts';
import { runCli } from './run-cli.ts';
import type { CliRun } from './run-cli.ts';

const style = readFileSync(
  resolve(import.meta.dirname, '../../../resources/styles/apa.csl'),
  'utf8',
).replace(/<title>[^<]*<\/title>/u, '<title>Our house style</title>');

const template: ReportTemplate = {
  id: '',
  name: 'For the board',
  sections: ['summary', 'claims'],
  groupBy: 'source',
  findingsBy: 'type',
  statuses: ['to review'],
  style: 'apa',
};

let folder = '';
let review = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgrid-report-'));
  review = join(folder, 'cramps.claimgrid');
  writeFileSync(join(folder, 'cramps.txt'), article);
  const run = await runCli('import', review, join(folder, 'cramps.txt'));
  expect(run.code).toBe(0);
  const opened = openReview(review);
  addColumn(opened.write, 'Ada', { name: 'Setting', kind: 'text' });
  const { id: _id, ...content } = template;
  saveTemplate(opened.write, 'Ada', content);
  opened.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function report(...words: readonly string[]): Promise<CliRun> {
  return runCli('report', review, '--format', 'md', '--date', '2026-11-22', ...words);
}

/** The headings of sections, in their order. */
function sections({ stdout }: CliRun): string[] {
  return [...stdout.matchAll(/^## (.+)$/gmu)].map(([, title = '']) => title.replace(/ \(.*/u, ''));
}

describe('claimgrid report --sections', () => {
  it('takes the sections in the order that is given, with commas, spaces and hyphens', async () => {
    const run = await report('--sections', 'claims,method', 'levels-by-source');
    expect(run.code).toBe(0);
    expect(sections(run).slice(0, 2)).toEqual(['Claims', 'Method']);
    const other = await report('--sections', 'levels by source', 'Claims,');
    expect(sections(other)).not.toContain('Method');
  });

  it('names the known ones when one is not', async () => {
    const run = await report('--sections', 'introduction');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('levels-by-source');
  });
});

describe('claimgrid report --group-by and --findings-by', () => {
  it('take an own column by its name', async () => {
    const run = await report('--group-by', 'setting', '--findings-by', 'Setting');
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('Setting');
  });

  it.each([
    ['--group-by', 'mood'],
    ['--findings-by', 'source'],
  ])('refuse %s %s and name what there is', async (option, word) => {
    const run = await report(option, word);
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain(`"${word}"`);
    expect(run.stderr).toContain('"Setting"');
  });
});

describe('claimgrid report --style', () => {
  it('takes a style of the program and a CSL file', async () => {
    const file = join(folder, 'house.csl');
    writeFileSync(file, style);
    const [own, given] = [await report('--style', 'nature'), await report('--style', file)];
    expect([own.code, given.code]).toEqual([0, 0]);
    expect(given.stdout).not.toBe(own.stdout);
  });

  it('names a file that is no CSL, one that is not there, and a style that nobody knows', async () => {
    const wrong = join(folder, 'letter.csl');
    writeFileSync(wrong, '<p>Dear all</p>');
    const notThere = join(folder, 'gone.csl');
    for (const [given, name] of [
      [wrong, 'letter.csl'],
      [notThere, notThere],
      ['klingon', 'klingon'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const run = await report('--style', given);
      expect([run.code, run.stdout]).toEqual([1, '']);
      expect(run.stderr).toContain(`"${name}"`);
    }
  });
});

describe('claimgrid report --template', () => {
  it('takes a template of the review by its name, and options before it', async () => {
    const run = await report('--template', 'for the board');
    expect(run.code).toBe(0);
    const [first, second] = sections(run);
    expect([first, second]).toEqual(['Summary by evidence level', 'Claims']);
    const other = await report('--template', 'For the board', '--sections', 'method');
    expect(sections(other)[0]).toBe('Method');
  });

  it('takes a template file', async () => {
    const file = join(folder, 'board.json');
    writeFileSync(file, templateJson(template));
    expect((await report('--template', file)).stdout).toBe(
      (await report('--template', 'For the board')).stdout,
    );
  });

  it('names the file and the field that is wrong, or what templates there are', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, '{"sections": ["claims"], "colour": "red"}');
    const wrong = await report('--template', file);
    expect([wrong.code, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toContain('"wrong.json"');
    expect(wrong.stderr).toContain('"colour"');
    const unknown = await report('--template', 'For the bored');
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('"For the board"');
    expect((await report('--template', join(folder, 'gone.json'))).code).toBe(1);
  });
});

describe('claimgrid report -o', () => {
  const isRoot = process.getuid?.() === 0;

  it.each(['html', 'docx'] as const)(
    'keeps the old %s when the new one cannot be made',
    async (format) => {
      const file = join(folder, `old.${format}`);
      writeFileSync(file, 'the old one');
      const run = await runCli(
        'report',
        review,
        '--format',
        format,
        '-o',
        file,
        '--style',
        'klingon',
      );
      expect(run.code).toBe(1);
      expect(readFileSync(file, 'utf8')).toBe('the old one');
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  it('keeps the old PDF when there is nothing to print with, and says what to do', async () => {
    vi.stubEnv('CLAIMGRID_BROWSER', join(folder, 'no-browser'));
    const file = join(folder, 'old.pdf');
    writeFileSync(file, 'the old one');
    const run = await runCli('report', review, '--format', 'pdf', '-o', file, '--json');
    vi.unstubAllEnvs();
    expect([run.code, run.json()]).toMatchObject([1, { error: { code: 'pdf-no-browser' } }]);
    expect(run.stderr).toContain('HTML');
    expect(readFileSync(file, 'utf8')).toBe('the old one');
  });

  it.skipIf(isRoot || process.platform === 'win32')(
    'names a file in a folder that is read-only, and keeps it',
    async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed);
      const file = join(closed, 'r.docx');
      writeFileSync(file, 'the old one');
      chmodSync(closed, 0o555);
      const run = await runCli('report', review, '--format', 'docx', '-o', file);
      chmodSync(closed, 0o755);
      expect(run.code).toBe(1);
      expect(run.stderr).toContain(`Write "${file}": you are not allowed`);
      expect(readFileSync(file, 'utf8')).toBe('the old one');
    },
  );

  it.skipIf(process.platform === 'win32')(
    'stops on Ctrl+C with the browser that prints, and keeps the old file',
    async () => {
      const browser = join(folder, 'browser');
      writeFileSync(browser, '#!/bin/sh\necho $$ > "$(dirname "$0")/begun"\nexec sleep 60\n');
      chmodSync(browser, 0o755);
      const file = join(folder, 'stopped.pdf');
      writeFileSync(file, 'the old one');
      const entry = resolve(import.meta.dirname, '../../../electron/cli.ts');
      const args = [entry, 'report', review, '--format', 'pdf', '-o', file];
      const place = mkdtempSync(join(folder, 'place-'));
      const env = { ...process.env, NODE_OPTIONS: '', CLAIMGRID_BROWSER: browser, TMPDIR: place };
      const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
      const ended = new Promise<number | null>((done) => {
        child.once('close', (code) => done(code));
      });
      await vi.waitFor(() => readFileSync(join(folder, 'begun')), { timeout: 15_000 });
      child.kill('SIGINT');
      expect(await ended).toBe(1);
      expect(said).toContain('it was cancelled');
      expect(readFileSync(file, 'utf8')).toBe('the old one');
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      expect(readdirSync(place)).toEqual([]);
      const pid = Number(readFileSync(join(folder, 'begun'), 'utf8'));
      expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    },
  );

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
    const run = await runCli('report', review, '--format', 'html', '-o', '/dev/full', '--json');
    expect([run.code, run.json()]).toMatchObject([
      1,
      { error: { code: 'disk-full', message: 'Write "/dev/full": the disk is full' } },
    ]);
  });
});

describe('createProgressLine()', () => {
  function setupLine(isTTY: boolean) {
    const written: string[] = [];
    const write = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const line = createProgressLine({ isTTY, write });
    return { line, written, wait: (time: number) => (now += time) };
  }

  it('stays silent for a quick report', () => {
    const { line, written, wait } = setupLine(true);
    wait(400);
    line.tell({ phase: 'writing', done: 1, of: 2 });
    line.clear();
    expect(written).toEqual([]);
    vi.restoreAllMocks();
  });

  it('says how far a long one is on one line, and takes the line away', () => {
    const { line, written, wait } = setupLine(true);
    wait(600);
    line.tell({ phase: 'reading', done: 34_000, of: 100_000 });
    line.tell({ phase: 'writing', done: 1, of: 100_000 });
    line.tell({ phase: 'printing', done: 1, of: 1 });
    line.clear();
    expect(written).toEqual([
      '\r\u001B[KReading the review: 34,000 of 100,000 claims',
      '\r\u001B[KMaking the report: 1 of 100,000 claims',
      '\r\u001B[KPrinting the report as PDF …',
      '\r\u001B[K',
    ]);
    vi.restoreAllMocks();
  });

  it('stays silent where stderr is no terminal', () => {
    const { line, written, wait } = setupLine(false);
    wait(600);
    line.tell({ phase: 'writing', done: 1, of: 2 });
    line.clear();
    expect(written).toEqual([]);
    vi.restoreAllMocks();
  });
});
