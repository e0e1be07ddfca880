import { claimLabel } from '#core/claims/claim.ts';
import type { ConflictCell, ReturnedClaim } from '#core/reports/apply/returned.ts';
import { Segmented } from '../ui/segmented.tsx';
import { CellText, fieldName } from './cell-texts.tsx';
import { decide, isTaken } from './decisions.ts';
import type { Decisions } from './decisions.ts';
import { applyTexts } from './texts.ts';

/** A claim with its conflicts: what stood there, what both sides made of it, and which one stays. */
export function ConflictClaim({
  claim: { number, quote, conflicts },
  decisions,
  onDecide,
}: {
  readonly claim: ReturnedClaim;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}) {
  const label = claimLabel(number);
  return (
    <section className="apply__claim" aria-label={label}>
      <p className="apply__title">
        <strong>{label}</strong> <span className="apply__quote">{quote}</span>
      </p>
      <ul className="apply__cells">
        {conflicts.map((cell) => (
          <li key={cell.field} className="apply__conflict">
            <div className="apply__side">
              <span className="apply__field">{fieldName(cell)}</span>
              <Segmented
                label={applyTexts.side(label, fieldName(cell))}
                value={isTaken(decisions, { number, field: cell.field }) ? 'file' : 'review'}
                options={[
                  { value: 'review' as const, label: applyTexts.keepReview },
                  { value: 'file' as const, label: applyTexts.takeFile },
                ]}
                onChange={(side) =>
                  onDecide(decide(decisions, { number, cells: conflicts }, [cell], side === 'file'))
                }
              />
            </div>
            <Sides cell={cell} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sides({ cell }: { readonly cell: ConflictCell }) {
  return (
    <dl className="apply__sides">
      <dt>{applyTexts.base}</dt>
      <dd>
        {cell.base === null ? (
          <em className="apply__empty">{applyTexts.unknownBase}</em>
        ) : (
          <CellText field={cell.field} text={cell.base} />
        )}
      </dd>
      <dt>{applyTexts.review}</dt>
      <dd>
        <CellText field={cell.field} text={cell.before} />
      </dd>
      <dt>{applyTexts.file}</dt>
      <dd>
        <CellText field={cell.field} text={cell.after} />
      </dd>
    </dl>
  );
}
