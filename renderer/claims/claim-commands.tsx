import { claimGroupings } from '#core/claims/claim-view.ts';
import type { ClaimGrouping } from '#core/claims/claim-view.ts';
import { ownColumnKey } from '#core/claims/own-column.ts';
import type { OwnColumn } from '#core/claims/own-column.ts';
import type { EvidenceLevel, EvidenceScheme } from '#core/evidence/scheme.ts';
import { useCommand } from '../commands/use-command.ts';
import { useSession } from '../session.ts';
import { fillDown } from './cell-block.ts';
import { mergeClaims } from './claim-places.ts';
import { groupingName } from './column-names.ts';
import { copyAs } from './copy-claims.ts';
import type { CopyForm } from './copy-claims.ts';
import { targets } from './grid-actions.ts';
import { clearFilters, clearSelection, giveLevel, giveStatus } from './grid-actions.ts';
import {
  goToNextUnreviewed,
  openEditor,
  openGrading,
  selectEverything,
  stepRow,
} from './grid-actions.ts';
import { updateGridLayout, useGridLayout } from './grid-layout.ts';
import { foldAllGroups, groupClaims } from './grid-actions.ts';
import { useGridState } from './grid-state.ts';
import { densities, visibleColumns } from './layout.ts';
import type { Density } from './layout.ts';
import { useOwnColumns } from './own-column-store.ts';
import { claimTexts } from './texts.ts';
import { reapply } from './toolbar/grid-toolbar.tsx';

const { commands: words, group } = claimTexts;

/** Registers what can be done to claims; the keys work wherever one is not typing. */
export function ClaimCommands() {
  const scheme = useGridState((grid) => grid.scheme);
  const own = useOwnColumns(({ columns }) => columns);
  useMoveCommands();
  useStatusCommands();
  useEditorCommands();
  useViewCommands();
  return (
    <>
      {scheme !== null && <ClearLevelCommand scheme={scheme} />}
      {scheme?.levels.map((level, place) => (
        <LevelCommand key={level.key} scheme={scheme} level={level} digit={place + 1} />
      ))}
      {claimGroupings.map((grouping) => (
        <GroupCommand key={grouping} grouping={grouping} />
      ))}
      {own.map((column) => (
        <OwnColumnCommands key={column.id} column={column} />
      ))}
      {densities.map((density) => (
        <DensityCommand key={density} density={density} />
      ))}
    </>
  );
}

/** Whether there is a claim to act on. */
function useAnyTarget(): boolean {
  return useSession((session) => session.selectedClaim !== null);
}

function useMoveCommands(): void {
  useCommand({
    id: 'claims.next',
    title: words.next,
    group,
    keys: 'j',
    single: true,
    unlisted: true,
    run: () => stepRow(1),
  });
  useCommand({
    id: 'claims.previous',
    title: words.previous,
    group,
    keys: 'k',
    single: true,
    unlisted: true,
    run: () => stepRow(-1),
  });
  useCommand({
    id: 'claims.next-unreviewed',
    title: words.nextUnreviewed,
    group,
    keys: '., Shift+j',
    single: true,
    run: () => void goToNextUnreviewed(),
  });
  useCommand({
    id: 'claims.select-all',
    title: words.selectAll,
    group,
    run: selectEverything,
  });
  useCommand({
    id: 'claims.clear-selection',
    title: words.clearSelection,
    group,
    enabled: useSession((session) => session.selectedClaims.length > 1),
    run: clearSelection,
  });
}

function useStatusCommands(): void {
  const enabled = useAnyTarget();
  useCommand({
    id: 'claims.accept',
    title: words.accept,
    group,
    keys: 'a',
    single: true,
    enabled,
    run: () => giveStatus('accepted'),
  });
  useCommand({
    id: 'claims.exclude',
    title: words.exclude,
    group,
    keys: 'x',
    single: true,
    enabled,
    run: () => openEditor('exclude'),
  });
  useCommand({
    id: 'claims.to-review',
    title: words.toReview,
    group,
    keys: 'u',
    single: true,
    enabled,
    run: () => giveStatus('to review'),
  });
}

function useEditorCommands(): void {
  const enabled = useAnyTarget();
  useCommand({
    id: 'claims.note',
    title: words.note,
    group,
    keys: 'n',
    single: true,
    enabled,
    run: () => openEditor('note'),
  });
  useCommand({
    id: 'claims.cite',
    title: words.cite,
    group,
    keys: 'c',
    single: true,
    enabled,
    run: () => openEditor('citations'),
  });
  useCommand({
    id: 'claims.type',
    title: words.type,
    group,
    keys: 't',
    single: true,
    enabled,
    run: () => openEditor('type'),
  });
  const hasGuide = useGridState((grid) => (grid.scheme?.guide ?? null) !== null);
  useCommand({
    id: 'claims.grade',
    title: words.grade,
    group,
    keys: 'e',
    single: true,
    enabled: enabled && hasGuide,
    run: () => openGrading(),
  });
  useCommand({
    id: 'claims.tag',
    title: words.tag,
    group,
    keys: 'w',
    single: true,
    enabled,
    run: () => openEditor('tags'),
  });
  useCommand({
    id: 'claims.fill-down',
    title: words.fill,
    group,
    keys: '$mod+d',
    enabled: useSession((session) => session.selectedClaims.length > 1),
    run: () => void fillDown(),
  });
  useCopyCommand('rows', words.copyRows);
  useCopyCommand('markdown', words.copyMarkdown);
  useCopyCommand('text', words.copyText);
  useCommand({
    id: 'claims.merge',
    title: words.merge,
    group,
    enabled: useSession((session) => session.selectedClaims.length > 1),
    run: () => void mergeClaims(targets()),
  });
  useCommand({
    id: 'claims.tags',
    title: words.tags,
    group,
    run: () => useGridState.setState({ tagDialog: true }),
  });
  useCommand({
    id: 'claims.status',
    title: words.status,
    group,
    enabled,
    run: () => openEditor('status'),
  });
}

function useCopyCommand(how: CopyForm, title: string): void {
  useCommand({
    id: `claims.copy-${how}`,
    title,
    group,
    enabled: useAnyTarget(),
    run: () => void copyAs(targets(), visibleColumns(useGridLayout.getState().layout), how),
  });
}

function useViewCommands(): void {
  useCommand({
    id: 'claims.filter',
    title: words.filter,
    group,
    keys: 'f',
    single: true,
    run: () => useGridState.setState({ filterMenu: 'status' }),
  });
  useCommand({
    id: 'claims.columns',
    title: words.columns,
    group,
    run: () => useGridState.setState({ columnMenu: true }),
  });
  useCommand({
    id: 'claims.add-column',
    title: words.addColumn,
    group,
    run: () => useGridState.setState({ columnDialog: '' }),
  });
  useCommand({
    id: 'claims.clear-filters',
    title: words.clearFilters,
    group,
    run: clearFilters,
  });
  const grouped = useSession((session) => session.view.group !== undefined);
  useCommand({
    id: 'claims.ungroup',
    title: words.ungroup,
    group,
    enabled: grouped,
    run: () => groupClaims(null),
  });
  useCommand({
    id: 'claims.fold-all',
    title: words.fold,
    group,
    enabled: grouped,
    run: () => foldAllGroups(true),
  });
  useCommand({
    id: 'claims.unfold-all',
    title: words.unfold,
    group,
    enabled: grouped,
    run: () => foldAllGroups(false),
  });
  useCommand({ id: 'claims.reapply', title: words.reapply, group, run: reapply });
}

function LevelCommand({
  scheme,
  level,
  digit,
}: {
  readonly scheme: EvidenceScheme;
  readonly level: EvidenceLevel;
  readonly digit: number;
}) {
  useCommand({
    id: `claims.level-${digit}`,
    title: words.setLevel(level.label),
    group,
    ...(digit <= 9 ? { keys: String(digit), single: true } : {}),
    enabled: useAnyTarget(),
    run: () => giveLevel(scheme, level.key),
  });
  return null;
}

function ClearLevelCommand({ scheme }: { readonly scheme: EvidenceScheme }) {
  useCommand({
    id: 'claims.level-clear',
    title: words.clearLevel,
    group,
    keys: '0',
    single: true,
    enabled: useAnyTarget(),
    run: () => giveLevel(scheme, null),
  });
  return null;
}

function GroupCommand({ grouping }: { readonly grouping: ClaimGrouping }) {
  useCommand({
    id: `claims.group-${grouping}`,
    title: words.group(groupingName(grouping)),
    group,
    run: () => groupClaims(grouping),
  });
  return null;
}

function DensityCommand({ density }: { readonly density: Density }) {
  useCommand({
    id: `claims.density-${density}`,
    title: words.density(claimTexts.densities[density]),
    group,
    run: () => updateGridLayout((layout) => ({ ...layout, density })),
  });
  return null;
}

function OwnColumnCommands({ column }: { readonly column: OwnColumn }) {
  const key = ownColumnKey(column.id);
  useCommand({
    id: `claims.set-${key}`,
    title: words.fillColumn(column.name),
    group,
    enabled: useAnyTarget(),
    run: () => openEditor('own', key),
  });
  useCommand({
    id: `claims.edit-${key}`,
    title: words.editColumn(column.name),
    group,
    run: () => useGridState.setState({ columnDialog: column.id }),
  });
  return <GroupCommand grouping={key} />;
}
