import type { CslItem } from '../reference.ts';
import { writeBibtex } from './bibtex-file.ts';
import { writeCslJson } from './csl-json-file.ts';
import { writeRis } from './ris-file.ts';

export const exportFormats = ['ris', 'bibtex', 'csl-json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The ending of a file of each format. */
export const exportExtensions: Readonly<Record<ExportFormat, string>> = {
  ris: '.ris',
  bibtex: '.bib',
  'csl-json': '.json',
};

/** References as a file that other programs, and Claimgrid, read again. */
export function exportReferences(items: readonly CslItem[], format: ExportFormat): string {
  if (format === 'ris') return writeRis(items);
  return format === 'bibtex' ? writeBibtex(items) : writeCslJson(items);
}
