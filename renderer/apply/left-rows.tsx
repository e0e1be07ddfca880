import { claimLabel } from '#core/claims/claim.ts';
import { provenanceColumns, returnedFields } from '#core/reports/apply/returned.ts';
import type { RefusedCell, ReturnedClaim } from '#core/reports/apply/returned.ts';
import type { ReturnState } from '#electron/api/apply.ts';
import { CellText } from './cell-texts.tsx';
import { applyTexts } from './texts.ts';

/** The cells of a claim that are not taken, and why: both sides, so that one sees what was changed. */
export function LeftClaim({
  claim: { number, quote, refused },
}: {
  readonly claim: ReturnedClaim;
}) {
  return (
    <section className="apply__claim" aria-label={claimLabel(number)}>
      <p className="apply__title">
        <strong>{claimLabel(number)}</strong> <span className="apply__quote">{quote}</span>
      </p>
      <ul className="apply__cells">
        {refused.map((cell) => (
          <li key={cell.name} className="apply__conflict">
            <p>
              <span className="apply__field">{columnName(cell)}</span>{' '}
              {applyTexts.cellRefusals[cell.why]}
            </p>
            <TwoSides before={cell.before} after={cell.after} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whole rows that are not taken, and rows whose claim the review does not have. */
export function LeftRows({ state: { unknown, rows, counts } }: { readonly state: ReturnState }) {
  return (
    <>
      {rows.length > 0 && (
        <section aria-label={applyTexts.refusedRows}>
          <h3 className="apply__group">{applyTexts.refusedRows}</h3>
          <ul className="apply__cells">
            {rows.map(({ line, claim, why, before, after }) => (
              <li key={line} className="apply__conflict">
                <p>
                  <span className="apply__field">
                    {applyTexts.row(line)}, {claim}
                  </span>{' '}
                  {applyTexts.rowRefusals[why]}
                </p>
                {(why === 'other-quote' || why === 'other-place') && (
                  <TwoSides before={before} after={after} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {unknown.length > 0 && (
        <section aria-label={applyTexts.unknownRows}>
          <h3 className="apply__group">{applyTexts.unknownRows}</h3>
          <ul className="apply__cells">
            {unknown.map(({ line, claim, id }) => (
              <li key={line} className="apply__conflict">
                <span className="apply__field">{applyTexts.row(line)}</span>{' '}
                {claim || id || applyTexts.noClaim}
              </li>
            ))}
          </ul>
          {counts.unknown > unknown.length && (
            <p className="apply__hint">{applyTexts.moreRows(counts.unknown - unknown.length)}</p>
          )}
        </section>
      )}
    </>
  );
}

function TwoSides({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <dl className="apply__sides">
      <dt>{applyTexts.review}</dt>
      <dd>
        <CellText field="" text={before} />
      </dd>
      <dt>{applyTexts.file}</dt>
      <dd>
        <CellText field="" text={after} />
      </dd>
    </dl>
  );
}

function columnName({ name }: RefusedCell): string {
  const field = returnedFields.find((one) => one === name);
  if (field !== undefined) return applyTexts.fields[field];
  const column = provenanceColumns.find((one) => one === name);
  return column === undefined ? name : applyTexts.provenance[column];
}
