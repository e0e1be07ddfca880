import fc from 'fast-check';
import { claimStatuses, claimTypes } from '#core/claims/claim.ts';
import { wellFormedText } from '#core/documents/well-formed.ts';
import { readReport } from '#core/reports/verify/read-report.ts';
import type { VerifiableFormat } from '#core/reports/verify/read-report.ts';
import { isProven, verifyReport } from '#core/reports/verify/verify-report.ts';
import { compareReturned } from '#db/apply-edits.ts';
import { assessClaims } from '#db/assessments.ts';
import { addCitation } from '#db/citations.ts';
import { claimNumbers, setClaimType } from '#db/claims.ts';
import type { WriteDb } from '#db/connection.ts';
import { openMemoryReview } from '#db/open-review.ts';
import { tagClaims } from '#db/tags.ts';
import { parseReturned } from '#electron/jobs/parse-returned.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { reportSnapshot } from '#electron/report-snapshot.ts';
import { hostile } from '#tests/core/reports/hostile-text.ts';
import { optionsOf } from '#tests/core/reports/snapshot.ts';
import { importSample } from '#tests/db/helpers.ts';
import { wholeReport } from './whole-report.ts';

const perSource = 50;
const formats: readonly VerifiableFormat[] = ['csv', 'xlsx', 'md', 'html', 'docx'];

/** What a person may type, also what no file can hold: those are stored as the nearest that can be. */
const typed = fc.oneof(
  hostile,
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(
          '\0',
          '\uD800',
          '\uDC00',
          '\r',
          '\r\n',
          '\u202E',
          '\uFEFF',
          '\u0085',
          '=1+1',
        ),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);
const claim = fc.record({
  sentence: hostile.map((text) => wellFormedText(text).replaceAll(/\s+/gu, ' ').trim()),
  note: typed,
  status: fc.constantFrom(...claimStatuses),
  reason: typed,
  type: fc.constantFrom(...claimTypes),
  level: fc.constantFrom('high', 'moderate', 'low', 'very-low', null),
  tag: fc.option(fc.constantFrom('dose', '=tag', 'a; b'), { nil: null }),
  citation: fc.option(fc.constantFrom('doi:10.5555/x(1);2', 'pmid:1', 'isbn:9783161484100'), {
    nil: null,
  }),
  locator: typed.map((text) => text.slice(0, 40)),
});
type RandomClaim = typeof claim extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * Makes a review of so many random claims, exports it in each format that can
 * be read again, and reads it: tables must hold no change, reports must prove
 * every quote. Gives each difference in words.
 */
export async function tryRoundTrip(count: number, seed: number): Promise<string[]> {
  const review = openMemoryReview({ scheme: 'grade', reviewer: 'Ada' });
  try {
    fill(review.write, fc.sample(claim, { numRuns: count, seed }));
    const wrong: string[] = [];
    for (const format of formats) {
      // oxlint-disable-next-line no-await-in-loop -- one format after the other
      wrong.push(...(await tryFormat(review.write, format, count)));
    }
    return wrong;
  } finally {
    review.close();
  }
}

function fill(db: WriteDb, claims: readonly RandomClaim[]): void {
  for (let at = 0; at < claims.length; at += perSource) {
    const sentences = claims
      .slice(at, at + perSource)
      .map(({ sentence }, index) => `S${at + index} ${sentence}.`);
    importSample(db, `source ${at}.txt`, { title: `Source ${at}`, sentences });
  }
  const numbers = claimNumbers(db, { sort: [], filter: {}, search: '' });
  if (numbers.length !== claims.length)
    throw new Error(`${numbers.length} of ${claims.length} claims`);
  for (const [at, one] of claims.entries()) {
    const number = [at + 1];
    assessClaims(db, at % 2 === 0 ? 'Ada' : 'Bo; Co', number, {
      note: one.note,
      status: one.status,
      ...(one.status === 'excluded' ? { exclusionReason: one.reason } : {}),
      ...(one.level === null ? {} : { scheme: 'grade', level: one.level }),
    });
    setClaimType(db, 'Ada', number, one.type);
    if (one.tag !== null) tagClaims(db, 'Ada', number, { name: one.tag });
    if (one.citation !== null) addCitation(db, 'Ada', number, { id: one.citation }, one.locator);
  }
}

async function tryFormat(db: WriteDb, format: VerifiableFormat, count: number): Promise<string[]> {
  const snapshot = reportSnapshot(db);
  const options = optionsOf({ format, statuses: claimStatuses });
  const bytes = await wholeReport(snapshot, options);
  const name = `report.${format}`;
  const wrong: string[] = [];
  const reading = await readReport({ name, bytes, tools: readingTools });
  if (!reading.ok) return [`${format}: ${reading.error.message}`];
  const verified = verifyReport(reading.value, snapshot);
  if (!isProven(verified) || verified.quotes.verified !== count) {
    const first = verified.altered[0] ?? verified.unknown[0] ?? verified.missing[0];
    wrong.push(
      `${format}: ${verified.quotes.verified} of ${count} quotes proven: ${JSON.stringify(first)}`,
    );
  }
  if (format !== 'csv' && format !== 'xlsx') return wrong;
  const table = await parseReturned({ name, bytes }, readingTools);
  if (!table.ok) return [...wrong, `${format}: ${table.error.message}`];
  const returned = compareReturned(db, table.value, () => {});
  if (returned.read !== count) wrong.push(`${format}: ${returned.read} of ${count} rows were read`);
  for (const part of [returned.claims, returned.unknown, returned.rows]) {
    if (part.length > 0) wrong.push(`${format}: ${part.length} rows: ${JSON.stringify(part[0])}`);
  }
  return wrong;
}
