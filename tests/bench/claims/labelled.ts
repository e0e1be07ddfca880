import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimProposal } from '#core/claims/claim.ts';
import { parseFile } from '#electron/jobs/parse-file.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { sharedInput } from '../../helpers/shared-inputs.ts';

/** A stretch of a file that a person labelled; offsets are those of the file's text. */
export interface GoldUnit {
  readonly file: string;
  readonly article: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly claim_type?: string;
  readonly alt_type?: string;
  readonly citations?: readonly string[];
  readonly citation_scope?: string;
  readonly borderline?: boolean;
}

/** A folder of labelled documents: what was labelled, and where the documents are. */
export interface Labelled {
  readonly name: string;
  readonly units: readonly GoldUnit[];
  readonly unitsPath: string;
  /** Path of the labelled pairs of claims; null where there are none. */
  readonly pairsPath: string | null;
  /** Folder of the documents. */
  readonly files: string;
}

/** Every folder of the labelled data beside the project that holds units of documents; none where it is absent. */
export function labelledFolders(): readonly Labelled[] {
  const gold = sharedInput('gold');
  return (gold === null ? [] : readdirSync(gold)).flatMap((name) => {
    const unitsPath = join(gold ?? '', name, 'units.jsonl');
    const pairsPath = join(gold ?? '', name, 'pairs.jsonl');
    const files = sharedInput(`inputs/${name}`);
    if (files === null || !existsSync(unitsPath)) return [];
    // As the README of the labelled data says.
    const units = readLines(unitsPath) as readonly GoldUnit[];
    return [{ name, units, unitsPath, files, pairsPath: existsSync(pairsPath) ? pairsPath : null }];
  });
}

/** The values of a file with one JSON text a line. */
export function readLines(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** A proposal with its place in the file, which can hold several articles. */
export interface PlacedProposal {
  readonly file: string;
  readonly article: number;
  readonly language: string | null;
  readonly claim: ClaimProposal;
  /** Offsets in the text of the file. */
  readonly start: number;
  readonly end: number;
}

/** The claims that the program proposes of some files, in their order. */
export async function proposalsOf(
  folder: string,
  names: readonly string[],
): Promise<readonly PlacedProposal[]> {
  const placed: PlacedProposal[] = [];
  for (const file of names) {
    const bytes = readFileSync(join(folder, file));
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const read = await parseFile({ name: file, bytes }, readingTools);
    if (!read.ok) throw new Error(read.error.message);
    const place = placer(bytes.toString('utf8'));
    for (const article of read.value.articles) {
      for (const claim of article.claims) {
        const { start, end } = place(claim.quote);
        placed.push({
          file,
          article: article.part,
          language: article.language,
          claim,
          start,
          end,
        });
      }
    }
  }
  return placed;
}

/** Finds quotes in a file's text, white space folded, each behind the one before where it can. */
function placer(text: string): (quote: string) => { readonly start: number; readonly end: number } {
  const offsets: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const isBlank = /\s/u.test(text.charAt(at));
    if (isBlank && (folded === '' || folded.endsWith(' '))) continue;
    folded += isBlank ? ' ' : text.charAt(at);
    offsets.push(at);
  }
  let from = 0;
  return (quote) => {
    const words = quote.replaceAll(/\s+/gu, ' ').trim();
    const behind = folded.indexOf(words, from);
    const at = behind === -1 ? folded.indexOf(words) : behind;
    if (at === -1) throw new Error(`Place a claim: "${words.slice(0, 60)}" is not in its file`);
    if (behind !== -1) from = at + words.length;
    return {
      start: offsets[at] ?? 0,
      end: (offsets[at + words.length - 1] ?? 0) + 1,
    };
  };
}

/** Whether two stretches overlap by at least half of both. */
export function overlapsHalf(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared * 2 >= one.end - one.start && shared * 2 >= other.end - other.start;
}
