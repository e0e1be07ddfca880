import type { MessagePort } from 'node:worker_threads';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { reportSummary } from '#core/reports/verify-quotes.ts';
import { openReview } from '#db/open-review.ts';
import type { Review } from '#db/open-review.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { problemOf } from '../problem-of.ts';
import { reportChunks } from './report-chunks.ts';
import type { ReportPreview } from './report-jobs.ts';
import type { ReportAnswer, ReportRequest } from './worker-messages.ts';

interface OpenStream {
  readonly review: Review;
  readonly chunks: Iterator<string>;
}

/** Answers report requests in this worker thread until its port closes. */
export function serveReports(port: MessagePort): void {
  const say = (answer: ReportAnswer): void => port.postMessage(answer);
  const streams = new Map<number, OpenStream>();

  const stop = (id: number): void => {
    const stream = streams.get(id);
    streams.delete(id);
    stream?.chunks.return?.();
    stream?.review.close();
  };
  const answer = (request: ReportRequest): void => {
    switch (request.type) {
      case 'summary':
        say({ type: 'summary', id: request.id, value: summary(request.review, request.options) });
        return;
      case 'preview':
        say({ type: 'preview', id: request.id, value: preview(request) });
        return;
      case 'pull': {
        const stream = streams.get(request.id) ?? openStream(request.review, request.options);
        streams.set(request.id, stream);
        const piece = stream.chunks.next();
        if (piece.done === true) stop(request.id);
        const bytes = piece.done === true ? null : new TextEncoder().encode(piece.value);
        say({ type: 'piece', id: request.id, bytes });
        return;
      }
      case 'stop':
        stop(request.id);
    }
  };
  port.on('message', (request: ReportRequest) => {
    try {
      answer(request);
    } catch (error) {
      stop(request.id);
      say({ type: 'failed', id: request.id, problem: problemOf(error) });
    }
  });
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

function preview(request: Extract<ReportRequest, { type: 'preview' }>): ReportPreview {
  const review = openReview(request.review);
  try {
    const snapshot = readSnapshot(review.read);
    let text = '';
    let complete = true;
    for (const piece of reportChunks(snapshot, request.options)) {
      text += piece;
      if (text.length <= request.characters) continue;
      text = text.slice(0, request.characters).toWellFormed();
      complete = false;
      break;
    }
    return { text, complete, ...reportSummary(snapshot, request.options) };
  } finally {
    review.close();
  }
}
