import { hasSection } from './report-context.ts';
import type { ReportContext } from './report-context.ts';

/** The numbers of the claims whose quotes a report holds, each once, lowest first. */
export function quotedClaims(context: ReportContext): number[] {
  const { wanted, excluded, contradictions } = context.outline;
  const numbers = new Set<number>();
  if (hasSection(context, 'claims')) for (const { number } of wanted) numbers.add(number);
  if (hasSection(context, 'disagreements')) {
    for (const pair of contradictions) for (const { number } of pair) numbers.add(number);
  }
  if (hasSection(context, 'excluded')) for (const { number } of excluded) numbers.add(number);
  return [...numbers].sort((one, other) => one - other);
}
