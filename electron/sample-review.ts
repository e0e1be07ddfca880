import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { claimStatuses } from '#core/claims/claim.ts';
import type { AssessmentPatch, ClaimRow } from '#core/claims/claim.ts';
import { assessClaims } from '#db/assessments.ts';
import { addCitation } from '#db/citations.ts';
import { iterateClaims } from '#db/claims.ts';
import { draftBeside } from '#db/drafts.ts';
import { createReview } from '#db/open-review.ts';
import type { Review } from '#db/open-review.ts';
import { citationTarget } from './api/citation-target.ts';
import { packageRoot } from './desktop/package-root.ts';
import { createFileReader } from './jobs/file-reader.ts';
import { runImport } from './jobs/import-job.ts';

/** `resources/sample/sample.json`: the review's words, its documents, and what was decided on some claims. */
const sampleFile = z.object({
  title: z.string(),
  question: z.string(),
  scheme: z.string(),
  reviewer: z.string(),
  documents: z.array(z.string().regex(/^[\w.-]+$/)),
  tags: z.array(
    z.object({
      /** Words of the claim's quote. */
      find: z.string(),
      status: z.enum(claimStatuses),
      level: z.string().optional(),
      note: z.string().optional(),
      cite: z.string().optional(),
    }),
  ),
});
type Sample = z.infer<typeof sampleFile>;

/**
 * Makes the sample review at `path`: whole or not at all (it is built beside
 * and renamed). The documents go the way that every import goes.
 *
 * @throws when the sample of the installation is broken
 */
export async function makeSampleReview(path: string): Promise<void> {
  const folder = join(packageRoot(), 'resources', 'sample');
  const sample = sampleFile.parse(JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8')));
  mkdirSync(dirname(path), { recursive: true });
  const beside = draftBeside(path);
  const { title, question, scheme, reviewer } = sample;
  const review = createReview(beside, { title, question, scheme, reviewer });
  const reader = createFileReader();
  try {
    await runImport({
      db: review.write,
      author: reviewer,
      items: sample.documents.map((name) => ({ kind: 'path', path: join(folder, name) })),
      reader,
      signal: new AbortController().signal,
    });
    tagClaims(review, sample);
    review.close();
    renameSync(beside, path);
  } catch (error) {
    review.close();
    rmSync(beside, { force: true });
    throw error;
  } finally {
    reader.close();
  }
}

function tagClaims(review: Review, sample: Sample): void {
  const claims: readonly ClaimRow[] = [...iterateClaims(review.read)];
  for (const tag of sample.tags) {
    const claim = claims.find((row) => row.quote.includes(tag.find));
    if (claim === undefined) continue;
    const patch: AssessmentPatch = {
      status: tag.status,
      ...(tag.level === undefined ? {} : { scheme: sample.scheme, level: tag.level }),
      ...(tag.note === undefined ? {} : { note: tag.note }),
    };
    assessClaims(review.write, sample.reviewer, [claim.number], patch);
    if (tag.cite === undefined) continue;
    const target = citationTarget({ text: tag.cite });
    addCitation(review.write, sample.reviewer, [claim.number], target);
  }
}
