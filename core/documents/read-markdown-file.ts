import { success } from '../result.ts';
import { asPlainText } from './as-plain-text.ts';
import type { ReadDecoded } from './file-reading.ts';
import { readMarkdown } from './markdown.ts';
import { isTameMarkdown } from './markdown-guard.ts';

/** Reads a Markdown file; hostile markup is read as plain text, with a warning. */
export const readMarkdownFile: ReadDecoded = (_, { text }) => {
  if (!isTameMarkdown(text)) return success(asPlainText(text, 'markdown'));
  try {
    return success({ drafts: [readMarkdown(text)], marked: true, warnings: [] });
  } catch {
    // Libraries for markup overflow their stack on nesting that no guard foresaw.
    return success(asPlainText(text, 'markdown'));
  }
};
