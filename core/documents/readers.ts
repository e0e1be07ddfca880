import { success } from '../result.ts';
import type { FileFormat } from './document.ts';
import type { ReadBinary, ReadDecoded } from './file-reading.ts';
import type { BinaryFormat } from './sniff-format.ts';

/** How each format made of bytes is read; loaded when the first such file comes. */
export const binaryReaders: Partial<Record<BinaryFormat, () => Promise<ReadBinary>>> = {};

/** How each format made of text is read. */
export const textReaders: Partial<
  Record<Exclude<FileFormat, BinaryFormat>, () => Promise<ReadDecoded>>
> = {
  text: async () => {
    const { readText } = await import('./text.ts');
    return (_, { text }) => success({ drafts: [readText(text)], marked: false, warnings: [] });
  },
  markdown: async () => {
    const { readMarkdownFile } = await import('./read-markdown-file.ts');
    return readMarkdownFile;
  },
  html: async () => {
    const { readHtmlFile } = await import('./read-html-file.ts');
    return readHtmlFile;
  },
};
