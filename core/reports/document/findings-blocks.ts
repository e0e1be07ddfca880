import type { ClaimRelation } from '#core/claims/claim-relation.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { capitalise } from '../capitalise.ts';
import { groupClaims } from '../claim-groups.ts';
import type { ClaimGroup } from '../claim-groups.ts';
import { levelId } from '../ordered-levels.ts';
import type { LevelSummary } from '../outline.ts';
import { countOf, plainWords } from './block.ts';
import type { ReportBlock, ReportWords } from './block.ts';
import { groupingName } from './grouping-name.ts';
import { shownClaims } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import { joinedWords } from './words.ts';

/**
 * One row an outcome or type: how many claims and sources speak of it, their
 * best level and the range of levels, which way their effects go, and what the
 * reviewers found of them beside each other.
 */
export function* findingsBlocks(context: ReportContext): Generator<ReportBlock> {
  const { options, outline, snapshot } = context;
  const groups = groupClaims(outline.wanted, snapshot, options.findingsBy);
  if (groups.length === 0) return;
  const name = groupingName(snapshot, options.findingsBy);
  yield {
    kind: 'table',
    id: 'findings-by-group',
    label: context.labels.table(),
    caption: `What the claims of this report say, by ${name}`,
    columns: [
      { title: capitalise(name), kind: 'text', heads: true },
      { title: 'Claims', kind: 'number', heads: false },
      { title: 'Sources', kind: 'number', heads: false },
      { title: 'Best level', kind: 'text', heads: false },
      { title: 'Range of levels', kind: 'text', heads: false },
      { title: 'Effects', kind: 'text', heads: false },
      { title: 'Judged against each other', kind: 'text', heads: false },
    ],
    rows: groups.map((group) => findingsRow(context, group)),
    total: null,
  };
  yield {
    kind: 'paragraph',
    words: [
      ...plainWords('Effects are counted as the claims state them'),
      {
        kind: 'note',
        id: 'effects',
        text: 'Favourable: improvement, no worsening, no harm. None: no difference, no improvement. Unfavourable: worsening, harm. Read from the words of each claim; a claim that states several counts under each, one that states none under none.',
      },
      ...plainWords('; agreement and contradiction are what reviewers found of pairs of claims.'),
    ],
  };
}

function findingsRow(
  context: ReportContext,
  { title, claims, also, filter }: ClaimGroup,
): readonly ReportWords[] {
  const all = [...claims, ...also];
  const counted = (value: number, condition: ClaimFilter) =>
    countOf(
      value,
      value === 0 || filter === null ? null : shownClaims(context, { ...filter, ...condition }),
    );
  return [
    plainWords(title),
    [counted(all.length, {})],
    [counted(new Set(all.map(({ sourceId }) => sourceId)).size, {})],
    plainWords(bestLevel(context, all)),
    plainWords(levelRange(context, all)),
    effectWords(all, counted),
    relationWords(all, counted),
  ];
}

/** The levels of each scheme that some claims have, best first. */
function levelsInUse({ outline }: ReportContext, claims: readonly ClaimRow[]): LevelSummary[][] {
  const ids = new Set(claims.map(levelId));
  const used = outline.levels.filter(({ id, key }) => key !== null && ids.has(id));
  return [...Map.groupBy(used, ({ scheme }) => scheme?.key ?? '').values()];
}

function bestLevel(context: ReportContext, claims: readonly ClaimRow[]): string {
  const schemes = levelsInUse(context, claims);
  if (schemes.length === 0) return 'none yet';
  return schemes.flatMap(([best]) => (best === undefined ? [] : [named(context, best)])).join('; ');
}

function levelRange(context: ReportContext, claims: readonly ClaimRow[]): string {
  return levelsInUse(context, claims)
    .flatMap((levels) => {
      const [best, worst] = [levels[0], levels.at(-1)];
      if (best === undefined || worst === undefined) return [];
      if (best === worst) return [`${levelLabel(best)} only`];
      return [`${levelLabel(best)} to ${levelLabel(worst)}`];
    })
    .join('; ');
}

function named({ outline }: ReportContext, entry: LevelSummary): string {
  const of = entry.scheme !== null && outline.schemes.length > 1 ? ` (${entry.scheme.name})` : '';
  return `${levelLabel(entry)}${of}`;
}

function levelLabel({ level, key }: LevelSummary): string {
  return level?.label ?? key ?? '';
}

type Counted = (value: number, condition: ClaimFilter) => ReturnType<typeof countOf>;

/** How the directions of effects are put together. */
const directions = [
  ['favourable', ['improvement', 'no worsening', 'no harm']],
  ['none', ['no difference', 'no improvement']],
  ['unfavourable', ['worsening', 'harm']],
] as const;

function effectWords(claims: readonly ClaimRow[], counted: Counted): ReportWords {
  const parts = directions.flatMap(([name, effects]) => {
    const wanted = new Set<string>(effects);
    const value = claims.filter(({ study }) =>
      study.some((cue) => cue.kind === 'effect' && wanted.has(cue.value)),
    ).length;
    if (value === 0) return [];
    return [[counted(value, { study: { effect: [...effects] } }), ...plainWords(` ${name}`)]];
  });
  return parts.length === 0 ? plainWords('not stated') : joinedWords(parts, ', ');
}

const judged: readonly (readonly [ClaimRelation, string])[] = [
  ['agrees', 'in agreement'],
  ['contradicts', 'in contradiction'],
];

function relationWords(claims: readonly ClaimRow[], counted: Counted): ReportWords {
  const parts = judged.flatMap(([relation, words]) => {
    const value = claims.filter(({ relations }) =>
      relations.some((other) => other.relation === relation),
    ).length;
    return value === 0
      ? []
      : [[counted(value, { relation: [relation] }), ...plainWords(` ${words}`)]];
  });
  return parts.length === 0 ? plainWords('not judged') : joinedWords(parts, ', ');
}
