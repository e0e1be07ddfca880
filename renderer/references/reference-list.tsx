import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { Download, Quote, Search } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Problem } from '#core/problem.ts';
import type { Reference } from '#core/references/reference.ts';
import { api, problemOf } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MenuItem } from '../ui/menu-item.tsx';
import { Menu } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { useSession } from '../session.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.ts';
import { useVirtualRows } from '../ui/use-virtual-rows.ts';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import { ReferenceEntry } from './reference-entry.tsx';
import { exportReferencesFile } from './export-file.ts';
import { StyleSelect } from './style-select.tsx';
import { referencesTexts } from './texts.ts';

const pageSize = 100;
const sortNames = ['claims', 'title', 'author', 'year', 'added'] as const;
type Sort = (typeof sortNames)[number];
const sorts = sortNames.map((value) => ({ value, label: referencesTexts.sorts[value] }));

/** All references, searched, sorted, printed in a style, page by page as one scrolls. */
export function ReferenceList({ parts }: { readonly parts: ReactNode }) {
  const words = useSession((session) => session.referenceSearch);
  const setWords = (next: string): void => useSession.setState({ referenceSearch: next });
  const [sort, setSort] = useState<Sort>('claims');
  const [style, setStyle] = useState('vancouver');
  const search = useDeferredValue(words.trim());
  const first = useQuery({ ...pageQuery(search, sort, 0), placeholderData: keepPreviousData });
  const total = first.data?.total ?? 0;
  return (
    <>
      <header className="screen__header references__header">
        <h2 className="screen__title">{referencesTexts.title}</h2>
        <span className="screen__count numeric">{referencesTexts.count(total)}</span>
        {parts}
        <div className="references__tools">
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
          <Select
            label={referencesTexts.sort}
            hideLabel
            value={sort}
            options={sorts}
            onChange={setSort}
          />
          <StyleSelect style={style} onChange={setStyle} onProblem={showProblem} hideLabel />
          <Menu align="end" trigger={<Button icon={<Download />}>{referencesTexts.export}</Button>}>
            {(['ris', 'bibtex', 'csl-json'] as const).map((format) => (
              <MenuItem key={format} onSelect={() => void exportReferencesFile(format)}>
                {referencesTexts.formats[format]}
              </MenuItem>
            ))}
          </Menu>
        </div>
      </header>
      {first.isPending ? (
        <SkeletonLines widths={[70, 88, 64, 80, 74]} />
      ) : first.isError ? (
        <EmptyState
          title={problemOf(first.error).message}
          actions={<Button onClick={() => void first.refetch()}>{referencesTexts.retry}</Button>}
        >
          {problemOf(first.error).hint}
        </EmptyState>
      ) : total === 0 ? (
        <EmptyState
          icon={<Quote />}
          title={search === '' ? referencesTexts.empty : referencesTexts.none}
        >
          {search === '' ? referencesTexts.emptyHint : referencesTexts.noneHint(search)}
        </EmptyState>
      ) : (
        <Entries
          key={`${search} ${sort}`}
          search={search}
          sort={sort}
          style={style}
          total={total}
        />
      )}
    </>
  );
}

function showProblem(problem: Problem | null): void {
  if (problem !== null) toast({ kind: 'error', title: problem.message, detail: problem.hint });
}

function pageQuery(search: string, sort: Sort, page: number) {
  return {
    queryKey: ['references', 'page', search, sort, page],
    queryFn: () =>
      api.references.page.query({
        ...(search === '' ? {} : { search }),
        sort,
        limit: pageSize,
        offset: page * pageSize,
      }),
  };
}

function Entries({
  search,
  sort,
  style,
  total,
}: {
  readonly search: string;
  readonly sort: Sort;
  readonly style: string;
  readonly total: number;
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const virtual = useVirtualRows({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => 84,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const pages = [...new Set(items.map(({ index }) => Math.floor(index / pageSize)))];
  const loaded = useQueries({ queries: pages.map((page) => pageQuery(search, sort, page)) });
  const at = (index: number): Reference | undefined => {
    const page = pages.indexOf(Math.floor(index / pageSize));
    return loaded[page]?.data?.references[index % pageSize];
  };
  return (
    // Up and down go from reference to reference, wherever the focus is in one.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={scroll} className="screen__body" onKeyDown={moveFocus}>
      <ol className="references" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const reference = at(item.index);
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              className="references__item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {reference === undefined ? (
                <SkeletonLines widths={[70]} />
              ) : (
                <ReferenceEntry
                  reference={reference}
                  style={style}
                  open={opened === reference.id}
                  onOpen={(open) => setOpened(open ? reference.id : null)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target } = event;
  if (step === undefined || !(target instanceof HTMLElement)) return;
  const row = target.closest<HTMLElement>('[data-index]');
  const index = Number(row?.dataset['index'] ?? Number.NaN) + step;
  const next = event.currentTarget.querySelector<HTMLElement>(
    `[data-index="${index}"] .reference__open`,
  );
  if (next === null) return;
  event.preventDefault();
  next.focus();
}
