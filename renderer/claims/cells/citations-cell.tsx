import { identifierUrl } from '#core/references/identifier-url.ts';
import type { ClaimCitation } from '#core/references/reference.ts';
import { claimTexts } from '../texts.ts';

/** Citations as short links; what does not fit is counted. */
export function CitationsCell({ citations }: { readonly citations: readonly ClaimCitation[] }) {
  const [first, ...rest] = citations;
  if (first === undefined) return null;
  return (
    <span className="claim-citations">
      <CitationLink citation={first} />
      {rest.length > 0 && (
        <span className="claim-citations__more" title={rest.map(({ label }) => label).join('\n')}>
          {claimTexts.moreCitations(rest.length)}
        </span>
      )}
    </span>
  );
}

/** A citation's label; a link outside where it has an identifier. */
export function CitationLink({ citation }: { readonly citation: ClaimCitation }) {
  const id = citation.ids[0];
  if (id === undefined) return <span className="claim-citations__label">{citation.label}</span>;
  return (
    <a
      className="claim-citations__label"
      href={identifierUrl(id)}
      target="_blank"
      rel="noreferrer"
      tabIndex={-1}
      title={citation.ids.join('\n')}
    >
      {citation.label}
    </a>
  );
}
