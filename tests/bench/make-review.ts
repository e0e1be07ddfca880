import { createHash } from 'node:crypto';
import { findStudyCues } from '#core/claims/study-cues/find-study-cues.ts';
import { selectQuote } from '#core/claims/quote-selector.ts';
import type { ClaimProposal } from '#core/claims/claim.ts';
import { claimTypes } from '#core/claims/claim.ts';
import { readDocument } from '#core/documents/read-document.ts';
import type { ParsedDocument } from '#core/documents/parsed-document.ts';
import { findReferences } from '#core/references/find-references.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { storeDocument } from '#db/imports.ts';
import { createReview } from '#db/open-review.ts';
import type { Review } from '#db/open-review.ts';
import { makeArticle, makeRandom } from './make-text.ts';

/** Makes a review file with exactly `count` claims (500 a source), the same for the same count. */
export async function makeReview(path: string, count: number): Promise<Review> {
  const review = createReview(path, { title: `${count} claims`, question: 'How fast is it?' });
  const perSource = 500;
  for (let made = 0; made < count; made += perSource) {
    const seed = made / perSource + 1;
    const name = `article-${seed}.txt`;
    const bytes = new TextEncoder().encode(makeArticle(seed, 90_000));
    storeDocument(
      review.write,
      'bench',
      {
        name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        mediaType: 'text/plain',
        bytes,
      },
      // oxlint-disable-next-line no-await-in-loop
      await claimSentences(name, bytes, Math.min(perSource, count - made)),
    );
  }
  return review;
}

/** Takes the first `count` sentences as claims: their number must not depend on the rules. */
async function claimSentences(
  name: string,
  bytes: Uint8Array,
  count: number,
): Promise<ParsedDocument> {
  const read = await readDocument({ name, bytes }, readingTools);
  if (!read.ok) throw new Error(read.error.message);
  const [article] = read.value.articles;
  if (!article || read.value.articles.length !== 1)
    throw new Error(`Make "${name}": not one article`);
  const random = makeRandom(count);
  const references = findReferences(article);
  const claims: ClaimProposal[] = [];
  for (const match of article.text.matchAll(/[A-Z][^.\n]{40,}\./g)) {
    if (claims.length === count) break;
    claims.push({
      ...selectQuote(article.text, match.index, match.index + match[0].length),
      type: claimTypes[Math.floor(random() * claimTypes.length)] ?? 'other',
      score: Math.round(random() * 1000) / 1000,
      cues: ["reports an outcome: 'reduced'"],
      citations: references.slice(0, 1).map(({ id }) => ({ id, scope: 'article' as const })),
      study: findStudyCues(match[0], article.language),
    });
  }
  if (claims.length < count) throw new Error(`Make "${name}": only ${claims.length} sentences`);
  return { ...read.value, articles: [{ ...article, claims, references }] };
}
