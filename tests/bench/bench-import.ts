import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFile } from '#electron/jobs/parse-file.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { storeDocument } from '#db/imports.ts';
import { createReview } from '#db/open-review.ts';
import { makeArticle } from './make-text.ts';
import { measureRounds, printMeasured, timed, timedAsync } from './rounds.ts';

const files = 100;
const charactersEach = 200_000;

/** Import of 20 MB of text (100 files), from bytes to committed claims, beside bare sentence segmentation. */
export async function benchImport(): Promise<void> {
  const texts = Array.from({ length: files }, (_, index) => makeArticle(index + 1, charactersEach));
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const megabytes = bytes.reduce((sum, one) => sum + one.length, 0) / 1e6;
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-bench-'));
  let round = 0;
  let claims = 0;
  const measured = await measureRounds(5, {
    'Intl.Segmenter alone, a paragraph at a time': () => timed(() => segmentAll(texts)),
    'read, propose, find references (no storing)': () =>
      timedAsync(async () => {
        // oxlint-disable-next-line no-await-in-loop
        for (const [index, one] of bytes.entries()) await parse(`article-${index}.txt`, one);
      }),
    'whole import, bytes to committed claims': async () => {
      round += 1;
      const review = createReview(join(folder, `${round}.claimgrid`), {});
      const time = await timedAsync(async () => {
        claims = 0;
        for (const [index, one] of bytes.entries()) {
          // oxlint-disable-next-line no-await-in-loop
          const document = await parse(`article-${index}.txt`, one);
          claims += document.articles.reduce((sum, article) => sum + article.claims.length, 0);
          storeDocument(
            review.write,
            'bench',
            {
              name: `article-${index}.txt`,
              sha256: createHash('sha256').update(one).digest('hex'),
              mediaType: 'text/plain',
              bytes: one,
            },
            document,
          );
        }
      });
      review.close();
      return time;
    },
  });
  rmSync(folder, { recursive: true });
  printMeasured(
    `Import of ${megabytes.toFixed(1)} MB in ${files} files, ${claims} claims`,
    measured,
  );
}

async function parse(name: string, bytes: Uint8Array) {
  const parsed = await parseFile({ name, bytes }, readingTools);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

let segments = 0;
function segmentAll(texts: readonly string[]): void {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  for (const text of texts) {
    for (const paragraph of text.split('\n\n')) {
      for (const segment of segmenter.segment(paragraph)) segments += segment.segment.length;
    }
  }
}
