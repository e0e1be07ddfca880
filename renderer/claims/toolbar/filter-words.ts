import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { studyCueKinds } from '#core/claims/study-cues/study-cue.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { isOwnColumnKey } from '#core/claims/own-column.ts';
import type { OwnColumnKey } from '#core/claims/own-column.ts';
import { ownConditionOf, schemeOfFilter } from '../filters.ts';
import type { FilterField } from '../filters.ts';
import { formatDay } from '#renderer/ui/format-time.ts';
import { readOwnColumn } from '../own-column-store.ts';
import { ownValueWords } from '../own-value-words.ts';
import { studyTexts, studyWord } from '../study-texts.ts';
import { claimTexts } from '../texts.ts';
import { lowerFirst } from '#renderer/language.ts';

/**
 * What a filter's chip says of one of its fields: "to review, accepted".
 *
 * @param scheme the one that the review's new levels are given in
 * @param schemes all that there are: a filter can ask for levels of any
 */
export function filterWords(
  filter: ClaimFilter,
  field: FilterField,
  scheme: EvidenceScheme | null,
  sourceTitle: (id: string) => string,
  tagName: (id: string) => string,
  schemes: readonly EvidenceScheme[],
): string {
  if (isOwnColumnKey(field)) return ownWords(filter, field);
  switch (field) {
    case 'status':
      return list(filter.status?.map((status) => claimTexts.statusWords[status]));
    case 'type':
      return list(filter.type?.map((type) => claimTexts.typeWords[type]));
    case 'level':
      return list(
        filter.level?.map((key) =>
          key === null
            ? lowerFirst(claimTexts.noLevel)
            : levelLabel(key, [schemeOfFilter(filter, scheme, schemes), ...schemes]),
        ),
      );
    case 'scheme':
      return list(
        filter.scheme?.map((key) => schemes.find((other) => other.key === key)?.name ?? key),
      );
    case 'reason':
      return list(
        filter.exclusionReason?.map((reason) => (reason === '' ? claimTexts.noReason : reason)),
      );
    case 'source':
      return filter.source?.length === 1
        ? sourceTitle(filter.source[0] ?? '')
        : claimTexts.sources(filter.source?.length ?? 0);
    case 'tag':
      return list(
        filter.tag?.map((id) => (id === null ? lowerFirst(claimTexts.noTags) : tagName(id))),
      );
    case 'study':
      return studyCueKinds
        .flatMap((kind) => {
          const values = filter.study?.[kind];
          if (values === undefined) return [];
          const words = values.map((value) =>
            value === null ? studyTexts.none : studyWord(kind, value),
          );
          return [`${studyTexts.kinds[kind]} ${words.join(', ')}`];
        })
        .join('; ');
    case 'flag':
      return list(filter.flag?.map((flag) => studyTexts.flags[flag]));
    case 'relation':
      return list(filter.relation?.map((relation) => claimTexts.relationWords[relation]));
    case 'copies':
      return filter.copies === 'once' ? claimTexts.copiesOnce : claimTexts.copiesRepeated;
    case 'changed':
      return claimTexts.changedSince(formatDay(filter.changedSince ?? ''));
    case 'origin':
      return list(filter.origin?.map((origin) => claimTexts.origins[origin]));
    case 'citations':
      return list([
        ...(filter.reference === undefined ? [] : [claimTexts.citing(filter.reference.length)]),
        ...(filter.cited === undefined
          ? []
          : [filter.cited ? claimTexts.cited : claimTexts.uncited]),
      ]);
    case 'note':
      return list([
        ...(filter.noted === undefined
          ? []
          : [filter.noted ? claimTexts.noted : claimTexts.unnoted]),
        ...(filter.note === undefined ? [] : [`“${filter.note}”`]),
      ]);
    case 'quote':
      return `“${filter.quote ?? ''}”`;
    default:
      return field satisfies never;
  }
}

/** "Yes, nothing", "“dose”", "from 2 to 9". */
function ownWords(filter: ClaimFilter, field: OwnColumnKey): string {
  const own = readOwnColumn(field);
  const { anyOf, contains, from, to, filled } = ownConditionOf(filter, field) ?? {};
  if (own === undefined) return '…';
  return list([
    ...(anyOf ?? []).map((value) =>
      value === null ? lowerFirst(claimTexts.noValue) : ownValueWords(own, value),
    ),
    ...(contains === undefined ? [] : [`“${contains}”`]),
    ...(from === undefined ? [] : [claimTexts.atLeast(ownValueWords(own, from))]),
    ...(to === undefined ? [] : [claimTexts.atMost(ownValueWords(own, to))]),
    ...(filled === undefined ? [] : [lowerFirst(filled ? claimTexts.filled : claimTexts.noValue)]),
  ]);
}

/** The label of a level in the first scheme that has it; the key itself where none has. */
function levelLabel(key: string, schemes: readonly (EvidenceScheme | null)[]): string {
  for (const scheme of schemes) {
    const level = scheme?.levels.find((other) => other.key === key);
    if (level !== undefined) return level.label;
  }
  return key;
}

function list(values: readonly string[] | undefined): string {
  return values?.join(', ') ?? '';
}
