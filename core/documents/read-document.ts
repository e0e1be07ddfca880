import type { Problem } from '../problem.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
import { decodeBytes } from './decode.ts';
import type { DocumentInput, ImportedDocument } from './document.ts';
import { draftArticles } from './draft-articles.ts';
import { readText } from './text.ts';

/**
 * Reads a file's bytes into articles with canonical text and blocks. Never
 * throws on bad input: what cannot be read comes back as a problem that says
 * what to do ('file-empty', 'file-binary').
 */
export function readDocument(input: DocumentInput): Result<ImportedDocument, Problem> {
  const decoded = decodeBytes(input);
  if (!decoded.ok) return decoded;
  const { text, encoding, warnings } = decoded.value;
  const draft = readText(text);
  return success({
    format: 'text',
    encoding,
    articles: draftArticles(draft, input.name, false),
    warnings,
  });
}
