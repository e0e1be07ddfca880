import { claimLabel } from '#core/claims/claim.ts';
import type { ReturnedClaim } from '#core/reports/apply/returned.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { CellText, fieldName } from './cell-texts.tsx';
import { decide, isTaken, takenOf } from './decisions.ts';
import type { Decisions } from './decisions.ts';
import { applyTexts } from './texts.ts';

/** A claim with its changes: a box for all of them, and one for each cell with before and after. */
export function ChangedClaim({
  claim,
  decisions,
  onDecide,
}: {
  readonly claim: ReturnedClaim;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}) {
  const { number, quote, changes } = claim;
  const decided = { number, cells: changes };
  const taken = takenOf(decisions, decided);
  return (
    <section className="apply__claim" aria-label={claimLabel(number)}>
      <Checkbox
        label={
          <span className="apply__title">
            <strong>{claimLabel(number)}</strong> <span className="apply__quote">{quote}</span>
          </span>
        }
        checked={taken === changes.length}
        indeterminate={taken > 0 && taken < changes.length}
        onChange={(take) => onDecide(decide(decisions, decided, changes, take))}
      />
      <ul className="apply__cells">
        {changes.map((cell) => (
          <li key={cell.field} className="apply__cell">
            <Checkbox
              label={fieldName(cell)}
              checked={isTaken(decisions, { number, field: cell.field })}
              onChange={(take) => onDecide(decide(decisions, decided, [cell], take))}
            />
            <del className="apply__before">
              <span className="visually-hidden">{applyTexts.before}: </span>
              <CellText field={cell.field} text={cell.before} />
            </del>
            <span className="apply__arrow" aria-hidden="true">
              →
            </span>
            <ins className="apply__after">
              <span className="visually-hidden">{applyTexts.after}: </span>
              <CellText field={cell.field} text={cell.after} />
            </ins>
          </li>
        ))}
      </ul>
    </section>
  );
}
