import type { Problem } from '../problem.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { Block, DocumentInput, ImportedDocument } from './document.ts';
import { fingerprintText } from './near-copy.ts';
import { wellFormedText } from './well-formed.ts';

/**
 * Reads a file's bytes into articles with canonical text and blocks. Never
 * throws on bad input: what cannot be read comes back as a problem that says
 * what to do ('file-empty', 'file-binary').
 */
export function readDocument(input: DocumentInput): Result<ImportedDocument, Problem> {
  const text = wellFormedText(new TextDecoder().decode(input.bytes));
  if (text.trim() === '') {
    return failure({
      code: 'file-empty',
      message: `Read "${input.name}": the file is empty`,
      hint: 'Check that the file was saved completely, then add it again',
    });
  }
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const first = start + (line.length - line.trimStart().length);
    if (words !== '') {
      blocks.push({ kind: 'paragraph', start: first, end: first + words.length, page: null });
    }
    start += line.length + 1;
  }
  const opening = blocks[0];
  const title = opening === undefined ? input.name : text.slice(opening.start, opening.end);
  return success({
    format: 'text',
    encoding: 'utf-8',
    articles: [
      {
        part: 0,
        title: title.slice(0, 120),
        text,
        blocks,
        links: [],
        language: null,
        metadata: {},
        fingerprint: fingerprintText(text, blocks),
      },
    ],
    warnings: [],
  });
}
