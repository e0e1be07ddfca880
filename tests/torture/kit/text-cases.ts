import type { DocumentHead } from '#core/documents/parsed-document.ts';
import { claimStatuses } from '#core/claims/claim.ts';
import { readReport } from '#core/reports/verify/read-report.ts';
import { isProven, verifyReport } from '#core/reports/verify/verify-report.ts';
import { compareReturned } from '#db/apply-edits.ts';
import { addClaim, claimRows } from '#db/claims.ts';
import { storeDocument } from '#db/imports.ts';
import { openMemoryReview } from '#db/open-review.ts';
import { getSource } from '#db/sources.ts';
import { parseFile } from '#electron/jobs/parse-file.ts';
import { parseReturned } from '#electron/jobs/parse-returned.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { reportSnapshot } from '#electron/report-snapshot.ts';
import { optionsOf } from '#tests/core/reports/snapshot.ts';
import { wholeReport } from './whole-report.ts';

/** A file of a hard text, and the words that must come out of it. */
export interface TextCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Stand in the text that is stored, as they are here. */
  readonly words: string;
  /** The file cannot be kept as it is: a person must be told. */
  readonly told?: boolean;
}

const german = 'Größere Studien über die Lähmung fehlen – leider, sagt “Öhler” über 20 µg.';
const plain = 'Walking lowered reported pain by 12% in 40 adults compared with rest.';

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(`A title\n\n${text}\n\nAnother paragraph of plain words.\n`);
}

/**
 * Texts that break programs: NUL, lone surrogates, byte order marks, line ends
 * of all kinds, turned directions, towers of marks, long lines, other encodings.
 *
 * @param scale how large the large ones are: 1 is a million marks and a line of 100 MB
 */
export function textCases(scale: number): readonly TextCase[] {
  const marks = `e${'\u0301'.repeat(Math.ceil(1_000_000 * scale))}`;
  const line = plain.concat(' ').repeat(Math.ceil((100_000_000 * scale) / (plain.length + 1)));
  const surrogates = Buffer.concat([
    textBytes(`${german} ${german}`),
    Buffer.from([0xed, 0xa0, 0x80]),
    textBytes(german),
  ]);
  return [
    {
      name: 'NUL in the middle.txt',
      bytes: textBytes(`${plain}\0${german}`),
      words: german,
      told: true,
    },
    { name: 'lone surrogate.txt', bytes: surrogates, words: german, told: true },
    { name: 'byte order mark.txt', bytes: textBytes(`\uFEFF${german}`), words: german },
    { name: 'CR.txt', bytes: Buffer.from(`A title\r\r${german}\r\rMore.\r`), words: german },
    {
      name: 'CRLF.txt',
      bytes: Buffer.from(`A title\r\n\r\n${german}\r\n\r\nMore.\r\n`),
      words: german,
    },
    {
      name: 'turned directions.txt',
      bytes: textBytes(`\u202E${plain}\u202C \u2066${german}\u2069 \u200F\u061C.`),
      words: `\u202E${plain}\u202C \u2066${german}\u2069 \u200F\u061C.`,
    },
    {
      name: 'towers of marks.txt',
      bytes: textBytes(`${marks} ${plain}`),
      words: `${marks} ${plain}`,
    },
    { name: 'one long line.txt', bytes: textBytes(line), words: plain },
    {
      name: 'broken UTF-8.txt',
      bytes: Buffer.concat([
        textBytes(german.repeat(3)),
        Buffer.from([0xff, 0xc3]),
        textBytes(german),
      ]),
      words: german,
      told: true,
    },
    {
      name: 'UTF-16 LE.txt',
      bytes: Buffer.from(`\uFEFFA title\n\n${german}\n`, 'utf16le'),
      words: german,
    },
    {
      name: 'UTF-16 BE.txt',
      bytes: Buffer.from(`\uFEFFA title\n\n${german}\n`, 'utf16le').swap16(),
      words: german,
    },
    {
      name: 'Windows-1252.txt',
      // The curly quotes and the dash have places of their own in that encoding.
      bytes: Buffer.from(
        `A title\n\n${german.replaceAll('–', '\u0096').replaceAll('“', '\u0093').replaceAll('”', '\u0094')}\n`,
        'latin1',
      ),
      words: german,
      told: true,
    },
    {
      name: 'rare characters.txt',
      bytes: textBytes(`\u{1F469}\u200D\u{1F52C} ${german} \u{10FFFF}\uFFFE\u2028\u00A0\u3000`),
      words: `\u{1F469}\u200D\u{1F52C} ${german} \u{10FFFF}`,
    },
  ];
}

/** Imports a case, takes its words as a claim, shows, exports and reads them again; null or what is wrong. */
export async function tryText(one: TextCase): Promise<string | null> {
  const review = openMemoryReview({ scheme: 'grade' });
  const db = review.write;
  try {
    const parsed = await parseFile({ name: one.name, bytes: one.bytes }, readingTools);
    if (!parsed.ok) return `it was refused: ${parsed.error.message}`;
    const head: DocumentHead = parsed.value;
    if (one.told === true && head.warnings.length === 0) return 'nobody was told of the change';
    const file = { name: one.name, sha256: one.name, mediaType: 'text/plain', bytes: one.bytes };
    // The claims that were found are not what is tried here: a long line has a million.
    const articles = parsed.value.articles.map((article) => ({ ...article, claims: [] }));
    const { sources } = storeDocument(db, 'Ada', file, { ...parsed.value, articles });
    for (const { id } of sources) {
      const text = getSource(db, id)?.text ?? '';
      if (text.includes('\0') || text.includes('\r') || !text.isWellFormed()) {
        return 'the stored text holds what it must not';
      }
    }
    const found = sources
      .map(({ id }) => ({ id, start: (getSource(db, id)?.text ?? '').indexOf(one.words) }))
      .find(({ start }) => start !== -1);
    if (found === undefined) return 'its words are not in the stored text';
    const range = { sourceId: found.id, start: found.start, end: found.start + one.words.length };
    const { number } = addClaim(db, 'Ada', { ...range, type: 'other', score: 0, cues: [] });
    const shown = claimRows(db, [number])[0]?.quote;
    if (shown !== one.words) return `it is shown as ${JSON.stringify(shown?.slice(0, 200))}`;
    return await readBack(db, one.words.length > mostInCell ? ['xlsx'] : []);
  } finally {
    review.close();
  }
}

/** Characters that a cell of a workbook takes (ECMA-376); a longer quote is cut there, and verifying names it. */
const mostInCell = 32_767;

async function readBack(
  db: Parameters<typeof reportSnapshot>[0],
  without: readonly string[],
): Promise<string | null> {
  const snapshot = reportSnapshot(db);
  for (const format of ['csv', 'xlsx', 'md', 'html', 'docx'] as const) {
    if (without.includes(format)) continue;
    const name = `report.${format}`;
    const options = optionsOf({ format, statuses: claimStatuses });
    // oxlint-disable-next-line no-await-in-loop -- one format after the other
    const bytes = await wholeReport(snapshot, options);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const reading = await readReport({ name, bytes, tools: readingTools });
    if (!reading.ok) return `${format}: ${reading.error.message}`;
    const verified = verifyReport(reading.value, snapshot);
    if (!isProven(verified)) {
      return `${format}: not proven: ${JSON.stringify(verified.altered[0] ?? verified.unknown[0]).slice(0, 600)}`;
    }
    if (format !== 'csv' && format !== 'xlsx') continue;
    // oxlint-disable-next-line no-await-in-loop -- as above
    const table = await parseReturned({ name, bytes }, readingTools);
    if (!table.ok) return `${format}: ${table.error.message}`;
    const { claims, unknown, rows } = compareReturned(db, table.value, () => {});
    const [first] = [...claims, ...unknown, ...rows];
    if (first !== undefined) return `${format}: a change: ${JSON.stringify(first).slice(0, 600)}`;
  }
  return null;
}
