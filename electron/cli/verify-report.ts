import { basename } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import { readReport } from '#core/reports/verify/read-report.ts';
import { isProven, verifyReport } from '#core/reports/verify/verify-report.ts';
import type { AlteredQuote, ReportVerification } from '#core/reports/verify/verify-report.ts';
import { reportSnapshot } from '../report-snapshot.ts';
import { readBytes } from '../jobs/read-bytes.ts';
import { readingTools } from '../jobs/reading-tools.ts';
import { oneLine, print, printJson, say } from './print.ts';
import { withReview } from './with-review.ts';

/** `claimgrid verify`: whether every quote of an exported report stands verbatim in its source. */
export async function verifyReportFile(
  path: string,
  options: { readonly review: string; readonly json?: true },
): Promise<number> {
  const bytes = await readBytes(path);
  if (!bytes.ok) throw new ProblemError(bytes.error);
  const read = await readReport({ name: basename(path), bytes: bytes.value, tools: readingTools });
  if (!read.ok) throw new ProblemError(read.error);
  const done = withReview(options.review, (review) =>
    verifyReport(read.value, reportSnapshot(review.read)),
  );
  const problem = done.provenance === 'gone' ? cutOff(path) : null;
  if (options.json === true) printJson(verificationJson(path, done, problem));
  else print(verificationWords(done).join('\n'));
  if (problem !== null) say(`${problem.message}\n${problem.hint ?? ''}`);
  return isProven(done) ? 0 : 1;
}

function verificationJson(file: string, done: ReportVerification, problem: Problem | null) {
  return {
    file,
    quotes: done.quotes,
    altered: done.altered.map(({ claim, what, expected, found, at }) => ({
      claim,
      what,
      expected,
      found,
      at,
    })),
    moved: done.moved,
    missing: done.missing,
    unknown: done.unknown,
    ...(problem === null ? {} : { error: { code: problem.code, message: problem.message } }),
  };
}

function verificationWords(done: ReportVerification): string[] {
  const { total, verified } = done.quotes;
  const gone = done.missing.length + done.missingUnnamed;
  return [
    ...done.altered.flatMap(alteredWords),
    ...done.unknown.map(
      ({ claim, found, because }) =>
        `${claim === null ? 'A quote' : oneLine(claim)}: ${unknownWords[because]}: ${start(found)}`,
    ),
    ...(gone === 0 ? [] : [`${total - gone} of ${total} quotes are there${missingWords(done)}`]),
    ...(done.moved.length === 0
      ? []
      : [
          `Changed in the review since, and still verbatim in the source: ${done.moved.join(', ')}`,
        ]),
    `${verified} of ${total} quotes found verbatim in their sources`,
  ];
}

const alterations: Readonly<Record<AlteredQuote['what'], string>> = {
  quote: 'the quote was altered',
  place: 'the quote is right, its place was altered',
  hash: 'the quote is right, its hash was altered',
  source: 'the quote is right, its source was altered',
  number: 'this is the number of another claim',
};

function alteredWords({ claim, what, difference }: AlteredQuote): string[] {
  return [
    `${claim}: ${alterations[what]}`,
    `  review: ${difference.expected}`,
    `  report: ${difference.found}`,
  ];
}

const unknownWords = {
  'not in the review': 'the review has no such claim',
  'source unknown': 'the report names a source that the review does not have',
  'no number': 'it stands under no claim’s number',
} as const;

function missingWords({ missing, missingUnnamed }: ReportVerification): string {
  const more = missingUnnamed === 0 ? [] : [`${missingUnnamed} whose number is not known`];
  return `; missing: ${[...missing, ...more].join(', ')}`;
}

function start(text: string): string {
  const characters = Array.from(oneLine(text.slice(0, 200)));
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
}

function cutOff(path: string): Problem {
  return {
    code: 'report-damaged',
    message: `Verify "${path}": its last section, Provenance, is gone, so that nobody can tell whether quotes are missing`,
    hint: 'Export the report again',
  };
}
