import { z } from 'zod';
import { reportFormatFacts } from '#core/reports/formats.ts';
import { defaultContent } from '#core/reports/template.ts';
import { reportInput } from '../api/inputs.ts';
import type { ReportStreamSettings } from '../jobs/report-jobs.ts';
import { reviewFileName, reviewName } from '../review-file-name.ts';
import type { Workspace } from '../workspace.ts';

/** A name that a download goes by: what made it up can tell it from every other. */
const jobName = z.string().regex(/^[\w-]{8,64}$/u);

/**
 * `GET /reports/report.FORMAT?date=…&sections=a,b&groupBy=…&findingsBy=…&statuses=a,b&style=…&job=…`:
 * a report as a download, streamed from a worker; FORMAT is one of
 * `reportFormats`. Lists have commas, or are given several times; what is not
 * given is as in `defaultContent`, the statuses as the format has them. `job`
 * has the event stream tell how far the report is ('report' events) and can be
 * cancelled by `cancelReport`. What fails before the first byte is answered as
 * a problem; what fails later breaks the answer off, so that nobody takes it
 * for whole.
 */
export async function downloadReport(
  workspace: Workspace,
  format: string,
  request: Request,
): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const known = reportInput.shape.format.parse(format);
  const facts = reportFormatFacts[known];
  const options = reportInput.parse({
    format: known,
    date: search.get('date') ?? new Date().toISOString().slice(0, 10),
    sections: listOf(search, 'sections') ?? defaultContent.sections,
    groupBy: search.get('groupBy') ?? defaultContent.groupBy,
    findingsBy: search.get('findingsBy') ?? defaultContent.findingsBy,
    statuses: listOf(search, 'statuses') ?? facts.statuses,
    style: search.get('style') ?? defaultContent.style,
  });
  const job = search.has('job') ? jobName.parse(search.get('job')) : null;
  const review = workspace.requireReview();
  const stream = workspace.reports.stream(options, watched(workspace, job));
  const body = await begun(stream, request.signal);
  const name = `${reviewName(reviewFileName(reviewName(review.path)))}.${facts.extension}`;
  return new Response(body, {
    headers: {
      'Content-Type': facts.mediaType,
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  });
}

/**
 * `DELETE /reports/jobs/JOB`: stops the making of a report, also before its
 * first bytes, when nobody could see yet that its reader has gone.
 */
export function cancelReport(workspace: Workspace, job: string): Response {
  workspace.reports.cancel(jobName.parse(job));
  return new Response(null, { status: 204 });
}

function watched(workspace: Workspace, job: string | null): ReportStreamSettings {
  if (job === null) return {};
  return {
    job,
    onProgress: (progress) =>
      workspace.events.emit({ type: 'report', report: { job, ...progress } }),
  };
}

/** The words of a list; null where none is given, empty for an empty one. */
function listOf(search: URLSearchParams, name: string): readonly string[] | null {
  if (!search.has(name)) return null;
  return search
    .getAll(name)
    .flatMap((list) => list.split(','))
    .filter((word) => word !== '');
}

/** Waits for a stream's first piece, so that what fails at once fails before the answer begins. */
async function begun(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const reader = stream.getReader();
  // Whoever goes away while a PDF is printed has no body yet that could be cancelled.
  const leave = (): void => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', leave, { once: true });
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
