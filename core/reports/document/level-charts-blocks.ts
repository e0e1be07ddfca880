import type { ClaimRow } from '#core/claims/claim.ts';
import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { evidenceMapPicture } from '../charts/evidence-map-picture.ts';
import { levelsBySourcePicture } from '../charts/levels-by-source-picture.ts';
import { capitalise } from '../capitalise.ts';
import { groupClaims } from '../claim-groups.ts';
import { levelFilter, levelId, levelName } from '../ordered-levels.ts';
import type { LevelSummary } from '../outline.ts';
import type { ReportGrouping } from '../template.ts';
import { countOf, plainWords } from './block.ts';
import type { CountRun, ReportBlock, ReportWords, TableBlock } from './block.ts';
import type { LevelColumn, LevelMatrix } from './chart-data.ts';
import { groupingName } from './grouping-name.ts';
import { shownClaims } from './report-context.ts';
import type { ReportContext } from './report-context.ts';

/** Most groups and sources that are drawn; the table beside the picture holds all. */
const drawnGroups = 60;
const drawnSources = 30;

/** How many claims of each group have which evidence level, as a picture and a table. */
export function* mapBlocks(context: ReportContext): Generator<ReportBlock> {
  const { findingsBy } = context.options;
  const rows = matrixRows(context, findingsBy);
  if (rows.length === 0) return;
  const name = groupingName(context.snapshot, findingsBy);
  const label = context.labels.figure();
  const drawn = largest(rows, drawnGroups);
  const part = rows.length > drawn.length ? `; the ${drawn.length} with most claims` : '';
  yield {
    kind: 'figure',
    id: 'map-figure',
    label,
    caption: `Claims by ${name} and evidence level${part}`,
    picture: evidenceMapPicture(matrixOf(context, drawn), name),
    table: numbersTable(context, label, 'map-numbers', capitalise(name), rows),
  };
}

/** How many claims of each source have which evidence level; the sources with most claims first. */
export function* levelsBySourceBlocks(context: ReportContext): Generator<ReportBlock> {
  const rows = matrixRows(context, 'source').sort((one, other) => other.total - one.total);
  if (rows.length === 0) return;
  const drawn = rows.slice(0, drawnSources);
  const label = context.labels.figure();
  const part = rows.length > drawn.length ? `; the ${drawn.length} sources with most claims` : '';
  yield {
    kind: 'figure',
    id: 'levels-by-source-figure',
    label,
    caption: `Claims by source and evidence level${part}`,
    picture: levelsBySourcePicture(matrixOf(context, drawn)),
    table: numbersTable(context, label, 'levels-by-source-numbers', 'Source', rows),
  };
}

/** The rows with most claims, in the order they had. */
function largest(rows: readonly MatrixRow[], count: number): readonly MatrixRow[] {
  if (rows.length <= count) return rows;
  const kept = new Set(rows.toSorted((one, other) => other.total - one.total).slice(0, count));
  return rows.filter((row) => kept.has(row));
}

interface MatrixRow {
  readonly label: string;
  readonly total: number;
  readonly all: CountRun;
  readonly cells: readonly CountRun[];
}

function matrixRows(context: ReportContext, groupBy: ReportGrouping): MatrixRow[] {
  const { outline, snapshot } = context;
  return groupClaims(outline.wanted, snapshot, groupBy).map(({ title, claims, also, filter }) => {
    const all = [...claims, ...also];
    const byLevel = Map.groupBy(all, levelId);
    return {
      label: title,
      total: all.length,
      all: counted(context, all, filter),
      cells: outline.levels.map((level) =>
        counted(
          context,
          byLevel.get(level.id) ?? [],
          filter === null ? null : { ...filter, ...levelFilter(level) },
        ),
      ),
    };
  });
}

function counted(
  context: ReportContext,
  claims: readonly ClaimRow[],
  filter: ClaimFilter | null,
): CountRun {
  const isOpen = claims.length > 0 && filter !== null;
  return countOf(claims.length, isOpen ? shownClaims(context, filter) : null);
}

function matrixOf({ outline }: ReportContext, rows: readonly MatrixRow[]): LevelMatrix {
  return {
    rows: rows.map(({ label }) => ({ label })),
    columns: outline.levels.map((entry) => levelColumn(entry, outline.schemes.length)),
    cells: rows.map(({ cells }) => cells),
  };
}

function levelColumn(entry: LevelSummary, schemes: number): LevelColumn {
  const { level, key } = entry;
  return {
    label: levelName(entry, schemes),
    short: level?.short ?? (key === null ? 'No level' : key.slice(0, 12)),
    colour: level?.colour ?? null,
  };
}

function numbersTable(
  { outline }: ReportContext,
  figure: string,
  id: string,
  head: string,
  rows: readonly MatrixRow[],
): TableBlock {
  const columns = outline.levels.map((entry) => levelName(entry, outline.schemes.length));
  return {
    kind: 'table',
    id,
    label: null,
    caption: `The numbers of ${figure.toLowerCase()}`,
    columns: [
      { title: head, kind: 'text', heads: true },
      ...columns.map((title) => ({ title, kind: 'number' as const, heads: false })),
      { title: 'All', kind: 'number', heads: false },
    ],
    rows: rows.map(({ label, cells, all }): readonly ReportWords[] => [
      plainWords(label),
      ...cells.map((cell) => [cell]),
      [all],
    ]),
    total: null,
  };
}
