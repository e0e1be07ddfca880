import { TriangleAlert } from 'lucide-react';
import type { ClaimFlag } from '#core/claims/claim-flag.ts';
import { identifierUrl } from '#core/references/identifier-url.ts';
import type { ClaimCitation } from '#core/references/reference.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { flagWords, studyTexts } from '../study-texts.ts';
import { claimTexts } from '../texts.ts';

/** Citations as short links; what does not fit is counted. A sign tells that there is something to know of them. */
export function CitationsCell({
  citations,
  flags,
}: {
  readonly citations: readonly ClaimCitation[];
  readonly flags: readonly ClaimFlag[];
}) {
  const [first, ...rest] = citations;
  if (first === undefined) return null;
  return (
    <span className="claim-citations">
      <FlagSign flags={flags} />
      <CitationLink citation={first} />
      {rest.length > 0 && (
        <span className="claim-citations__more" title={rest.map(({ label }) => label).join('\n')}>
          {claimTexts.moreCitations(rest.length)}
        </span>
      )}
    </span>
  );
}

/** What is to be known of the citations, behind one sign; that there are none is seen anyway. */
function FlagSign({ flags }: { readonly flags: readonly ClaimFlag[] }) {
  if (flags.length === 0) return null;
  const gravity = flags.some(({ kind }) => kind === 'retracted')
    ? 'claim-citations__flag--danger'
    : flags.every(({ kind }) => kind === 'secondary source') && 'claim-citations__flag--quiet';
  return (
    <span
      className={classNames('claim-citations__flag', gravity)}
      title={flags.map(flagWords).join('\n')}
    >
      <TriangleAlert aria-hidden="true" />
      <span className="visually-hidden">
        {flags.map(({ kind }) => studyTexts.flags[kind]).join(', ')}
      </span>
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
