import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Result } from '#core/result.ts';
import type { Problem } from '#core/problem.ts';
import { claimStatuses } from '#core/claims/claim.ts';
import { docxFromBlocks, docxReport } from '#core/reports/docx/docx-report.ts';
import type { ReportBlock } from '#core/reports/document/block.ts';
import type { ReportTools } from '#core/reports/formats.ts';
import type { ReportOptions, ReviewSnapshot } from '#core/reports/snapshot.ts';
import { docxPieces } from '#core/reports/verify/docx-pieces.ts';
import type { ReportPiece } from '#core/reports/verify/report-reading.ts';
import { openZip } from '#electron/jobs/open-zip.ts';
import { noTools } from '#tests/helpers/no-tools.ts';
import { optionsOf } from './snapshot.ts';

/** Stands in for the painter: the width as the picture's bytes. */
export const painter: ReportTools = {
  rasterise: (_svg, width) => Promise.resolve(new TextEncoder().encode(`png ${width}`)),
};

export const about = { title: 'Walking & <b>backs</b>', date: '2026-02-03' } as const;

/** The bytes of a report. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Blocks as a document. */
export function docxOf(blocks: Iterable<ReportBlock>, tools = painter): Promise<Uint8Array> {
  return bytesOf(docxFromBlocks(blocks, about, tools));
}

/** A review as a document, all claims in it. */
export function reportOf(
  snapshot: ReviewSnapshot,
  patch: Partial<ReportOptions> = {},
): Promise<Uint8Array> {
  const options = optionsOf({ format: 'docx', statuses: claimStatuses, ...patch });
  return bytesOf(docxReport(snapshot, options, painter));
}

/** The parts of a document by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
}

/** The document with some parts changed. */
export function withParts(
  bytes: Uint8Array,
  change: (xml: string, name: string) => string,
): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [
        name,
        name.endsWith('.xml') ? new TextEncoder().encode(change(strFromU8(part), name)) : part,
      ]),
    ),
  );
}

/** The document with its text changed, which must have held the old words. */
export function edited(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  return withParts(bytes, (xml, name) => {
    if (name !== 'word/document.xml') return xml;
    const changed = xml.replace(from, () => to);
    if (changed === xml) throw new Error(`Edit the document: it holds no ${String(from)}`);
    return changed;
  });
}

/** What verifying reads of a document. */
export function read(bytes: Uint8Array): Promise<Result<Iterable<ReportPiece>, Problem>> {
  return docxPieces('report.docx', bytes, { ...noTools, openZip });
}

/** The same; throws when it cannot be read. */
export async function piecesOf(bytes: Uint8Array): Promise<ReportPiece[]> {
  const pieces = await read(bytes);
  if (!pieces.ok) throw new Error(pieces.error.message);
  return [...pieces.value];
}
