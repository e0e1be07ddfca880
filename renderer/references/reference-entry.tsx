import { useQuery } from '@tanstack/react-query';
import { Copy, Pencil } from 'lucide-react';
import { useState } from 'react';
import { identifierUrl } from '#core/references/identifier-url.ts';
import type { Identifier, Reference } from '#core/references/reference.ts';
import { api } from '../api.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.ts';
import { CslDialog } from './csl-dialog.tsx';
import { RichTextView } from './rich-text-view.tsx';
import { referencesTexts } from './texts.ts';

/** One reference: what is known of it, its identifiers as links, how many claims cite it; open, how a style prints it. */
export function ReferenceEntry({
  reference,
  style,
  open,
  onOpen,
}: {
  readonly reference: Reference;
  /** Id of the citation style. */
  readonly style: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}) {
  const title = reference.csl.title ?? reference.label;
  return (
    <article className="reference">
      <div className="reference__line">
        <h3 className="reference__title">
          <button
            type="button"
            className="reference__open"
            aria-expanded={open}
            onClick={() => onOpen(!open)}
          >
            {title}
          </button>
        </h3>
        {reference.claims === 0 ? (
          <span className="reference__claims">{referencesTexts.claims(0)}</span>
        ) : (
          <button
            type="button"
            className="reference__claims reference__claims--link numeric"
            title={referencesTexts.showClaims}
            onClick={() => showClaims(reference.id)}
          >
            {referencesTexts.claims(reference.claims)}
          </button>
        )}
      </div>
      <p className="reference__facts">{facts(reference)}</p>
      {reference.text !== '' && reference.text !== title && (
        <p className="reference__text">{reference.text}</p>
      )}
      <ul className="reference__ids">
        {reference.ids.map((id) => (
          <li key={id} className="truncate">
            <IdentifierLink id={id} />
          </li>
        ))}
      </ul>
      {open && <ReferenceDetails reference={reference} style={style} />}
    </article>
  );
}

function ReferenceDetails({
  reference,
  style,
}: {
  readonly reference: Reference;
  readonly style: string;
}) {
  const [editing, setEditing] = useState(false);
  const printed = useQuery({
    queryKey: ['references', 'format', style, reference.id],
    queryFn: () => api.references.format.query({ style, ids: [reference.id] }),
  });
  const entry = printed.data?.[0];
  const copy = (words: string): void => {
    void navigator.clipboard
      .writeText(words)
      .then(() => toast({ kind: 'ok', title: referencesTexts.copied, detail: words }));
  };
  return (
    <div className="reference__details">
      {entry !== undefined && (
        <p className="reference__printed" aria-label={referencesTexts.printed}>
          <RichTextView runs={entry.runs} />
        </p>
      )}
      {reference.csl.abstract !== undefined && (
        <p className="reference__abstract">{reference.csl.abstract}</p>
      )}
      <div className="reference__actions">
        <Button
          size="small"
          icon={<Copy />}
          disabled={entry === undefined}
          onClick={() => copy(entry?.text ?? '')}
        >
          {referencesTexts.copyEntry}
        </Button>
        <Button
          size="small"
          icon={<Copy />}
          disabled={entry === undefined}
          onClick={() => copy(entry?.citation ?? '')}
        >
          {referencesTexts.copyCitation}
        </Button>
        <Button size="small" icon={<Pencil />} onClick={() => setEditing(true)}>
          {referencesTexts.edit}
        </Button>
      </div>
      {editing && (
        <CslDialog
          title={referencesTexts.editTitle}
          item={reference.csl}
          save={(csl) => api.references.edit.mutate({ id: reference.id, csl })}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}

/** Shows the claims that cite a reference in the grid. */
function showClaims(id: string): void {
  const { setView, setScreen } = useSession.getState();
  setView({ filter: { reference: [id] }, search: '' });
  setScreen('claims');
}

function facts({ csl }: Reference): string {
  const names = (csl.author ?? []).map(({ family, literal }) => family ?? literal ?? '');
  const authors = names.length > 3 ? `${names.slice(0, 3).join(', ')} et al.` : names.join(', ');
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  return [authors, csl['container-title'] ?? '', year === undefined ? '' : String(year)]
    .filter((part) => part !== '')
    .join(' · ');
}

function IdentifierLink({ id }: { readonly id: Identifier }) {
  return (
    <a href={identifierUrl(id)} target="_blank" rel="noreferrer">
      {id}
    </a>
  );
}
