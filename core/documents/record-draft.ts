import type { ReferenceRecord } from '../references/reference.ts';
import { TextBuilder } from './text-builder.ts';
import type { DraftDocument } from './unit.ts';

/**
 * The draft of the article that a record's abstract makes: the title as heading,
 * each paragraph of the abstract as paragraph. Null for a record without abstract.
 */
export function recordDraft({ csl, ids, position }: ReferenceRecord): DraftDocument | null {
  const abstract = csl.abstract?.trim() ?? '';
  if (abstract === '') return null;
  const title = csl.title ?? '';
  const builder = new TextBuilder();
  if (title !== '') {
    builder.begin('heading', { level: 1, sure: true });
    builder.add(title);
  }
  for (const paragraph of abstract.split(/\n+/)) {
    builder.begin('paragraph', { sure: true });
    builder.add(paragraph);
  }
  builder.end();
  const { abstract: _, ...metadata } = csl;
  return {
    text: builder.text,
    units: builder.units,
    links: [],
    metadata,
    title,
    language: csl.language ?? null,
    ownIds: ids,
    whole: true,
    record: position,
  };
}
