/** Joins small pieces into chunks of about `size` characters, so that a writer is not called a million times. */
export function* joinChunks(pieces: Iterable<string>, size = 65_536): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length >= size) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}
