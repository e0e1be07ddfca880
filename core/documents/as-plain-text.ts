import type { DocumentReading } from './file-reading.ts';
import type { FileFormat } from './document.ts';
import { formatNames } from './formats.ts';
import { readText } from './text.ts';

/** Reads a file whose markup is hostile or broken for its words alone, and says so. */
export function asPlainText(text: string, promised: FileFormat): DocumentReading {
  return {
    drafts: [readText(text)],
    marked: false,
    format: 'text',
    warnings: [`The file could not be read as ${formatNames[promised]}; it was read as plain text`],
  };
}
