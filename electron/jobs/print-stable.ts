import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** Bytes that are read at once. */
const pieceLength = 2 ** 20;

/** Chromium's names of structure elements, where a PDF has them: as /ID, and in lists of them. */
const names = /(?<=\/ID |\[|\) | R )\(node(\d{8})\)/gu;

/** The dates of a document's description, up to their time zone. */
const dates = /\/(CreationDate|ModDate) \(D:\d{14}/gu;

/**
 * A PDF that Chromium printed, with what differs from print to print made
 * equal: the two dates become midnight of the report's date, and the names of
 * structure elements, whose numbers go on from page to page of one process, are
 * numbered from 1 in their order. Everything keeps its length, so that the
 * places in the cross-reference table stay true. What a PDF compresses
 * (streams) holds neither.
 *
 * @param path file of the PDF
 * @param date ISO date (YYYY-MM-DD)
 */
export async function* stablePdf(path: string, date: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const numbers = await nodeNumbers(file);
    const day = date.replaceAll('-', '');
    for await (const text of wholeLines(file)) {
      const stable = text
        .replaceAll(names, (found, node: string) => {
          const number = numbers.get(node);
          return number === undefined ? found : `(node${String(number).padStart(8, '0')})`;
        })
        .replaceAll(dates, (_found, field: string) => `/${field} (D:${day}000000`);
      yield Buffer.from(stable, 'latin1');
    }
  } finally {
    await file.close();
  }
}

/** The number that each node's number becomes: its rank, so that sorted lists stay sorted. */
async function nodeNumbers(file: FileHandle): Promise<ReadonlyMap<string, number>> {
  const found = new Set<string>();
  for await (const text of wholeLines(file)) {
    for (const [, node] of text.matchAll(names)) if (node !== undefined) found.add(node);
  }
  return new Map([...found].sort().map((node, index) => [node, index + 1]));
}

/** The bytes of a file as Latin-1, cut behind line ends only: nothing that is looked for goes over one. */
async function* wholeLines(file: FileHandle): AsyncGenerator<string> {
  const buffer = Buffer.alloc(pieceLength);
  let begun = '';
  for (let at = 0; ;) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { bytesRead } = await file.read(buffer, 0, pieceLength, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    const text = begun + buffer.toString('latin1', 0, bytesRead);
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) yield text.slice(0, end);
    begun = text.slice(end);
  }
  if (begun !== '') yield begun;
}
