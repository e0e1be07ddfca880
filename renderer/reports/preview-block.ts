import type { PreviewBlock } from '#electron/api/reports.ts';

export type { PreviewBlock };

/** A table as the preview has it: its first rows, and how many are left out. */
export type PreviewTable = Extract<PreviewBlock, { kind: 'table' }>;
