import { rejectedRecords } from '#db/import-reports.ts';
import { openMemoryReview } from '#db/open-review.ts';
import { listReferences } from '#db/references.ts';
import { createFileReader } from '#electron/jobs/file-reader.ts';
import type { FileReader } from '#electron/jobs/file-reader.ts';
import { createImportRun } from '#electron/jobs/import-job.ts';
import { parsePieces } from '#electron/jobs/parse-file.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { wholeInput } from '#tests/helpers/whole-input.ts';

const bad = ['5', '"words"', 'null', '[]', 'true', '[{"title": "in a list"}]'];

/** A CSL-JSON file of `count` works with as many items between them that are none. */
function mixedFile(count: number, added = ''): string {
  const items = Array.from({ length: count }, (_, at) => [
    JSON.stringify({
      id: `w${at}`,
      type: 'article-journal',
      title: `Study ${at} of ${['stoves', 'boats', 'oars', 'ropes'][at % 4]} in winter ${at * 7}`,
      DOI: `10.5555/mixed.${at}`,
      author: [{ family: `Author${at}`, given: 'A.' }],
      issued: { 'date-parts': [[1980 + (at % 40)]] },
    }),
    bad[at % bad.length],
  ]);
  return `[${items.flat().join(',\n')}${added}]\n`;
}

/** Reads in this process: for few records a process of its own takes longer. */
const inProcess: FileReader = {
  read: async (input, onPiece) => {
    const parsed = await parsePieces(await wholeInput(input), readingTools);
    if (!parsed.ok) return parsed;
    for (const piece of parsed.value.pieces) onPiece(piece);
    return { ok: true, value: parsed.value.head };
  },
  readTable: () => Promise.reject(new Error('No tables here')),
  warm: () => {},
  close: () => {},
};

/**
 * Imports a file of `count` good and `count` malformed records twice, the second
 * time with one work more: all good ones must be in, each malformed one with its
 * reason, and nothing twice. Gives what is wrong, in words.
 */
export async function tryMalformed(count: number, own: boolean): Promise<string[]> {
  const review = openMemoryReview({ scheme: 'grade' });
  const reader = own ? createFileReader() : inProcess;
  const wrong: string[] = [];
  try {
    const more = `,\n${JSON.stringify({ id: 'more', type: 'book', title: 'One more about tides' })}`;
    for (const [added, wanted] of [
      ['', count],
      [more, count + 1],
    ] as const) {
      const run = createImportRun({
        db: review.write,
        author: 'Ada',
        items: [{ kind: 'text', name: 'mixed.json', text: mixedFile(count, added) }],
        reader,
        signal: new AbortController().signal,
      });
      // oxlint-disable-next-line no-await-in-loop -- the second import must find the first
      await run.read(0);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const file = await run.store(0);
      const id = run.finish(false) ?? '';
      run.close();
      if (file.state !== 'stored') wrong.push(`it was ${file.state}: ${file.error?.message}`);
      if (file.rejected !== count) wrong.push(`${file.rejected} of ${count} were rejected`);
      const reasons = rejectedRecords(review.read, id, 0);
      if (
        reasons.length !== count ||
        reasons.some(({ reason, place }) => reason === '' || place === '')
      ) {
        wrong.push(`${reasons.length} of ${count} reasons are kept`);
      }
      const works = listReferences(review.read).filter(({ duplicateOf }) => duplicateOf === null);
      if (works.length !== wanted) wrong.push(`${works.length} of ${wanted} works are in`);
    }
  } finally {
    reader.close();
    review.close();
  }
  return wrong;
}
