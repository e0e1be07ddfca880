import type { Problem } from '../problem.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { decodeBytes } from './decode.ts';
import type { Article, DocumentFormat, DocumentInput, ImportedDocument } from './document.ts';
import { draftArticles } from './draft-articles.ts';
import { formatOfName } from './formats.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';
import type { DraftDocument } from './unit.ts';

/**
 * Reads a file's bytes into articles with canonical text and blocks. Never
 * throws on bad input: what cannot be read comes back as a problem that says
 * what to do ('file-empty', 'file-binary').
 */
export function readDocument(input: DocumentInput): Result<ImportedDocument, Problem> {
  const decoded = decodeBytes(input);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const warnings = [...decoded.value.warnings];
  const promised = formatOfName(input.name) ?? 'text';
  let format = promised === 'text' && beginsLikeHtml(text) ? 'html' : promised;
  let drafts: readonly DraftDocument[];
  try {
    drafts = readFormat(format, text);
  } catch {
    // The libraries for markup give up on some hostile nesting; the words are still there.
    warnings.push(
      `The file could not be read as ${formatNames[format]}; it was read as plain text`,
    );
    format = 'text';
    drafts = [readText(text)];
  }
  const marked = format !== 'text';
  const articles = drafts
    .flatMap((draft) => draftArticles(draft, input.name, marked))
    .map((article, part): Article => ({ ...article, part }))
    .filter((article, _, all) => article.text.trim() !== '' || all.length === 1);
  const [first] = articles;
  if (first === undefined || first.text.trim() === '') return failure(noWords(input.name));
  return success({ format, encoding, articles, warnings });
}

const formatNames: Readonly<Record<DocumentFormat, string>> = {
  text: 'text',
  markdown: 'Markdown',
  html: 'HTML',
};

function readFormat(format: DocumentFormat, text: string): readonly DraftDocument[] {
  if (format === 'html') return readHtml(text);
  return [format === 'markdown' ? readMarkdown(text) : readText(text)];
}

function beginsLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 4000),
  );
}

function noWords(name: string): Problem {
  return {
    code: 'file-empty',
    message: `Read "${name}": the file holds markup but no words`,
    hint: 'Save the page again when it has loaded completely, or copy its text into a text file',
  };
}
