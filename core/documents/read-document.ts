import type { Problem } from '../problem.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { decodeBytes } from './decode.ts';
import type { Article, DocumentFormat, DocumentInput, ImportedDocument } from './document.ts';
import { draftArticles } from './draft-articles.ts';
import { foreignTextKind } from './foreign-text.ts';
import { fileExtension, formatOfName, otherFormatOfName } from './formats.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { isTameMarkdown } from './markdown-guard.ts';
import { readText } from './text.ts';
import type { DraftDocument } from './unit.ts';

/**
 * Reads a file's bytes into articles with canonical text and blocks. Never
 * throws on bad input: what cannot be read comes back as a problem that says
 * what to do ('file-empty', 'file-binary', 'format-unsupported' for lists of
 * references and data files, 'format-unknown' for other extensions). A name
 * without extension is read as text.
 */
export function readDocument(input: DocumentInput): Result<ImportedDocument, Problem> {
  const decoded = decodeBytes(input);
  if (!decoded.ok) return decoded;
  const other = otherFormatOfName(input.name);
  if (other !== null) return failure(misnamed(input.name, other));
  const { text, encoding } = decoded.value;
  const foreign = foreignTextKind(input.name, text);
  if (foreign !== null) return failure(unsupported(input.name, foreign));
  if (formatOfName(input.name) === null && fileExtension(input.name) !== '') {
    return failure(unknownFile(input.name));
  }
  const warnings = [...decoded.value.warnings];
  const promised = formatOfName(input.name) ?? 'text';
  let format = promised === 'text' && beginsLikeHtml(text) ? 'html' : promised;
  let drafts = readFormat(format, text);
  if (drafts === null) {
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

/** The drafts of a file's articles; null when its markup is hostile and only its words can be had. */
function readFormat(format: DocumentFormat, text: string): readonly DraftDocument[] | null {
  if (format === 'text') return [readText(text)];
  try {
    if (format === 'html') return readHtml(text);
    return isTameMarkdown(text) ? [readMarkdown(text)] : null;
  } catch {
    // Libraries for markup overflow their stack on nesting that no guard foresaw.
    return null;
  }
}

function beginsLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 4000),
  );
}

function unsupported(name: string, kind: string): Problem {
  return {
    code: 'format-unsupported',
    message: `Read "${name}": this is ${kind}; this version reads text, Markdown and HTML`,
    hint: 'Add the documents themselves, saved as text (.txt) or as web pages (.html)',
  };
}

function unknownFile(name: string): Problem {
  return {
    code: 'format-unknown',
    message: `Read "${name}": files that end in "${fileExtension(name)}" are not known`,
    hint: 'If it holds plain text, rename it to end in .txt, then add it again',
  };
}

function misnamed(name: string, format: string): Problem {
  return {
    code: 'file-binary',
    message: `Read "${name}": its name says ${format} but it is no such file`,
    hint: 'If it holds plain text, rename it to end in .txt, then add it again',
  };
}

function noWords(name: string): Problem {
  return {
    code: 'file-empty',
    message: `Read "${name}": the file holds markup but no words`,
    hint: 'Save the page again when it has loaded completely, or copy its text into a text file',
  };
}
