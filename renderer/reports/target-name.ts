import type { ReportTarget } from '#core/reports/document/block.ts';
import { reportTexts } from './texts.ts';

/**
 * What a click on a number does, in words that hold the number.
 *
 * @param counted 'claims' where the number is sure to be that of the claims
 * behind it; a number of sources opens the claims of those sources
 */
export function targetName(
  target: ReportTarget,
  value: number,
  counted: 'claims' | 'anything',
): string {
  switch (target.kind) {
    case 'claims':
      return counted === 'claims' ? reportTexts.showClaims(value) : reportTexts.showBehind(value);
    case 'imports':
      return reportTexts.showImports(value);
    case 'references':
      return reportTexts.showReferences(value);
    default:
      return target satisfies never;
  }
}
