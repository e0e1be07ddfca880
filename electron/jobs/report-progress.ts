import type { ClaimRow } from '#core/claims/claim.ts';
import type { ReportOptions, ReviewSnapshot } from '#core/reports/snapshot.ts';

/**
 * How far a report is. 'reading': claims that were gone through before the first
 * byte, which some formats do more than once. 'writing': claims that were
 * written. 'printing': all are, and the PDF is being made, which cannot say how
 * far it is.
 */
export interface ReportProgress {
  readonly phase: 'reading' | 'writing' | 'printing';
  readonly done: number;
  readonly of: number;
}

/** Milliseconds between two words on how far a report is. */
const pause = 100;

/** Claims between two looks at the clock. */
const looks = 64;

/** A snapshot that tells how far its report is. */
export interface WatchedSnapshot {
  readonly snapshot: ReviewSnapshot;
  /** To call when the first bytes of the report are there: what is read from then on is written. */
  wrote(): void;
}

/**
 * Watches a writer from outside: some write each claim as they read it, others
 * read all first. Outside of the reading, a claim counts as gone through when
 * its note is taken: whoever prints a claim prints its note, and nobody else
 * wants to know it.
 *
 * @param total claims of the review
 * @param tell hears how far the report is, not oftener than a window can show
 */
export function watchSnapshot(
  snapshot: ReviewSnapshot,
  { statuses }: Pick<ReportOptions, 'statuses'>,
  total: number,
  tell: (progress: ReportProgress) => void,
): WatchedSnapshot {
  let last = -Infinity;
  let since = 0;
  let phase: ReportProgress['phase'] = 'reading';
  const say = (done: number, of: number): void => {
    since += 1;
    if (since < looks && done < of) return;
    since = 0;
    const now = performance.now();
    if (now - last < pause) return;
    last = now;
    tell({ phase, done, of });
  };

  let isReading = false;
  let wanted = 0;
  let printed = 0;
  const take = (): void => {
    if (isReading || printed === wanted) return;
    printed += 1;
    say(printed, wanted);
  };
  return {
    snapshot: {
      ...snapshot,
      claims: function* claims() {
        let read = 0;
        let fitting = 0;
        // Once claims are being printed, who reads all again only looks something up.
        const counts = phase === 'reading' || printed === 0;
        isReading = true;
        for (const claim of snapshot.claims()) {
          read += 1;
          if (statuses.includes(claim.status)) fitting += 1;
          if (counts) say(read, total);
          yield watchedClaim(claim, take);
        }
        isReading = false;
        wanted = fitting;
        if (phase === 'reading') printed = 0;
      },
    },
    wrote: () => {
      phase = 'writing';
    },
  };
}

/** The claim, which says when its note is taken. */
function watchedClaim(claim: ClaimRow, take: () => void): ClaimRow {
  const { note } = claim;
  return Object.defineProperty({ ...claim }, 'note', {
    enumerable: true,
    get: () => {
      take();
      return note;
    },
  });
}
