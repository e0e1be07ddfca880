import type { MessagePort } from 'node:worker_threads';
import { reportBlocks } from '#core/reports/document/report-blocks.ts';
import { reportFormatFacts } from '#core/reports/formats.ts';
import type { ReportOptions, ReviewSnapshot } from '#core/reports/snapshot.ts';
import { reportSummary } from '#core/reports/verify-quotes.ts';
import { openReview } from '#db/open-review.ts';
import type { Review } from '#db/open-review.ts';
import { reviewCounts } from '#db/reviews.ts';
import { problemOf } from '../problem-of.ts';
import { reportSnapshot } from '../report-snapshot.ts';
import { previewDocument } from './preview-document.ts';
import { reportChunks, reportPieces } from './report-chunks.ts';
import type { ReportPreview } from './report-jobs.ts';
import { watchSnapshot } from './report-progress.ts';
import type { ReportAnswer, ReportRequest } from './worker-messages.ts';

interface OpenStream {
  readonly review: Review;
  readonly chunks: AsyncGenerator<Uint8Array>;
  /** To call with every piece. */
  readonly wrote: () => void;
}

/** Answers report requests in this worker thread until its port closes; it has one stream at most. */
export function serveReports(port: MessagePort): void {
  const say = (answer: ReportAnswer): void => port.postMessage(answer);
  let stream: OpenStream | null = null;

  const stop = async (): Promise<void> => {
    const stopped = stream;
    stream = null;
    // A piece on its way is made first; the file stays open until then.
    await stopped?.chunks.return(undefined);
    stopped?.review.close();
  };
  const pull = async (request: Extract<ReportRequest, { type: 'pull' }>): Promise<void> => {
    try {
      stream ??= openStream(request, say);
      const { chunks, wrote } = stream;
      const piece = await chunks.next();
      wrote();
      if (piece.done === true) await stop();
      say({ type: 'piece', id: request.id, bytes: piece.done === true ? null : piece.value });
    } catch (error) {
      await stop();
      throw error;
    }
  };
  const answer = async (request: ReportRequest): Promise<void> => {
    switch (request.type) {
      case 'summary': {
        const value = withSnapshot(request.review, (snapshot) =>
          reportSummary(snapshot, request.options),
        );
        say({ type: 'summary', id: request.id, value: await value });
        return;
      }
      case 'preview':
        say({ type: 'preview', id: request.id, value: await preview(request) });
        return;
      case 'document': {
        const { options, limit } = request;
        const value = withSnapshot(request.review, (snapshot) => ({
          ...previewDocument(reportBlocks(snapshot, options), limit),
          ...reportSummary(snapshot, options),
        }));
        say({ type: 'document', id: request.id, value: await value });
        return;
      }
      case 'pull':
        await pull(request);
        return;
      case 'leave':
        await stop();
        port.close();
        return;
      default:
        request satisfies never;
    }
  };
  const answerSafely = async (request: ReportRequest): Promise<void> => {
    try {
      await answer(request);
    } catch (error) {
      if (request.type === 'leave') throw error;
      say({ type: 'failed', id: request.id, problem: problemOf(error) });
    }
  };
  port.on('message', (request: ReportRequest) => void answerSafely(request));
}

function openStream(
  { review: path, options }: { readonly review: string; readonly options: ReportOptions },
  say: (answer: ReportAnswer) => void,
): OpenStream {
  const review = openReview(path);
  try {
    const { claims } = reviewCounts(review.read);
    const watched = watchSnapshot(reportSnapshot(review.read), options, claims, (progress) =>
      say({ type: 'progress', progress }),
    );
    const chunks = reportChunks(watched.snapshot, options);
    return { review, chunks, wrote: () => watched.wrote() };
  } catch (error) {
    review.close();
    throw error;
  }
}

/** Reads a review for one answer. */
async function withSnapshot<Value>(
  path: string,
  work: (snapshot: ReviewSnapshot) => Value | Promise<Value>,
): Promise<Value> {
  const review = openReview(path);
  try {
    return await work(reportSnapshot(review.read));
  } finally {
    review.close();
  }
}

/** The first characters of a report; nothing of a format that is no text, but what it would hold. */
function preview(request: Extract<ReportRequest, { type: 'preview' }>): Promise<ReportPreview> {
  const { options, characters } = request;
  return withSnapshot(request.review, async (snapshot) => {
    const summed = reportSummary(snapshot, options);
    if (reportFormatFacts[options.format].content === 'bytes') {
      return { text: '', complete: true, ...summed };
    }
    let text = '';
    for await (const piece of reportPieces(snapshot, options)) {
      text += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
      if (text.length <= characters) continue;
      return { text: text.slice(0, characters).toWellFormed(), complete: false, ...summed };
    }
    return { text, complete: true, ...summed };
  });
}
