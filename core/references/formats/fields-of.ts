import type { TaggedRecord } from './tagged-records.ts';

/** The fields of a tagged record by their tags. */
export interface Fields {
  /** The first value that is not empty, of the first of these tags that has one; empty when none has. */
  readonly one: (...tags: string[]) => string;
  /** All values that are not empty, tag by tag. */
  readonly all: (...tags: string[]) => string[];
}

/** Makes the fields of a record easy to ask for. */
export function fieldsOf(record: TaggedRecord): Fields {
  const byTag = new Map<string, string[]>();
  for (const { tag, value } of record.fields) {
    if (value === '') continue;
    const values = byTag.get(tag);
    if (values === undefined) byTag.set(tag, [value]);
    else values.push(value);
  }
  return {
    one: (...tags) => {
      for (const tag of tags) {
        const [first] = byTag.get(tag) ?? [];
        if (first !== undefined) return first;
      }
      return '';
    },
    all: (...tags) => tags.flatMap((tag) => byTag.get(tag) ?? []),
  };
}
