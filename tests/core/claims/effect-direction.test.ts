import { expect, it } from 'vitest';
import { effectDirection } from '#core/claims/effect-direction.ts';

const about = {
  outcome: 'sleep quality',
  intervention: 'evening walks',
  comparator: 'no exercise',
};
const ofWeight = { outcome: 'body weight', intervention: 'rye bread', comparator: 'white bread' };

function directionOf(sentence: string, subject?: Parameters<typeof effectDirection>[1]): unknown {
  return effectDirection(sentence, subject)?.direction ?? null;
}

it('says nothing where the words say nothing', () => {
  expect(effectDirection('Sleep quality was asked for every week.')).toBeNull();
  expect(effectDirection('')).toBeNull();
});

it('reads words of degree', () => {
  expect(directionOf('Sleep quality was higher with evening walks.', about)).toBe(1);
  expect(directionOf('Body weight was lower with rye bread.', ofWeight)).toBe(-1);
  expect(directionOf('More than 30 workers filled in the form.')).toBeNull();
});

it('reads words of change', () => {
  expect(directionOf('Rye bread reduced body weight (p = 0.01).', ofWeight)).toBe(-1);
  expect(directionOf('Rye bread increased body weight (p = 0.01).', ofWeight)).toBe(1);
});

it('multiplies a degree with the change it speaks of', () => {
  expect(directionOf('A greater reduction in body weight followed rye bread.', ofWeight)).toBe(-1);
  expect(directionOf('The decrease in body weight was smaller with rye bread.', ofWeight)).toBe(1);
  expect(directionOf('Rye bread gave a reduction in cost and higher body weight.', ofWeight)).toBe(
    1,
  );
});

it('counts a change that the outcome is made of as more of the outcome', () => {
  const ofLoss = { ...ofWeight, outcome: 'reduction in weight' };
  expect(directionOf('Weight was reduced more often with rye bread.', ofLoss)).toBe(1);
  expect(directionOf('Weight was reduced with rye bread.', ofWeight)).toBe(-1);
});

it('takes better as less only of what is unwanted', () => {
  const ofPain = { ...about, outcome: 'back pain' };
  expect(directionOf('Evening walks improved back pain.', ofPain)).toBe(-1);
  expect(directionOf('Evening walks improved sleep quality.', about)).toBe(1);
});

it('takes faster as less only of a time', () => {
  const ofTime = { ...about, outcome: 'time to falling asleep' };
  expect(directionOf('The time to falling asleep was faster with evening walks.', ofTime)).toBe(-1);
  const ofGrowth = { ...about, outcome: 'growth of seedlings' };
  expect(directionOf('The growth of seedlings was faster with evening walks.', ofGrowth)).toBe(1);
});

it.each([
  'Evening walks did not improve sleep quality.',
  'Evening walks failed to improve sleep quality.',
  'There was no significant difference in sleep quality between the groups.',
  'There was no improvement in sleep quality.',
  'Sleep quality was no better with evening walks.',
  'Sleep quality was comparable in the two groups.',
  'Evening walks were as effective as rest for sleep quality.',
  'Differences in sleep quality were non-significant.',
])('reads a denial or a likeness as no difference: %s', (sentence) => {
  expect(directionOf(sentence, about)).toBe(0);
});

it('does not take every "not" for a denial of the effect', () => {
  expect(
    directionOf('Sleep quality improved with evening walks but not without them.', about),
  ).toBe(1);
});

it('lets a denial that points back outweigh a direction', () => {
  expect(
    directionOf('Sleep quality was higher with walks, but this was not significant.', about),
  ).toBe(0);
  expect(directionOf('Sleep quality increased in both groups.', about)).toBe(0);
  expect(directionOf('Sleep quality was higher with walks, and this was welcome.', about)).toBe(1);
});

it('weighs the p value of the outcome', () => {
  expect(directionOf('Sleep quality was higher with walks (p = 0.45).', about)).toBe(0);
  expect(directionOf('Sleep quality was higher with walks (P > 0.05).', about)).toBe(0);
  expect(directionOf('Sleep quality was higher with walks (NS).', about)).toBe(0);
  expect(directionOf('Sleep quality was higher with walks (p = 0.045).', about)).toBe(1);
  expect(directionOf('Sleep quality was higher with walks (P < 0.001).', about)).toBe(1);
  const two = 'Body weight (p = 0.3) and sleep quality (p = 0.02) were higher with walks.';
  expect(directionOf(two, about)).toBe(1);
  expect(directionOf(two, { ...about, outcome: 'body weight' })).toBe(0);
});

it('weighs whether an interval holds no effect', () => {
  const ratio = (interval: string): unknown =>
    directionOf(`Falls in the walking arm: odds ratio 0.8 (95% CI ${interval})`, {
      outcome: 'falls',
    });
  expect(ratio('0.6 to 1.2')).toBe(0);
  expect(ratio('0.6–0.9')).toBe(-1);
  expect(ratio('1.2, 1.9')).toBe(1);
  const difference = (interval: string): unknown =>
    directionOf(`Sleep quality: mean difference (95% CI ${interval})`, about);
  expect(difference('−1.2 to 0.4')).toBe(0);
  expect(difference('−1.2 to −0.4')).toBe(-1);
});

it('turns a ratio for the time until an event', () => {
  const sentence = 'Overall survival: hazard ratio 0.7 (95% CI 0.5-0.9).';
  expect(directionOf(sentence, { outcome: 'overall survival' })).toBe(1);
  expect(directionOf(sentence.replace('survival', 'falls'), { outcome: 'overall falls' })).toBe(-1);
});

it('turns the direction where the comparator is the one with more', () => {
  expect(
    directionOf('Body weight was higher with white bread than rye bread.', {
      ...ofWeight,
      intervention: 'rye',
      comparator: 'white',
    }),
  ).toBe(-1);
  expect(directionOf('Body weight was higher in the control group.', ofWeight)).toBe(-1);
  expect(directionOf('Body weight was higher with rye than in the control group.', ofWeight)).toBe(
    1,
  );
  expect(directionOf('Compared with controls, body weight was higher with rye.', ofWeight)).toBe(1);
  const andWithout = { ...ofWeight, intervention: 'with rye', comparator: 'without rye' };
  expect(directionOf('Body weight was higher in the non-rye group.', andWithout)).toBe(-1);
});

it('tells arms apart by dose only where nothing else does', () => {
  const doses = { outcome: 'yield', intervention: '20 kg lime', comparator: '60 kg lime' };
  expect(directionOf('Yield was higher with 60 kg than with 20 kg.', doses)).toBe(-1);
  expect(directionOf('Yield was higher with 20 kg than with 60 kg.', doses)).toBe(1);
});

it('compares the numbers of two arms where no words say a direction', () => {
  const sentence = 'Falls were seen in 12% of the rye group and 25% of the white group (p = 0.01).';
  const subject = { outcome: 'falls', intervention: 'rye bread', comparator: 'white bread' };
  expect(directionOf(sentence, subject)).toBe(-1);
  expect(
    directionOf(sentence, { ...subject, intervention: 'white bread', comparator: 'rye bread' }),
  ).toBe(1);
  expect(directionOf(sentence.replace('0.01', '0.31'), subject)).toBe(0);
  expect(directionOf('Body weight was 71.2 ± 3.1 and 74.5 ± 2.9 (p = 0.01).', ofWeight)).toBe(-1);
  expect(directionOf('Sleep lasted 8 hours and 6 hours (p = 0.02).', { outcome: 'sleep' })).toBe(1);
});

it('reads the last column of a table row as its p value', () => {
  const row = { outcome: 'falls' };
  expect(directionOf('Falls 33/212 (15.6%) 57/235 (24.3%) 0.64 (0.37-1.05) 0.08', row)).toBe(0);
  expect(directionOf('Falls 33/212 (15.6%) 57/235 (24.3%) 0.64 (0.37-0.95) 0.03', row)).toBe(-1);
});

it('reads the clause that speaks of the outcome', () => {
  const sentence = 'Evening walks raised sleep quality, but body weight did not differ.';
  expect(directionOf(sentence, about)).toBe(1);
  expect(directionOf(sentence, { ...about, outcome: 'body weight' })).toBe(0);
  const list = 'Sleep quality was increased and body weight was decreased.';
  expect(directionOf(list, about)).toBe(1);
  expect(directionOf(list, { ...about, outcome: 'body weight' })).toBe(-1);
});

it('passes over what held before the trial', () => {
  expect(
    directionOf('Sleep quality was similar at baseline but higher with walks at the end.', about),
  ).toBe(1);
  expect(
    directionOf('Sleep quality was similar at the end but higher with walks at baseline.', about),
  ).toBe(0);
});

it('points at the words that decide', () => {
  const sentence = 'With evening walks, sleep quality was higher (p = 0.001).';
  const higher = effectDirection(sentence, about);
  expect(sentence.slice(higher?.start, higher?.end)).toBe('higher');
  const chance = sentence.replace('0.001', '0.2');
  const none = effectDirection(chance, about);
  expect(chance.slice(none?.start, none?.end)).toBe('p = 0.2');
});

/** A fixed sequence of numbers from 0 to 1 (Park and Miller, Communications of the ACM 1988;31:1192). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const pieces =
  'no|not|higher|lower|than|control|sleep|quality|(p = 0.2)|95% CI 0.5 to 1.4|odds ratio|reduced|, but|. |; |12%|3 ± 1|ﬁ|İ|–|similar|with|walks|in both groups'.split(
    '|',
  );

it('keeps its offsets inside the sentence and reads alike twice', () => {
  const next = randomNumbers(7);
  for (let round = 0; round < 300; round += 1) {
    const sentence = Array.from(
      { length: 1 + Math.floor(next() * 25) },
      () => pieces[Math.floor(next() * pieces.length)],
    ).join(' ');
    const first = effectDirection(sentence, about);
    expect(effectDirection(sentence, about)).toEqual(first);
    if (first === null) continue;
    expect(first.start).toBeGreaterThanOrEqual(0);
    expect(first.end).toBeGreaterThan(first.start);
    expect(first.end).toBeLessThanOrEqual(sentence.length);
  }
});

it.each([...pieces, 'a', 'no no-', '1', '1.', '(', 'CI -', 'p p ', 'more sleep; ', ' '])(
  'reads a runaway sentence of %j in a moment',
  (piece) => {
    const sentence = `${piece} `.repeat(20_000) + piece.repeat(20_000);
    const begin = performance.now();
    effectDirection(sentence, { ...about, intervention: sentence, comparator: sentence });
    effectDirection(piece.repeat(5_000), about);
    expect(performance.now() - begin).toBeLessThan(1_500);
  },
);

it('reads the first 2,000 characters alone', () => {
  expect(effectDirection(`${'word '.repeat(400)}higher`)).toBeNull();
  expect(directionOf(`${'word '.repeat(390)}higher`)).toBe(1);
});
