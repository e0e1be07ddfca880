import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { clearDrafts, draftBeside } from '#db/drafts.ts';
import type { RecentReview } from './api/review-state.ts';
import { reviewName } from './review-file-name.ts';

/** How many reviews are remembered. */
const most = 20;

const storedReviews = z.array(
  z.object({ path: z.string(), title: z.string(), openedAt: z.string() }),
);
type StoredReview = z.infer<typeof storedReviews>[number];

/** The reviews that were open before, newest first. */
export interface RecentReviews {
  list(): RecentReview[];
  /** Puts a review in front. A list that cannot be written is not worth an error. */
  remember(path: string, title: string): void;
}

/** Keeps the list in `recent.json` of the settings folder; a damaged one counts as empty. */
export function createRecentReviews(settings: string): RecentReviews {
  const file = join(settings, 'recent.json');
  const read = (): StoredReview[] => {
    try {
      return storedReviews.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return [];
    }
  };
  return {
    list: () =>
      read().map((review) => ({
        ...review,
        name: reviewName(review.path),
        missing: !existsSync(review.path),
      })),
    remember: (path, title) => {
      const others = read().filter((review) => review.path !== path);
      const newest = { path, title, openedAt: new Date().toISOString() };
      writeBeside(file, JSON.stringify([newest, ...others].slice(0, most), null, 2));
    },
  };
}

function writeBeside(file: string, text: string): void {
  const beside = draftBeside(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    clearDrafts(dirname(file));
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch {
    // A read-only home must not keep anyone from their review.
    discard(beside);
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Where nothing can be written nothing was.
  }
}
