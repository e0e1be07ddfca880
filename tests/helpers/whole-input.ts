import type { DocumentInput } from '#core/documents/document.ts';
import type { FileInput } from '#electron/jobs/file-reader.ts';

/** A file with all its bytes in memory, for readers of tests that are no process of their own. */
export async function wholeInput(input: FileInput): Promise<DocumentInput> {
  const { bytes } = input;
  if (bytes instanceof Uint8Array) return { ...input, bytes };
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes.chunks()) chunks.push(chunk.slice());
  return { ...input, bytes: new Uint8Array(Buffer.concat(chunks)) };
}
