import { success } from '../result.ts';
import { asPlainText } from './as-plain-text.ts';
import type { ReadDecoded } from './file-reading.ts';
import { readHtml } from './html.ts';

/** Reads a web page; hostile markup is read as plain text, with a warning. */
export const readHtmlFile: ReadDecoded = (_, { text }) => {
  try {
    return success({ drafts: readHtml(text), marked: true, warnings: [] });
  } catch {
    // Libraries for markup overflow their stack on nesting that no guard foresaw.
    return success(asPlainText(text, 'html'));
  }
};
