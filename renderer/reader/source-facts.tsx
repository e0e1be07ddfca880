import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { identifierUrl } from '#core/references/identifier-url.ts';
import type { CslItem } from '#core/references/reference.ts';
import type { SourceText } from '#core/sources/source.ts';
import { api } from '../api.ts';
import { CslDialog } from '../references/csl-dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { readerTexts } from './texts.ts';

/** Authors, journal, year and identifiers of a source, as its file or a person gave them; to be edited. */
export function SourceFacts({ source }: { readonly source: SourceText }) {
  const [editing, setEditing] = useState(false);
  const { metadata } = source;
  const words = facts(metadata);
  const ids = identifiers(metadata);
  return (
    <p className="reader-meta">
      {words !== '' && <span>{words}</span>}
      {words === '' && ids.length === 0 && <span>{readerTexts.noFacts}</span>}
      {ids.map((id) => (
        <a key={id} href={identifierUrl(id)} target="_blank" rel="noreferrer">
          {id}
        </a>
      ))}
      <IconButton
        size="small"
        label={readerTexts.edit}
        icon={<Pencil />}
        onClick={() => setEditing(true)}
      />
      {editing && (
        <CslDialog
          title={readerTexts.editTitle}
          item={{ title: source.title, ...metadata }}
          save={(item) => api.sources.edit.mutate({ id: source.id, metadata: item })}
          onClose={() => setEditing(false)}
        />
      )}
    </p>
  );
}

function facts(csl: Partial<CslItem>): string {
  const names = (csl.author ?? []).map(({ family, literal }) => family ?? literal ?? '');
  const authors = names.length > 3 ? `${names.slice(0, 3).join(', ')} et al.` : names.join(', ');
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  return [authors, csl['container-title'] ?? '', year === undefined ? '' : String(year)]
    .filter((part) => part !== '')
    .join(' · ');
}

function identifiers(csl: Partial<CslItem>): string[] {
  return [
    ...(csl.DOI ? [`doi:${csl.DOI.toLowerCase()}`] : []),
    ...(csl.PMID ? [`pmid:${csl.PMID}`] : []),
    ...(csl.PMCID ? [`pmcid:${csl.PMCID}`] : []),
    ...(csl.number && /^NCT\d{8}$/u.test(csl.number) ? [`nct:${csl.number}`] : []),
  ];
}
