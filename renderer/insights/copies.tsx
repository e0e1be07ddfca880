import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { Button } from '../ui/button.tsx';
import { giveToCopies } from './relate.ts';
import { insightTexts } from './texts.ts';

/** So many copies are named. */
const named = 6;

/** The other claims that state the same, and the way to give them the same verdict; part of a list of facts. */
export function Copies({ row }: { readonly row: ClaimRow }) {
  if (row.copies.length === 0) return null;
  const labels = row.copies.slice(0, named).map(claimLabel).join(', ');
  const more = row.copies.length - named;
  return (
    <>
      <dt>{insightTexts.copies(more > 0 ? `${labels} +${more}` : labels)}</dt>
      <dd>
        <Button size="small" onClick={() => void giveToCopies(row)}>
          {insightTexts.copiesGive}
        </Button>
      </dd>
    </>
  );
}
