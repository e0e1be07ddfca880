import { findLevel } from '#core/evidence/schemes.ts';
import { assertNever } from '#core/result.ts';
import type { Assessment } from './assessment-state.ts';
import { nameClaims } from './claim-words.ts';

/** A claim's assessment before and after an action. */
export interface AssessmentChange {
  readonly number: number;
  readonly before: Assessment;
  readonly after: Assessment;
}

/**
 * Says in words what an action did to assessments: "Set C12 from Low to
 * Moderate", "Accepted 14 claims", "Excluded C3 (wrong population)".
 */
export function describeAssessments(changes: readonly AssessmentChange[]): string {
  const parts = [
    describeStatus(changes.filter(({ before, after }) => before.status !== after.status)),
    describeLevel(
      changes.filter(
        ({ before, after }) => before.level !== after.level || before.scheme !== after.scheme,
      ),
    ),
    describeText('note', changes, ({ note }) => note),
    describeText('reasons', changes, ({ reasons }) => reasons.join(', ')),
    describeText(
      'exclusion reason',
      changes.filter(({ before, after }) => before.status === after.status),
      ({ exclusionReason }) => exclusionReason,
    ),
  ].filter((part) => part !== '');
  // A second reviewer who says the same as the first.
  if (parts.length === 0) return `Confirmed ${name(changes)}`;
  return parts
    .map((part, index) => (index === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1)))
    .join('; ');
}

function describeStatus(changes: readonly AssessmentChange[]): string {
  const [first] = changes;
  if (first === undefined) return '';
  switch (first.after.status) {
    case 'accepted':
      return `Accepted ${name(changes)}`;
    case 'to review':
      return `Put ${name(changes)} back to review`;
    case 'excluded': {
      const reason = first.after.exclusionReason;
      return `Excluded ${name(changes)}${reason === '' ? '' : ` (${reason})`}`;
    }
    default:
      return assertNever(first.after.status);
  }
}

function describeLevel(changes: readonly AssessmentChange[]): string {
  const [first] = changes;
  if (first === undefined) return '';
  const labels = new Set(changes.map(({ before }) => levelLabel(before)));
  const [old] = labels;
  const from = labels.size === 1 && old !== undefined && old !== null ? old : null;
  const to = levelLabel(first.after);
  if (to === null)
    return `Cleared the level of ${name(changes)}${from === null ? '' : ` (was ${from})`}`;
  return `Set ${name(changes)}${from === null ? '' : ` from ${from}`} to ${to}`;
}

function describeText(
  word: string,
  changes: readonly AssessmentChange[],
  textOf: (assessment: Assessment) => string,
): string {
  const touched = changes.filter(({ before, after }) => textOf(before) !== textOf(after));
  const [first] = touched;
  if (first === undefined) return '';
  if (textOf(first.after) === '') return `Removed the ${word} of ${name(touched)}`;
  const verb = touched.every(({ before }) => textOf(before) === '') ? 'Added' : 'Changed';
  return `${verb} the ${word} of ${name(touched)}`;
}

function levelLabel({ scheme, level }: Assessment): string | null {
  return level === null ? null : (findLevel(scheme, level)?.label ?? level);
}

function name(changes: readonly AssessmentChange[]): string {
  return nameClaims(changes.map(({ number }) => number));
}
