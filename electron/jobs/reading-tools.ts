import type { ReadingTools } from '#core/documents/reading-tools.ts';
import { openZip } from './open-zip.ts';

/** What the reader process gives to `core` for formats made of bytes. */
export const readingTools: ReadingTools = {
  openZip,
  pdf: async () => (await import('./pdf-engine.ts')).loadPdfEngine(),
};
