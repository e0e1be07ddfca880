import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { checkReview } from '#db/check.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { digestOf, plainWords } from './digest.ts';
import { makeDocuments, type ReadDocument } from './documents.ts';
import { makeStep } from './steps.ts';

/** Some steps, and what the review holds after each of them when nothing goes wrong. */
export interface Script {
  readonly seed: number;
  readonly steps: number;
  /** A review to begin with; to be copied. */
  readonly template: string;
  readonly documents: string;
  /** `digests[n]`: after n steps. */
  readonly digests: readonly string[];
  /** Of the exported file after n steps; '' while there is none. */
  readonly exports: readonly string[];
}

/** A folder for one part's files, in memory where the system has such a place. */
export function tortureFolder(name: string): string {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  return mkdtempSync(join(base, `claimgrid-${name}-`));
}

/** Makes every step once, undisturbed, and keeps what the review holds after each. */
export async function makeScript(folder: string, seed: number, steps: number): Promise<Script> {
  const inside = join(folder, `script-${seed}`);
  mkdirSync(inside, { recursive: true });
  const documents: ReadDocument[] = await makeDocuments(seed, 8);
  const documentsFile = join(inside, 'documents.bin');
  writeFileSync(documentsFile, serialize(documents));
  const template = join(inside, 'template.claimgrid');
  createReview(template, { title: 'Torture', scheme: 'grade', reviewer: 'Ada' }).close();
  const path = join(inside, 'undisturbed.claimgrid');
  writeFileSync(path, readFileSync(template));
  const review = openReview(path);
  review.write.connection.pragma('synchronous = OFF');
  const exported = join(inside, 'undisturbed.csv');
  const copied = join(inside, 'undisturbed.copy');
  const digests = [digestOf(review.read)];
  const exports = [''];
  for (let index = 0; index < steps; index++) {
    // oxlint-disable-next-line no-await-in-loop -- one step after the other
    await makeStep({ review, documents, exported, copied }, seed, index);
    digests.push(digestOf(review.read));
    exports.push(exportDigest(exported));
  }
  const { problems } = checkReview(review.read);
  review.close();
  if (problems.length > 0) throw new Error(`The script ${seed}: ${problems.join('; ')}`);
  for (const old of [path, exported, copied]) rmSync(old, { force: true });
  return { seed, steps, template, documents: documentsFile, digests, exports };
}

/** What an exported file says, as a short text; '' for none. */
export function exportDigest(path: string): string {
  if (!existsSync(path)) return '';
  const text = plainWords(readFileSync(path, 'utf8'));
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** What was left after a crash. */
export interface Remains {
  readonly path: string;
  readonly exported: string;
  readonly copied: string;
  /** How many steps were acknowledged. */
  readonly acked: number;
}

/** How a review came out of a crash. */
export interface Survey {
  /** What is wrong, in words; null when nothing is. */
  readonly wrong: string | null;
  readonly kind: 'sound' | 'does not open' | 'damaged' | 'lost' | 'half' | 'export' | 'copy';
  /** How many steps the file holds; -1 when that cannot be told. */
  readonly held: number;
}

/**
 * Opens what was left of a review and says whether it is sound and holds just
 * the acknowledged steps, or those and the one that was under way, whole.
 */
export function surveyReview(script: Script, remains: Remains): Survey {
  const { path, acked } = remains;
  let held = -1;
  try {
    const review = openReview(path);
    try {
      const { problems } = checkReview(review.read);
      if (problems.length > 0) return bad('damaged', problems.join('; '), held);
      const digest = digestOf(review.read);
      held = script.digests.lastIndexOf(digest);
      if (held === -1) return bad('half', `it holds none of the states that were made`, held);
      const allowed = [script.digests[acked], script.digests[acked + 1]];
      if (!allowed.includes(digest)) {
        return bad('lost', `${acked} steps were acknowledged and it holds ${held}`, held);
      }
    } finally {
      review.close();
    }
  } catch (error) {
    return bad('does not open', error instanceof Error ? error.message : String(error), held);
  }
  const wrong = surveyExport(script, remains);
  if (wrong !== null) return bad('export', wrong, held);
  const copy = surveyCopy(script, remains);
  return copy === null ? { wrong: null, kind: 'sound', held } : bad('copy', copy, held);
}

function bad(kind: Survey['kind'], words: string, held: number): Survey {
  return { wrong: `${kind}: ${words}`, kind, held };
}

/** The exported file is the last acknowledged one, or that of the step under way. */
function surveyExport({ exports }: Script, { exported, acked }: Remains): string | null {
  const found = exportDigest(exported);
  if (found === exports[acked] || found === exports[acked + 1]) return null;
  return `the exported file is neither the old nor the new one (${found})`;
}

/** A copy is a whole review of some state that was. */
function surveyCopy({ digests }: Script, { copied, acked }: Remains): string | null {
  if (!existsSync(copied)) return null;
  try {
    const review = openReview(copied);
    try {
      const held = digests.indexOf(digestOf(review.read));
      return held >= 0 && held <= acked + 1 ? null : 'the copy holds none of the states that were';
    } finally {
      review.close();
    }
  } catch (error) {
    return `the copy does not open: ${error instanceof Error ? error.message : String(error)}`;
  }
}
