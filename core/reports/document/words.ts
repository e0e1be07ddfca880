import type { ReportRun, ReportWords } from './block.ts';

/** Several lines of plain text with breaks between them. */
export function lineWords(text: string): ReportWords {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .split('\n')
    .flatMap((line, index): ReportRun[] => [
      ...(index === 0 ? [] : [{ kind: 'break' as const }]),
      ...(line === '' ? [] : [{ kind: 'text' as const, text: line }]),
    ]);
}

/** Words with something between them. */
export function joinedWords(parts: readonly ReportWords[], between: string): ReportWords {
  return parts.flatMap((part, index) =>
    index === 0 ? part : [{ kind: 'text' as const, text: between }, ...part],
  );
}
