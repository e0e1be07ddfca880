import type { ReadingTools } from '#core/documents/reading-tools.ts';
import { openZip } from './open-zip.ts';

/** What the reader process gives to `core` for formats made of bytes. */
export const readingTools: ReadingTools = {
  openZip,
  pdf: () => Promise.reject(new Error('Load the PDF engine: there is none yet')),
};
