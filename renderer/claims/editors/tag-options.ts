import type { ClaimRow } from '#core/claims/claim.ts';
import type { CountedTag } from '#core/claims/tag.ts';

/** Something that the tag picker can put on claims or take off. */
export interface TagOption {
  /** Id of the tag; for a new one the name. */
  readonly key: string;
  /** null for a name that no tag has yet. */
  readonly tag: CountedTag | null;
  /** On how many of the rows it is. */
  readonly on: 'all' | 'some' | 'none';
}

/** The tags whose name holds what was typed, those on the rows first; and a new one where none is named so. */
export function tagOptions(
  tags: readonly CountedTag[],
  rows: readonly ClaimRow[],
  text: string,
): readonly TagOption[] {
  const name = text.replaceAll(/\s+/gu, ' ').trim();
  const wanted = name.toLowerCase();
  const found = tags
    .filter((tag) => tag.name.toLowerCase().includes(wanted))
    .map((tag): TagOption => ({ key: tag.id, tag, on: onRows(tag.id, rows) }));
  const options = [
    ...found.filter(({ on }) => on !== 'none'),
    ...found.filter(({ on }) => on === 'none'),
  ];
  const isNew = name !== '' && !tags.some((tag) => tag.name.toLowerCase() === wanted);
  return isNew ? [...options, { key: name, tag: null, on: 'none' }] : options;
}

function onRows(id: string, rows: readonly ClaimRow[]): TagOption['on'] {
  const count = rows.filter((row) => row.tags.some((tag) => tag.id === id)).length;
  if (count === 0) return 'none';
  return count === rows.length ? 'all' : 'some';
}
