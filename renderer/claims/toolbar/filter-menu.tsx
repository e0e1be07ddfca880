import { Popover } from '@base-ui/react/popover';
import { Tabs } from '@base-ui/react/tabs';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { useRef } from 'react';
import { claimFlagKinds } from '#core/claims/claim-flag.ts';
import { claimRelations } from '#core/claims/claim-relation.ts';
import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { isOwnColumnKey, ownColumnId, ownColumnKey } from '#core/claims/own-column.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { api } from '#renderer/api.ts';
import { useSchemes } from '#renderer/review/use-review.ts';
import { useSession } from '#renderer/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { writableView } from '../claim-list.ts';
import { filterFields, fixedChoices, hasField, setKey, withoutField } from '../filters.ts';
import { schemeOfFilter } from '../filters.ts';
import type { FilterField } from '../filters.ts';
import { useOwnColumns } from '../own-column-store.ts';
import { callFocus, useGridState } from '../grid-state.ts';
import { studyTexts } from '../study-texts.ts';
import { claimTexts } from '../texts.ts';
import { fieldName } from './field-name.ts';
import { ChoicePanel, PairPanel, TextPanel } from './filter-panels.tsx';
import { OwnPanel } from './own-panel.tsx';
import { SincePanel } from './since-panel.tsx';
import { SourcePanel } from './source-panel.tsx';
import { StudyPanel } from './study-panel.tsx';
import { TagPanel } from './tag-panel.tsx';

/** The filter button and its popover: fields at the left, the values of one at the right. */
export function FilterMenu() {
  const field = useGridState((grid) => grid.filterMenu);
  const filter = useSession((session) => session.view.filter);
  // Opened by a key or a header, it gives the focus back to the grid.
  const byButton = useRef(false);
  const onOpenChange = (open: boolean, { reason }: { readonly reason: string }) => {
    useGridState.setState({ filterMenu: open ? 'status' : null });
    if (!open && !byButton.current && reason === 'escape-key') callFocus();
    byButton.current = open;
  };
  return (
    <Popover.Root open={field !== null} onOpenChange={onOpenChange}>
      <Popover.Trigger
        render={
          <Button size="small" variant="ghost" icon={<ListFilter />}>
            {claimTexts.filter}
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner className="ui-popup__positioner" align="end" sideOffset={4}>
          <Popover.Popup
            className="grid-popover"
            aria-label={claimTexts.addFilter}
            finalFocus={() => byButton.current}
          >
            {field !== null && <FilterTabs field={field} filter={filter} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface FieldProps {
  readonly field: FilterField;
  readonly filter: ClaimFilter;
}

function FilterTabs({ field, filter }: FieldProps) {
  const own = useOwnColumns(({ columns }) => columns);
  const fields = [...filterFields, ...own.map(({ id }) => ownColumnKey(id))];
  return (
    <Tabs.Root
      className="filter-menu"
      orientation="vertical"
      value={field}
      onValueChange={(value: FilterField) => useGridState.setState({ filterMenu: value })}
    >
      <Tabs.List className="filter-menu__fields" activateOnFocus aria-label={claimTexts.filterBy}>
        {fields.map((name) => (
          <Tabs.Tab key={name} value={name} className="filter-menu__field">
            <span className="truncate">{fieldName(name)}</span>
            {hasField(filter, name) && <span className="filter-menu__dot" />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={field} className="filter-menu__panel">
        <FieldPanel field={field} filter={filter} />
        {hasField(filter, field) && (
          <div className="filter-menu__foot">
            <Button
              size="small"
              variant="ghost"
              onClick={() => setFilter(withoutField(filter, field))}
            >
              {claimTexts.clearField}
            </Button>
          </div>
        )}
      </Tabs.Panel>
    </Tabs.Root>
  );
}

function FieldPanel({ field, filter }: FieldProps) {
  const own = useGridState((grid) => grid.scheme);
  const schemes = useSchemes();
  const scheme = schemeOfFilter(filter, own, schemes);
  const facets = useFacets(field === 'flag');
  if (isOwnColumnKey(field)) {
    return (
      <OwnPanel
        key={field}
        field={field}
        filter={filter}
        counts={facets?.own[ownColumnId(field) ?? '']}
        read={readFilter}
        onChange={setFilter}
      />
    );
  }
  switch (field) {
    case 'status':
    case 'type':
    case 'level':
    case 'origin': {
      const counts: Readonly<Record<string, number>> | undefined =
        field === 'origin' ? undefined : facets?.[field];
      const words = {
        noLevel: claimTexts.noLevel,
        origin: claimTexts.origins,
        status: claimTexts.statusWords,
        type: claimTexts.typeWords,
      };
      return (
        <ChoicePanel
          filter={filter}
          list={field}
          choices={fixedChoices(field, scheme, words)}
          counts={counts}
          onChange={setFilter}
          {...(field === 'level' && scheme !== null
            ? { from: (value) => levelsFrom(scheme, value) }
            : {})}
        />
      );
    }
    case 'reason': {
      const counts = facets?.exclusionReason;
      const inUse = Object.entries(counts ?? {})
        .toSorted(([, one], [, other]) => other - one)
        .map(([reason]) => reason);
      const reasons = new Set(
        [...(filter.exclusionReason ?? []), ...inUse, ...claimTexts.reasons].filter(Boolean),
      ).add('');
      return (
        <ChoicePanel
          filter={filter}
          list="exclusionReason"
          choices={[...reasons].map((value) => ({
            value,
            label: value === '' ? upperFirst(claimTexts.noReason) : value,
          }))}
          counts={counts}
          onChange={setFilter}
        />
      );
    }
    case 'scheme':
      return (
        <ChoicePanel
          filter={filter}
          list="scheme"
          choices={schemes.map(({ key, name }) => ({ value: key, label: name }))}
          counts={undefined}
          onChange={setFilter}
        />
      );
    case 'study':
      return <StudyPanel filter={filter} counts={facets?.study} onChange={setFilter} />;
    case 'flag':
      return (
        <ChoicePanel
          filter={filter}
          list="flag"
          choices={claimFlagKinds.map((value) => ({ value, label: studyTexts.flags[value] }))}
          counts={facets?.flag ?? undefined}
          onChange={setFilter}
        />
      );
    case 'relation':
      return (
        <ChoicePanel
          filter={filter}
          list="relation"
          choices={claimRelations.map((value) => ({
            value,
            label: claimTexts.relationWords[value],
          }))}
          counts={facets?.relation}
          onChange={setFilter}
        />
      );
    case 'copies':
      return (
        <PairPanel
          value={filter.copies === undefined ? undefined : filter.copies === 'once'}
          yes={claimTexts.copiesOnce}
          no={claimTexts.copiesRepeated}
          onChange={(value) =>
            setFilter(
              setKey(
                filter,
                'copies',
                value === undefined ? undefined : value ? 'once' : 'repeated',
              ),
            )
          }
        />
      );
    case 'source':
      return <SourcePanel filter={filter} counts={facets?.source} onChange={setFilter} />;
    case 'tag':
      return <TagPanel filter={filter} counts={facets?.tag} onChange={setFilter} />;
    case 'changed':
      return (
        <SincePanel
          value={filter.changedSince}
          onChange={(value) => setFilter(setKey(filter, 'changedSince', value))}
        />
      );
    case 'citations':
      return (
        <PairPanel
          value={filter.cited}
          yes={claimTexts.cited}
          no={claimTexts.uncited}
          onChange={(value) => setFilter(setKey(filter, 'cited', value))}
        />
      );
    case 'note':
      return (
        <>
          <TextPanel
            value={filter.note ?? ''}
            onChange={(value) => setFilter(setKey(readFilter(), 'note', value))}
          />
          <PairPanel
            value={filter.noted}
            yes={claimTexts.noted}
            no={claimTexts.unnoted}
            onChange={(value) => setFilter(setKey(filter, 'noted', value))}
          />
        </>
      );
    case 'quote':
      return (
        <TextPanel
          value={filter.quote ?? ''}
          onChange={(value) => setFilter(setKey(readFilter(), 'quote', value))}
        />
      );
    default:
      return field satisfies never;
  }
}

/** Begins a text with a capital letter. */
function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A level and all that are lower, by key; null for the lowest one and for "no level". */
function levelsFrom(scheme: EvidenceScheme, level: string | null): readonly string[] | null {
  const at = scheme.levels.findIndex(({ key }) => key === level);
  if (at === -1 || at === scheme.levels.length - 1) return null;
  return scheme.levels.slice(at).map(({ key }) => key);
}

/** How many claims each value would show, with the other filters as they are. */
function useFacets(flags: boolean) {
  const view = useSession((session) => session.view);
  const facets = useQuery({
    queryKey: ['claims', 'facets', view.filter, view.search, flags],
    queryFn: ({ signal }) =>
      api.claims.facets.query({ view: writableView(view), flags }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return facets.data;
}

function setFilter(filter: ClaimFilter): void {
  useSession.getState().setView({ filter });
}

function readFilter(): ClaimFilter {
  return useSession.getState().view.filter;
}
