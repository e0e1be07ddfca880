import type { MessagePort } from 'node:worker_threads';
import { reportFormatFacts } from '#core/reports/formats.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { reportSummary } from '#core/reports/verify-quotes.ts';
import { openReview } from '#db/open-review.ts';
import type { Review } from '#db/open-review.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { problemOf } from '../problem-of.ts';
import { reportChunks, reportPieces } from './report-chunks.ts';
import type { ReportPreview } from './report-jobs.ts';
import type { ReportAnswer, ReportRequest } from './worker-messages.ts';

interface OpenStream {
  readonly review: Review;
  readonly chunks: AsyncGenerator<Uint8Array>;
}

/** Answers report requests in this worker thread until its port closes. */
export function serveReports(port: MessagePort): void {
  const say = (answer: ReportAnswer): void => port.postMessage(answer);
  const streams = new Map<number, OpenStream>();

  const stop = async (id: number): Promise<void> => {
    const stream = streams.get(id);
    streams.delete(id);
    // A piece on its way is made first; the file stays open until then.
    await stream?.chunks.return(undefined);
    stream?.review.close();
  };
  const answer = async (request: ReportRequest): Promise<void> => {
    switch (request.type) {
      case 'summary':
        say({ type: 'summary', id: request.id, value: summary(request.review, request.options) });
        return;
      case 'preview':
        say({ type: 'preview', id: request.id, value: await preview(request) });
        return;
      case 'pull': {
        const stream = streams.get(request.id) ?? openStream(request.review, request.options);
        streams.set(request.id, stream);
        const piece = await stream.chunks.next();
        if (piece.done === true) await stop(request.id);
        say({ type: 'piece', id: request.id, bytes: piece.done === true ? null : piece.value });
        return;
      }
      case 'stop':
        await stop(request.id);
        return;
      default:
        request satisfies never;
    }
  };
  const answerSafely = async (request: ReportRequest): Promise<void> => {
    try {
      await answer(request);
    } catch (error) {
      await stop(request.id);
      say({ type: 'failed', id: request.id, problem: problemOf(error) });
    }
  };
  port.on('message', (request: ReportRequest) => void answerSafely(request));
}

function openStream(path: string, options: ReportOptions): OpenStream {
  const review = openReview(path);
  return { review, chunks: reportChunks(readSnapshot(review.read), options) };
}

function summary(path: string, options: ReportOptions): ReturnType<typeof reportSummary> {
  const review = openReview(path);
  try {
    return reportSummary(readSnapshot(review.read), options);
  } finally {
    review.close();
  }
}

/** The first characters of a report; nothing of a format that is not shown as text, but what it would hold. */
async function preview(
  request: Extract<ReportRequest, { type: 'preview' }>,
): Promise<ReportPreview> {
  const { options, characters } = request;
  const review = openReview(request.review);
  try {
    const snapshot = readSnapshot(review.read);
    const summed = reportSummary(snapshot, options);
    if (reportFormatFacts[options.format].view === 'none') {
      return { text: '', complete: true, ...summed };
    }
    let text = '';
    for await (const piece of reportPieces(snapshot, options)) {
      text += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
      if (text.length <= characters) continue;
      return { text: text.slice(0, characters).toWellFormed(), complete: false, ...summed };
    }
    return { text, complete: true, ...summed };
  } finally {
    review.close();
  }
}
