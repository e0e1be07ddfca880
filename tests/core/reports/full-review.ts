import type { OwnColumn } from '#core/claims/own-column.ts';
import type { Block } from '#core/documents/document.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { claimOf, smallReview, snapshotOf, sourceOf } from './snapshot.ts';

const column: OwnColumn = {
  id: 'column-1',
  name: 'Setting',
  kind: 'choice',
  choices: [{ id: 'choice-1', name: 'At home' }],
};

/** The small review, and a source with characters beyond 16 bits, pages, headings, tags and own columns. */
export function fullReview(): ReviewSnapshot {
  const small = smallReview();
  const text = 'Results 😀\n\nBoats 🚣 calmed sailors.\n\nSo did 𝒮𝒸𝒾𝑒𝓃𝒸𝑒.';
  const source = sourceOf(text, { id: 'source-3', title: 'Boats', file: 'boats.pdf' });
  const tag = {
    id: '0198d0f0-0000-7000-8000-000000000001',
    name: 'Water',
    colour: 'blue',
  } as const;
  const claims = [
    ...small.claims(),
    claimOf(source, 'Boats 🚣 calmed sailors.', {
      number: 8,
      id: '0198d0f0-0000-7000-8000-000000000002',
      tags: [tag],
      values: { [column.id]: 'choice-1' },
      scheme: 'lost-scheme',
      level: 'superb',
    }),
    claimOf(source, 'So did 𝒮𝒸𝒾𝑒𝓃𝒸𝑒.', { number: 9, quote: 'So did nobody.', note: 'Altered' }),
  ];
  const block = (kind: Block['kind'], words: string, page: number): Block => {
    const start = text.indexOf(words);
    return { kind, start, end: start + words.length, page };
  };
  return snapshotOf(claims, [...small.sources, source], {
    references: small.references,
    columns: [column],
    blocksOf: (id) =>
      id === source.id
        ? [
            block('heading', 'Results 😀', 1),
            block('paragraph', 'Boats 🚣 calmed sailors.', 1),
            block('paragraph', 'So did 𝒮𝒸𝒾𝑒𝓃𝒸𝑒.', 2),
          ]
        : [],
  });
}

/** A review of `count` claims of one source. */
export function largeReview(count: number): ReviewSnapshot {
  const source = sourceOf(
    'Salt lowered the pressure of 20 adults in this trial of ours. '.repeat(50),
  );
  return snapshotOf([], [source], {
    claims: function* claims() {
      for (let number = 1; number <= count; number += 1) {
        yield claimOf(source, source.text.slice(0, 200), { number, note: `Note ${number}` });
      }
    },
  });
}
