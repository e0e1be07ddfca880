import { reportFormatFacts } from '#core/reports/formats.ts';
import { reportInput } from '../api/inputs.ts';
import { reviewFileName, reviewName } from '../review-file-name.ts';
import type { Workspace } from '../workspace.ts';

/**
 * `GET /reports/report.FORMAT?date=…&groupBy=…&statuses=a,b`: a report as a
 * download, streamed from a worker; FORMAT is one of `reportFormats`. `statuses`
 * may also be given several times; without any the format's own are taken.
 */
export async function downloadReport(
  workspace: Workspace,
  format: string,
  request: Request,
): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const statuses = search.getAll('statuses').flatMap((list) => list.split(','));
  const known = reportInput.shape.format.parse(format);
  const facts = reportFormatFacts[known];
  const options = reportInput.parse({
    format: known,
    date: search.get('date') ?? new Date().toISOString().slice(0, 10),
    groupBy: search.get('groupBy') ?? 'type',
    statuses: statuses.length > 0 ? statuses : facts.statuses,
  });
  const review = workspace.requireReview();
  const body = await begun(workspace.reports.stream(options));
  const name = `${reviewName(reviewFileName(reviewName(review.path)))}.${facts.extension}`;
  return new Response(body, {
    headers: {
      'Content-Type': facts.mediaType,
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  });
}

/** Waits for a stream's first piece, so that what fails at once fails before the answer begins. */
async function begun(stream: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = stream.getReader();
  let first: Awaited<ReturnType<typeof reader.read>> | null = await reader.read();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const piece = first ?? (await reader.read());
      first = null;
      if (piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** RFC 6266: a plain name for old readers, the exact one in RFC 8187 spelling. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w. -]/g, '_');
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.codePointAt(0)?.toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
