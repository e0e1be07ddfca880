import { describe, expect, it } from 'vitest';
import { candidateOf, compareMade } from './review.ts';

describe('compareClaims() proposes claims that may contradict each other', () => {
  it.each([
    [
      'harms',
      'The lotion has no serious side effects.',
      'Using the lotion carries significant risks.',
    ],
    ['harms', 'The vaccine is safe and well tolerated.', 'The vaccine caused severe bleeding.'],
    [
      'harms',
      'There is a low risk with the new implant.',
      'The new implant poses serious dangers.',
    ],
    ['strength', 'The diet is effective for migraine.', 'The diet was not effective for migraine.'],
    [
      'strength',
      'Tutoring is effective for weak readers.',
      'More research is needed on tutoring for weak readers.',
    ],
    [
      'extent',
      'The enzyme can stop the rot of stored pears.',
      'The enzyme is no cure for the rot of stored pears.',
    ],
    [
      'extent',
      'The resin restores the worn enamel.',
      'To restore the worn enamel is only theoretically possible.',
    ],
    [
      'extent',
      'All pupils benefit from the course.',
      'The benefit of the course varies from pupil to pupil.',
    ],
    [
      'approval',
      'The pump is approved for home use.',
      'The pump has not been approved for home use.',
    ],
    ['rule', 'Volunteers must take zinc tablets.', 'Volunteers must not take zinc tablets.'],
    ['rule', 'A helmet is optional for riders.', 'A helmet is mandatory for riders.'],
    [
      'rule',
      'The seedlings can be planted immediately.',
      'The seedlings must be tested first and planted later.',
    ],
    [
      'numbers',
      'Doses of the syrup are given every 3 months.',
      'Doses of the syrup are given monthly.',
    ],
    ['numbers', 'Members must be over 18 years old.', 'Members must be 21 years or older.'],
    [
      'numbers',
      'The yield of the orchard rose to 40%.',
      'The yield of the orchard rose to 72 percent.',
    ],
    ['direction', 'Shade increases the yield of basil.', 'Shade reduces the yield of basil.'],
    ['direction', 'Coffee raises blood pressure.', 'Coffee had no effect on blood pressure.'],
    ['direction', 'Oak is stronger than beech.', 'Beech is stronger than oak.'],
    [
      'direction',
      'Recycled bricks are as durable as fired bricks.',
      'Recycled bricks are less durable than fired bricks.',
    ],
    [
      'negation',
      'The pigment crosses the wax membrane.',
      'The pigment does not cross the wax membrane.',
    ],
    ['certainty', 'The blight is caused by a mite.', 'The exact cause of the blight is unknown.'],
    [
      'certainty',
      'The glaze is safe for children.',
      'The safety of the glaze for children has not been established.',
    ],
    ['degree', 'Cracks in thin slabs are rare.', 'Cracks in thin slabs are common.'],
    ['degree', 'The loom is inexpensive.', 'The loom is very expensive.'],
  ])('%s: “%s” and “%s”', (kind, one, other) => {
    const candidate = candidateOf(one, other);
    expect(candidate).toMatchObject({ first: 1, second: 2, kind });
    expect(candidate?.score).toBeGreaterThan(0.2);
  });

  it.each([
    ['another aspect', 'The lotion is safe.', 'The effectiveness of the lotion is unclear.'],
    ['the same with another hedge', 'The lotion is safe.', 'The lotion may be safe.'],
    ['the same', 'Shade increases the yield of basil.', 'The yield of basil increased with shade.'],
    [
      'rules on other things',
      'Volunteers must take zinc tablets.',
      'Volunteers must not drive lorries.',
    ],
    ['one edge, overlapping ranges', 'Courses last 3 to 6 months.', 'Courses last 5 to 8 months.'],
    ['one quantity in other units', 'The course lasts 14 days.', 'The course lasts two weeks.'],
    ['one repeat in other words', 'The syrup is given every month.', 'The syrup is given monthly.'],
    [
      'less risk is no harm',
      'The lotion is safe.',
      'The lotion reduces the risk of serious complications.',
    ],
    ['a study of harm', 'The lotion is safe.', 'The trial will assess the risks of the lotion.'],
    ['another topic', 'The lotion is safe.', 'Mountain railways carry significant risks.'],
    ['both deny', 'The pigment does not cross the wax.', 'The pigment never crosses the wax.'],
    ['approval of other things', 'The pump is approved.', 'No kite has been approved.'],
    ['double comparison', 'Oak is stronger than beech.', 'Beech is weaker than oak.'],
  ])('but not %s: “%s” and “%s”', (_, one, other) => {
    expect(candidateOf(one, other)).toBeUndefined();
  });

  it('shows the words that clash and says why', () => {
    const [one, other] = [
      'The lotion has no serious side effects.',
      'The lotion carries significant risks.',
    ];
    const candidate = candidateOf(one, other);
    expect(one.slice(...(candidate?.firstWords ?? []))).toBe('no serious side effects');
    expect(other.slice(...(candidate?.secondWords ?? []))).toBe('carries significant risks');
    expect(candidate?.reason).toBe(
      'Different accounts of harm: one says “no serious side effects”, the other “carries significant risks”',
    );
  });

  it('takes the topic of a sentence from the one before it', () => {
    const bare = {
      quote: 'Potential dangers include severe infections.',
      type: 'safety',
      source: 2,
      work: 2,
    } as const;
    const { candidates } = compareMade([
      'The copper implant has no serious side effects.',
      { quote: 'The copper implant is placed under the skin.', source: 2, work: 2 },
      bare,
    ]);
    expect(candidates).toContainEqual(
      expect.objectContaining({ first: 1, second: 3, kind: 'harms' }),
    );
  });

  it('ranks results in animals against results in people lower', () => {
    const people = 'Among patients the salve was not effective for burns.';
    const same = candidateOf('Among patients the salve was effective for burns.', people);
    const animals = candidateOf('Among mice the salve was effective for burns.', people);
    expect(animals?.score ?? 0).toBeLessThan(same?.score ?? 0);
  });

  it('looks inside a source, and not between sources that are copies of one work', () => {
    const [one, other] = [
      'Shade increases the yield of basil.',
      'Shade reduces the yield of basil.',
    ];
    const between = (source: number, work: number) =>
      compareMade([
        { quote: one, source: 1, work: 1 },
        { quote: other, source, work },
      ]).candidates.length;
    expect(between(1, 1)).toBe(1);
    expect(between(2, 1)).toBe(0);
    expect(between(2, 2)).toBe(1);
  });

  it('gives one pair for claims that are copies of each other', () => {
    const { candidates } = compareMade([
      'Shade increases the yield of basil.',
      'Shade reduces the yield of basil.',
      'Shade reduces the yield of basil!',
    ]);
    expect(candidates).toHaveLength(1);
  });

  it('does not let one claim fill the list', () => {
    const risks = Array.from(
      { length: 40 },
      (_, index) => `Lotion number ${'abcdefgh'[index % 8]}${index} carries serious risks.`,
    );
    const { candidates } = compareMade(['The lotion has no side effects.', ...risks]);
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.length).toBeLessThanOrEqual(15);
  });

  it.each([
    [
      'de',
      'numbers',
      'Die Salbe wird alle 3 Monate aufgetragen.',
      'Die Salbe wird alle 6 Wochen aufgetragen.',
    ],
    [
      'de',
      'negation',
      'Der Farbstoff durchdringt die Membran.',
      'Der Farbstoff nicht durchdringt die Membran.',
    ],
    ['fr', 'numbers', 'La crème contient 1,5 mg de zinc.', 'La crème contient 2,5 mg de zinc.'],
    [
      'fr',
      'negation',
      'Le pigment traverse la membrane de cire.',
      'Le pigment ne traverse pas la membrane de cire.',
    ],
    ['es', 'numbers', 'La crema contiene 1.500 mg de zinc.', 'La crema contiene 900 mg de zinc.'],
    [
      'es',
      'negation',
      'El pigmento cruza la membrana de cera.',
      'El pigmento no cruza la membrana de cera.',
    ],
  ])('%s %s: “%s” and “%s”', (language, kind, one, other) => {
    expect(candidateOf(one, other, language)).toMatchObject({ kind });
  });

  it('reads numbers as their language writes them', () => {
    const [one, other] = [
      'La crema contiene 1.500 mg de zinc.',
      'La crema contiene 1500 mg de zinc.',
    ];
    expect(candidateOf(one, other, 'es')).toBeUndefined();
  });
});
