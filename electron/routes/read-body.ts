import { ProblemError } from '#core/problem.ts';

/**
 * Reads a request's body of at most `limit` bytes; throws Problem
 * 'body-too-large' as soon as it is more, whatever Content-Length says.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limit) throw tooLarge(limit);
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read piece by piece
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) {
      // oxlint-disable-next-line no-await-in-loop -- leaves the loop
      await reader.cancel();
      throw tooLarge(limit);
    }
    pieces.push(value);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.byteLength;
  }
  return body;
}

function tooLarge(limit: number): ProblemError {
  return new ProblemError({
    code: 'body-too-large',
    message: `Receive the request: it has more than ${limit / 2 ** 20} MB`,
  });
}
