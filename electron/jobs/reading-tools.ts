import type { ReadingTools } from '#core/documents/reading-tools.ts';
import { success } from '#core/result.ts';
import { openZip } from './open-zip.ts';

/** What the reader process gives to `core` for formats made of bytes. */
export const readingTools: ReadingTools = {
  openZip,
  pdf: async () => (await import('./pdf-engine.ts')).loadPdfEngine(),
};

/**
 * The same, calling back with each page of a PDF and each file of an archive.
 *
 * @param onStep hears what share of the pages is read (0 to 1); of an archive it is not known
 */
export function watchedTools(
  { openZip: open, pdf }: ReadingTools,
  onStep: (share: number | null) => void,
): ReadingTools {
  return {
    openZip: async (name, bytes) => {
      const opened = await open(name, bytes);
      if (!opened.ok) return opened;
      const { names, read } = opened.value;
      return success({
        names,
        read: (entry) => {
          onStep(null);
          return read(entry);
        },
      });
    },
    pdf: async () => {
      const engine = await pdf();
      return {
        open: async (name, bytes, password) => {
          const opened = await engine.open(name, bytes, password);
          if (!opened.ok) return opened;
          const file = opened.value;
          return success({
            ...file,
            page: (index) => {
              onStep(index / file.pageCount);
              return file.page(index);
            },
          });
        },
      };
    },
  };
}
