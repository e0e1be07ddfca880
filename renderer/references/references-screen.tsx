import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Quote, Search } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import type { Reference } from '#core/references/reference.ts';
import { api, problemOf } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useVirtualRows } from '../ui/use-virtual-rows.ts';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import { ReferenceEntry } from './reference-entry.tsx';
import './references-screen.css';
import { referencesTexts } from './texts.ts';

const atMost = 5000;

/** Every reference of the review, searchable. */
export function ReferencesScreen() {
  const [words, setWords] = useState('');
  const search = useDeferredValue(words.trim());
  const references = useQuery({
    queryKey: ['references', search],
    queryFn: () =>
      api.references.list.query({ limit: atMost, ...(search === '' ? {} : { search }) }),
    placeholderData: keepPreviousData,
  });
  const found = references.data ?? [];
  return (
    <div className="screen">
      <header className="screen__header">
        <h2 className="screen__title">{referencesTexts.title}</h2>
        {references.data !== undefined && (
          <span className="screen__count numeric">{referencesTexts.count(found.length)}</span>
        )}
        <TextField
          label={referencesTexts.search}
          hideLabel
          placeholder={referencesTexts.search}
          icon={<Search />}
          value={words}
          onChange={setWords}
          maxLength={500}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setWords('');
          }}
        />
      </header>
      {references.isPending ? (
        <SkeletonLines widths={[70, 88, 64, 80, 74]} />
      ) : references.isError ? (
        <EmptyState
          title={problemOf(references.error).message}
          actions={
            <Button onClick={() => void references.refetch()}>{referencesTexts.retry}</Button>
          }
        >
          {problemOf(references.error).hint}
        </EmptyState>
      ) : found.length === 0 ? (
        <EmptyState
          icon={<Quote />}
          title={search === '' ? referencesTexts.empty : referencesTexts.none}
        >
          {search === '' ? referencesTexts.emptyHint : referencesTexts.noneHint(search)}
        </EmptyState>
      ) : (
        <ReferenceEntries references={found} />
      )}
    </div>
  );
}

function ReferenceEntries({ references }: { readonly references: readonly Reference[] }) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualRows({
    count: references.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => references[index]?.id ?? index,
    estimateSize: () => 72,
    overscan: 6,
  });
  return (
    <div ref={scroll} className="screen__body">
      <ol className="references" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const reference = references[item.index];
          return reference === undefined ? null : (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={references.length}
              aria-posinset={item.index + 1}
              className="references__item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <ReferenceEntry reference={reference} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
