import type { ReadingTools } from '#core/documents/reading-tools.ts';

/** For reading formats made of text, which need no tools: any use fails the test. */
export const noTools: ReadingTools = {
  openZip: () => Promise.reject(new Error('Open an archive: this test has no tools for it')),
  pdf: () => Promise.reject(new Error('Load the PDF engine: this test has no tools for it')),
};
