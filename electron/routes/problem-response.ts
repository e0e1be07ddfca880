import type { Problem } from '#core/problem.ts';

/**
 * A problem as an answer: RFC 9457 (`title`, `status`) with the fields of
 * `Problem` beside. Never a stack.
 */
export function problemResponse(problem: Problem, status: number): Response {
  return new Response(JSON.stringify({ title: problem.message, status, ...problem }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}

/** HTTP status of a problem that a plain route answers with. */
export function problemStatus(problem: Problem): number {
  switch (problem.code) {
    case 'internal':
      return 500;
    case 'review-closed':
    case 'upload-offset':
      return 409;
    case 'file-too-large':
    case 'body-too-large':
      return 413;
    case 'not-found':
      return 404;
    default:
      return 400;
  }
}
