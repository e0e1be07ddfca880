import type { ReadingTools } from '#core/documents/reading-tools.ts';

/** What the reader process gives to `core` for formats made of bytes. */
export const readingTools: ReadingTools = {
  openZip: () => Promise.reject(new Error('Open an archive: there is no reader for it yet')),
  pdf: () => Promise.reject(new Error('Load the PDF engine: there is none yet')),
};
