import { BookOpenText, Copy } from 'lucide-react';
import type { SourceText } from '#core/sources/source.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { problemOf } from '../api.ts';
import { ClaimCard } from './claim-card.tsx';
import { SourceFacts } from './source-facts.tsx';
import './reader.css';
import { ReaderBody } from './reader-body.tsx';
import { readerTexts } from './texts.ts';
import { useSourceText } from './use-source-text.ts';
import { language } from '../language.ts';

/** The right pane: the source of the selected claim, with the claim lit at its place. */
export function Reader() {
  const id = useSession((session) => session.selectedSource);
  const claim = useSession((session) => session.selectedClaim);
  const source = useSourceText(id);
  if (id === null || source.data === null) {
    return (
      <EmptyState icon={<BookOpenText aria-hidden="true" />} title={readerTexts.emptyTitle}>
        {readerTexts.emptyBody}
      </EmptyState>
    );
  }
  if (source.isPending) {
    return (
      <div className="reader-loading">
        <Spinner label={readerTexts.loading} />
      </div>
    );
  }
  if (source.isError || !source.data) {
    return (
      <EmptyState
        title={readerTexts.failed}
        actions={<Button onClick={() => void source.refetch()}>{readerTexts.retry}</Button>}
      >
        {source.error ? problemOf(source.error).message : null}
      </EmptyState>
    );
  }
  const inThisSource =
    claim !== null && source.data.claimRanges.some((range) => range.number === claim);
  return (
    <article className="reader" aria-label={readerTexts.pane}>
      <SourceHead source={source.data} />
      <ReaderBody key={source.data.id} source={source.data} claim={inThisSource ? claim : null} />
      {inThisSource ? <ClaimCard claim={claim} /> : null}
    </article>
  );
}

function SourceHead({ source }: { readonly source: SourceText }) {
  return (
    <header className="reader-head">
      <h2 className="reader-title" title={source.title}>
        {source.title}
      </h2>
      <p className="reader-meta">
        <span>{source.file}</span>
        {source.part > 0 ? <span>{readerTexts.part(source.part)}</span> : null}
        {source.language ? <span>{languageName(source.language)}</span> : null}
        <span>{readerTexts.characters(source.characters)}</span>
        <span>{readerTexts.claims(source.claimRanges.length)}</span>
      </p>
      <SourceFacts source={source} />
      {source.duplicateOf === null ? null : <DuplicateNotice original={source.duplicateOf} />}
    </header>
  );
}

function DuplicateNotice({ original }: { readonly original: string }) {
  const source = useSourceText(original);
  if (!source.data) return null;
  return (
    <p className="reader-duplicate">
      <Copy aria-hidden="true" size={13} />
      {readerTexts.copyOf(source.data.title)}
      <Button
        variant="ghost"
        size="small"
        onClick={() => useSession.getState().showSource(original)}
      >
        {readerTexts.openOriginal}
      </Button>
    </p>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
}
