import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { claimOf, referenceOf, snapshotOf, sourceOf } from './snapshot.ts';

/** What a stranger's text can be put into. */
export interface HostileWords {
  readonly quote: string;
  readonly note: string;
  readonly name: string;
}

/** A review of two claims in which every free text is one of these. */
export function hostileReview({ quote, note, name }: HostileWords): ReviewSnapshot {
  const source = sourceOf(`${name}${quote}${note}`, { title: name, file: name });
  const reference = referenceOf('r-1', { ids: [], text: note, label: name });
  const citation = {
    referenceId: 'r-1',
    ids: [],
    label: name,
    role: 'given',
    scope: 'article',
    locator: note,
  } as const;
  return snapshotOf(
    [
      claimOf(source, quote, {
        number: 1,
        start: name.length,
        end: name.length + quote.length,
        note,
        reviewer: name,
        exclusionReason: note,
        scheme: name,
        level: note,
        reasons: [name],
        tags: [{ id: name, name: note, colour: 'red' }],
        cues: [note],
        citations: [citation],
        values: { hostile: note },
      }),
      claimOf(source, quote, { number: 2, relations: [{ number: 1, relation: 'agrees' }] }),
    ],
    [source],
    {
      info: { title: name, question: note, scheme: 'grade', reviewer: name },
      references: [reference],
      columns: [{ id: 'hostile', name, kind: 'text', choices: [] }],
    },
  );
}
