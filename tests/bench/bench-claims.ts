import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { splitSentences } from '#core/claims/sentences.ts';
import { parseXml } from '#core/documents/xml/parse-xml.ts';
import { childrenOf, firstOf, textOf } from '#core/documents/xml/xml-tree.ts';
import { readReferenceLine } from '#core/references/read-reference-line.ts';
import { parseFile } from '#electron/jobs/parse-file.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { sharedInput } from '../helpers/shared-inputs.ts';

/**
 * How well claims, sentences and references are found, on the labelled data
 * beside the project, and what a plain rule finds of the same. Prints nothing
 * that it did not measure: without that data, nothing but a line that says so.
 */
export async function benchClaims(): Promise<void> {
  const gold = sharedInput('gold');
  const files = sharedInput('inputs/als');
  if (gold === null || files === null) {
    console.log('\nClaims: the labelled data is not beside the project');
    return;
  }
  await benchProposals(gold, files);
  benchSentences(join(gold, 'segmentation/english.json'));
  benchReferences(join(gold, 'citation-strings/anystyle_core.xml'));
}

interface Proposal {
  readonly file: string;
  readonly quote: string;
  readonly score?: number;
  readonly citations?: readonly string[];
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

async function benchProposals(gold: string, folder: string): Promise<void> {
  const tool = sharedInput('tools/score-claims.py');
  const units = join(gold, 'als/units.jsonl');
  if (tool === null) return;
  const labelled = new Set(
    readFileSync(units, 'utf8')
      .trim()
      .split('\n')
      .map((line): string => JSON.parse(line).file),
  );
  const ours: Proposal[] = [];
  const plain: Proposal[] = [];
  for (const name of readdirSync(folder).filter((file) => labelled.has(file))) {
    const bytes = readFileSync(join(folder, name));
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const read = await parseFile({ name, bytes }, readingTools);
    if (!read.ok) throw new Error(read.error.message);
    for (const article of read.value.articles) {
      for (const { quote, score, citations } of article.claims)
        ours.push({ file: basename(name), quote, score, citations: citations.map(({ id }) => id) });
    }
    plain.push(...plainClaims(name, bytes.toString('utf8')));
  }
  console.log(
    `\nClaims on ${labelled.size} labelled documents (in view while the rules were written)`,
  );
  for (const [label, proposals] of [
    ['Claimgrid', ours],
    ['plain rule', plain],
  ] as const) {
    const run = spawnSync('python3', [tool, '--gold', units, '--files', folder], {
      input: JSON.stringify(proposals),
      encoding: 'utf8',
    });
    if (run.status !== 0) {
      console.log(`  ${label}: not scored, the scorer needs python3`);
      continue;
    }
    const scored: { readonly strict: Score; readonly all: Score } & Record<string, unknown> =
      JSON.parse(run.stdout);
    const { strict, all, ...rest } = scored;
    console.log(
      `  ${label.padEnd(12)} strict P ${strict.precision} R ${strict.recall} F1 ${strict.f1}; all units F1 ${all.f1}; ${restWords(rest)}`,
    );
  }
}

/** Six words or more that end in a full stop or a colon. */
function plainClaims(file: string, text: string): Proposal[] {
  return text
    .split(/(?<=[.:])\s+|\n+/u)
    .map((unit) => unit.trim())
    .filter((unit) => /[.:]$/u.test(unit) && unit.split(/\s+/u).length >= 6)
    .map((quote) => ({ file, quote }));
}

function restWords(rest: Readonly<Record<string, unknown>>): string {
  return Object.entries(rest)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.length : JSON.stringify(value)}`)
    .join(', ');
}

interface SplitCase {
  readonly group: string;
  readonly text: string;
  readonly expected: readonly string[];
}

function benchSentences(path: string): void {
  const cases: readonly SplitCase[] = JSON.parse(readFileSync(path, 'utf8'));
  const splitters: Readonly<Record<string, (text: string) => readonly string[]>> = {
    Claimgrid: (text) =>
      splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end)),
    'Intl.Segmenter': (text) =>
      [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) =>
        segment.trim(),
      ),
    'plain regex': (text) => text.split(/(?<=[.?!])\s+(?=\p{Lu})/u),
  };
  const folded = (list: readonly string[]): string =>
    list.map((one) => one.replaceAll(/\s+/gu, ' ').trim()).join('\n');
  console.log('\nSentences: cases that are exactly right');
  for (const [name, split] of Object.entries(splitters)) {
    const right = cases.filter(({ text, expected }) => folded(split(text)) === folded(expected));
    const golden = cases.filter(({ group }) => group === 'golden');
    console.log(
      `  ${name.padEnd(16)} ${right.length} of ${cases.length}; golden rules ${right.filter(({ group }) => group === 'golden').length} of ${golden.length}`,
    );
  }
}

/** Parts of a printed reference that are compared letter by letter. */
interface Parts {
  readonly year: string;
  readonly pages: string;
  readonly family: string;
}

function benchReferences(path: string): void {
  const parsed = parseXml(path, readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const lines = childrenOf(parsed.value.root, 'sequence').map((sequence) => {
    const part = (name: string): string => textOf(firstOf(sequence, name));
    const text = textOf(sequence);
    const wanted: Parts = {
      year: /\b(?:1[5-9]|20)\d{2}\b/u.exec(part('date'))?.[0] ?? '',
      pages: pageRange(part('pages')),
      family: familyOf(part('author')),
    };
    return { text, wanted };
  });
  const readers: Readonly<Record<string, (line: string) => Parts>> = {
    Claimgrid: (line) => {
      const { issued, page, author } = readReferenceLine(line);
      return {
        year: String(issued?.['date-parts']?.[0]?.[0] ?? ''),
        pages: pageRange(page ?? ''),
        family: (author?.[0]?.family ?? author?.[0]?.literal ?? '').toLowerCase(),
      };
    },
    'plain regex': (line) => ({
      year: /\b(?:1[5-9]|20)\d{2}\b/u.exec(line)?.[0] ?? '',
      pages: pageRange(/\d+\s?[–-]\s?\d+/u.exec(line)?.[0] ?? ''),
      family: firstWord(line),
    }),
  };
  console.log(
    `\nReferences: parts that are exactly right, of the ${lines.length} lines that have them`,
  );
  for (const [name, read] of Object.entries(readers)) {
    const shares = (['year', 'pages', 'family'] as const).map((key) => {
      const having = lines.filter(({ wanted }) => wanted[key] !== '');
      const right = having.filter(({ text, wanted }) => read(text)[key] === wanted[key]);
      return `${key} ${(right.length / having.length).toFixed(3)} of ${having.length}`;
    });
    console.log(`  ${name.padEnd(12)} ${shares.join(', ')}`);
  }
}

function pageRange(text: string): string {
  return /(\d+)\s?[–-]\s?(\d+)/u.exec(text)?.slice(1, 3).join('-') ?? '';
}

/** The first word that could be a family name. */
function firstWord(line: string): string {
  return (/^[\s\d.[\]]*(\p{Lu}[\p{L}'’-]+)/u.exec(line)?.[1] ?? '').toLowerCase();
}

/** The family name of the first author, of a part that holds authors alone; '' where it cannot be told. */
function familyOf(authors: string): string {
  const [first = ''] = authors.split(/[,;&(]|\s(?:and|et)\s/u);
  const name = first.trim().replace(/\.$/u, '');
  const initialsFirst = /^(?:\p{Lu}\p{Ll}?\.[\s-]?)+(\p{L}.+)$/u.exec(name)?.[1];
  const initialsLast = /^(.+?)\s(?:\p{Lu}{1,4}|(?:\p{Lu}\.[\s-]?)+)$/u.exec(name)?.[1];
  const isInverted =
    /^[^,;]+,\s(?:\p{Lu}\.|\p{Lu}{1,3}\b|\p{Lu}\p{Ll}+(?:\s\p{Lu}\.?)?[.,;]|\p{Lu}\p{Ll}+$)/u.test(
      authors,
    );
  const words = name.split(' ');
  const givenFirst = words.length === 2 && !isInverted ? words[1] : undefined;
  const family = initialsFirst ?? initialsLast ?? givenFirst ?? (isInverted ? name : '');
  return /\d/u.test(family) ? '' : family.toLowerCase();
}
