import { describe, expect, test } from 'vitest';
import type { Block } from '#core/documents/document.ts';
import { fingerprintText } from '#core/documents/near-copy.ts';
import { createSketchIndex } from '#db/duplicates.ts';

/** A form that is filled in differently each time: a third of its words are those of all the others. */
function filledForm(at: number): string {
  const lines = Array.from(
    { length: 20 },
    (_, row) =>
      `Question ${row} of the form asks for the weight. Answer: ${['stone', 'river', 'oar', 'lamp']
        .map((word) => `${word}${(at * 977 + row * 31).toString(36)}`)
        .join(' ')} and ${at}${row} more by the ${scale(at, row)} scale.`,
  );
  return lines.join('\n');
}

function scale(at: number, row: number): string {
  return `w${((at + 1) * (row + 7) * 7919).toString(36)}`;
}

function sketch(text: string) {
  const block: Block = { kind: 'paragraph', start: 0, end: text.length, page: null };
  return fingerprintText(text, [block]);
}

describe('createSketchIndex()', () => {
  test('finds the original of a copy among more texts with common phrases than it keeps of one', () => {
    const index = createSketchIndex();
    for (let number = 1; number <= 400; number += 1) {
      const fingerprint = sketch(filledForm(number));
      expect(index.findOriginal(fingerprint)).toBeNull();
      index.add({ number, id: `s${number}`, duplicateOf: null, fingerprint });
    }
    for (const number of [1, 99, 250, 400]) {
      const changed = filledForm(number).replace('Question 3', 'Item 3').toUpperCase();
      expect(index.findOriginal(sketch(changed))).toMatchObject({ number });
    }
  });

  test('keeps a sketch of its own, not the message that it came in', () => {
    const index = createSketchIndex();
    const wanted = sketch(filledForm(3));
    const message = new Uint32Array(10_000);
    message.set(wanted, 100);
    const fingerprint = message.subarray(100, 100 + wanted.length);
    index.add({ number: 1, id: 's1', duplicateOf: null, fingerprint });
    message.fill(0);
    expect(index.findOriginal(wanted)).toMatchObject({ number: 1 });
  });

  test('gives the oldest of many copies, and what that one copies', () => {
    const index = createSketchIndex();
    const fingerprint = sketch(filledForm(7));
    for (let number = 5; number <= 200; number += 1) {
      index.add({ number, id: `s${number}`, duplicateOf: null, fingerprint });
    }
    expect(index.findOriginal(fingerprint)).toMatchObject({ number: 5 });
    const copies = createSketchIndex();
    copies.add({ number: 9, id: 's9', duplicateOf: { number: 2, id: 's2' }, fingerprint });
    expect(copies.findOriginal(fingerprint)).toEqual({ number: 2, id: 's2' });
  });
});
