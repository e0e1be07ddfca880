import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimTypes } from '#core/claims/claim.ts';
import { createRanker } from '#core/ranking/ranker.ts';
import type { RankedText, Ranking, Verdict } from '#core/ranking/ranker.ts';

const claim = (number: number, quote: string, more: Partial<RankedText> = {}): RankedText => ({
  number,
  quote,
  type: 'other',
  score: 0.5,
  source: 1,
  position: number,
  ...more,
});

const harvest = ['The harvest grew', 'Wheat harvest rose', 'A harvest of rye doubled'];
const tides = ['The tide fell', 'Spring tides rose', 'A tide of two metres came'];

/** Claims on harvests (odd numbers) and on tides (even), a few of each wording. */
const twoTopics = Array.from({ length: 60 }, (_, at) => {
  const list = at % 2 === 0 ? harvest : tides;
  return claim(at + 1, `${list[at % 3]} in year ${at} on field ${at % 7}.`);
});

const verdictsOn = (
  numbers: readonly number[],
  isAccepted: (number: number) => boolean,
): ReadonlyMap<number, Verdict> =>
  new Map(numbers.map((number) => [number, isAccepted(number) ? 'accepted' : 'excluded']));

const isOdd = (number: number) => number % 2 === 1;
const chanceOf = ({ chances }: Ranking, number: number) => chances.get(number) ?? Number.NaN;
const inOrder = ({ chances }: Ranking) =>
  [...chances].toSorted((a, b) => b[1] - a[1]).map(([number]) => number);

function rankerOf(claims: Iterable<RankedText>) {
  const ranker = createRanker();
  ranker.setClaims(claims);
  return ranker;
}

describe('rank() before verdicts of both kinds', () => {
  const claims = [0.2, 0.9, 0, 1, 0.6].map((score, at) => claim(at + 1, `Claim ${at}`, { score }));

  test('keeps the order of the scores', () => {
    expect(inOrder(rankerOf(claims).rank(new Map()))).toStrictEqual([4, 2, 5, 1, 3]);
  });

  test('keeps it when all are accepted, and when all are excluded, at another level', () => {
    const accepted = rankerOf(claims).rank(new Map([[5, 'accepted']]));
    const excluded = rankerOf(claims).rank(new Map([[5, 'excluded']]));
    expect(inOrder(accepted)).toStrictEqual([4, 2, 1, 3]);
    expect(inOrder(excluded)).toStrictEqual([4, 2, 1, 3]);
    expect(chanceOf(accepted, 1)).toBeGreaterThan(chanceOf(excluded, 1));
  });
});

describe('rank()', () => {
  test('puts claims first that are like those accepted, and turns round with the verdicts', () => {
    const ranker = rankerOf(twoTopics);
    const read = [1, 2, 3, 4, 5, 6];
    expect(
      inOrder(ranker.rank(verdictsOn(read, isOdd)))
        .slice(0, 20)
        .every(isOdd),
    ).toBe(true);
    const turned = ranker.rank(verdictsOn(read, (number) => !isOdd(number)));
    expect(inOrder(turned).slice(0, 20).some(isOdd)).toBe(false);
  });

  test('learns against a score that misleads', () => {
    const claims = twoTopics.map((one) => ({ ...one, score: isOdd(one.number) ? 0.4 : 0.6 }));
    const ranker = rankerOf(claims);
    expect(isOdd(inOrder(ranker.rank(new Map()))[0] ?? 0)).toBe(false);
    const read = Array.from({ length: 16 }, (_, at) => at + 1);
    expect(
      inOrder(ranker.rank(verdictsOn(read, isOdd)))
        .slice(0, 15)
        .every(isOdd),
    ).toBe(true);
  });

  test('gives chances for the unread claims alone, and says what it learnt from', () => {
    const { chances, learnt } = rankerOf(twoTopics).rank(
      new Map([
        [1, 'accepted'],
        [2, 'excluded'],
        [3, 'accepted'],
        [999, 'accepted'],
      ]),
    );
    expect(chances.size).toBe(57);
    expect(chances.has(1)).toBe(false);
    expect(learnt).toStrictEqual({ accepted: 2, excluded: 1 });
  });

  test('learns from the type and the source where the words say nothing', () => {
    const claims = Array.from({ length: 40 }, (_, at) =>
      claim(at + 1, '', { type: at % 2 === 0 ? 'safety' : 'access', source: at % 2 }),
    );
    const ranking = rankerOf(claims).rank(verdictsOn([1, 2, 3, 4, 5, 6, 7, 8], isOdd));
    expect(inOrder(ranking).slice(0, 16).every(isOdd)).toBe(true);
  });

  test('is torn by equal quotes with opposite verdicts', () => {
    const claims = Array.from({ length: 12 }, (_, at) => claim(at + 1, 'Rain fell on the hills.'));
    const ranking = rankerOf(claims).rank(verdictsOn([1, 2, 3, 4, 5, 6, 7, 8], isOdd));
    expect(chanceOf(ranking, 9)).toBeGreaterThan(0.2);
    expect(chanceOf(ranking, 9)).toBeLessThan(0.8);
  });

  test('ranks nothing where there is nothing', () => {
    const { chances, left, stop } = rankerOf([]).rank(new Map([[1, 'accepted']]));
    expect(chances.size).toBe(0);
    expect(left).toBeNull();
    expect(stop.state).toBe('too early');
  });

  test('takes 100,000 claims', () => {
    const claims = Array.from({ length: 100_000 }, (_, at) => {
      const quote = twoTopics[at % 60]?.quote ?? '';
      return claim(at + 1, quote, { source: Math.floor(at / 50) });
    });
    const read = Array.from({ length: 200 }, (_, at) => at + 1);
    const { chances, left } = rankerOf(claims).rank(verdictsOn(read, isOdd), read);
    expect(chances.size).toBe(99_800);
    expect(left?.high).toBeLessThanOrEqual(99_800);
    expect(chances.get(99_999)).toBeGreaterThan(chances.get(100_000) ?? Number.NaN);
  });
});

describe('the outcome of rank()', () => {
  const anyClaims = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 500 }),
      quote: fc
        .oneof(
          fc.array(fc.constantFrom('rain', 'fell', 'rose', 'hills', '12', 'not'), { maxLength: 6 }),
          fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
        )
        .map((words) => words.join(' ')),
      type: fc.constantFrom(...claimTypes),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      source: fc.integer({ min: 1, max: 4 }),
      position: fc.nat(50),
    }),
    { selector: ({ number }) => number, maxLength: 60 },
  );
  const anyVerdicts = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom<Verdict>('accepted', 'excluded')),
    { selector: ([number]) => number, maxLength: 200 },
  );

  test('is a chance for each unread claim', () => {
    fc.assert(
      fc.property(anyClaims, anyVerdicts, (claims, verdicts) => {
        const given = new Map(verdicts);
        const { chances } = rankerOf(claims).rank(given);
        const unread = claims.map(({ number }) => number).filter((number) => !given.has(number));
        expect(new Set(chances.keys())).toStrictEqual(new Set(unread));
        for (const chance of chances.values()) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('hangs neither on the order of claims and verdicts nor on what was asked before', () => {
    fc.assert(
      fc.property(anyClaims, anyVerdicts, anyClaims, (claims, verdicts, others) => {
        const fresh = rankerOf(claims).rank(new Map(verdicts));
        const used = rankerOf(others);
        used.rank(new Map(verdicts.slice(1)));
        used.setClaims(claims.slice(claims.length / 2));
        used.setClaims(claims.toReversed());
        expect(used.rank(new Map(verdicts.toReversed()))).toStrictEqual(fresh);
      }),
    );
  });
});

describe('setClaims()', () => {
  test('takes a changed quote', () => {
    const ranker = rankerOf(twoTopics);
    const verdicts = verdictsOn([1, 2, 3, 4, 5, 6, 7, 8], isOdd);
    const before = chanceOf(ranker.rank(verdicts), 20);
    ranker.setClaims(twoTopics.with(19, claim(20, twoTopics[20]?.quote ?? '')));
    expect(chanceOf(ranker.rank(verdicts), 20)).toBeGreaterThan(before);
  });

  test('forgets claims that are gone, and takes the last of two with one number', () => {
    const ranker = rankerOf(twoTopics);
    ranker.setClaims([claim(1, 'Old'), claim(1, 'New words'), claim(2, 'New words')]);
    const once = rankerOf([claim(1, 'New words'), claim(2, 'New words')]);
    expect(ranker.rank(new Map())).toStrictEqual(once.rank(new Map()));
  });
});

describe('explain()', () => {
  const read = Array.from({ length: 12 }, (_, at) => at + 1);

  test('names the words that tell accepted from excluded claims, strongest first', () => {
    const ranker = rankerOf(twoTopics);
    ranker.rank(verdictsOn(read, isOdd));
    const [first, ...rest] = ranker.explain(31, 8);
    expect(first?.words).toContain('harvest');
    expect(first?.weight).toBeGreaterThan(0);
    for (const { weight } of rest)
      expect(Math.abs(weight)).toBeLessThanOrEqual(first?.weight ?? Number.NaN);
    expect(ranker.explain(32, 8).find(({ words }) => /^tides?$/u.test(words))?.weight).toBeLessThan(
      0,
    );
  });

  test('names no more than are wanted, and only words of the claim', () => {
    const ranker = rankerOf(twoTopics);
    ranker.rank(verdictsOn(read, isOdd));
    const said = ranker.explain(31, 3);
    expect(said).toHaveLength(3);
    for (const { words } of said) expect(twoTopics[30]?.quote.toLowerCase()).toContain(words);
    expect(ranker.explain(31, 0)).toStrictEqual([]);
  });

  test('says nothing of an unknown claim, or before there is something to tell apart', () => {
    const ranker = rankerOf(twoTopics);
    expect(ranker.explain(31, 5)).toStrictEqual([]);
    ranker.rank(verdictsOn(read, () => true));
    expect(ranker.explain(31, 5)).toStrictEqual([]);
    ranker.rank(verdictsOn(read, isOdd));
    expect(ranker.explain(999, 5)).toStrictEqual([]);
  });
});

describe('what is left, read in ranked order', () => {
  /** 90 of 300 claims are on harvests, here and there. */
  const pool = Array.from({ length: 300 }, (_, at) => {
    const list = isWorthwhile(at + 1) ? harvest : tides;
    return claim(at + 1, `${list[at % 3]} in year ${at} on field ${at % 7}.`);
  });
  const steps = read();

  test('is within the interval nearly always', () => {
    const held = steps.filter(({ ranking: { left }, rest }) =>
      left === null ? true : left.low <= rest && rest <= left.high,
    );
    expect(held.length / steps.length).toBeGreaterThanOrEqual(0.95);
  });

  test('is estimated near the truth once nothing more comes', () => {
    const late = steps.filter(({ order }) => order.length >= 200);
    expect(late.length).toBeGreaterThan(0);
    for (const { ranking, rest } of late)
      expect(Math.abs((ranking.left?.likely ?? Number.NaN) - rest)).toBeLessThanOrEqual(10);
  });

  test('keeps the hint from saying that reading may stop', () => {
    for (const { ranking, rest } of steps)
      if (rest > 90 * 0.05) expect(ranking.stop.state).not.toBe('may stop');
  });

  test('lets the hint say so well before all is read', () => {
    const first = steps.find(({ ranking }) => ranking.stop.state === 'may stop');
    expect(first?.order.length).toBeLessThan(290);
  });

  function isWorthwhile(number: number): boolean {
    return (number * 7) % 10 < 3;
  }

  function read() {
    const ranker = rankerOf(pool);
    const verdicts = new Map<number, Verdict>();
    const made: { ranking: Ranking; order: readonly number[]; rest: number }[] = [];
    while (verdicts.size < pool.length) {
      const order = [...verdicts.keys()];
      const ranking = ranker.rank(verdicts, order);
      made.push({ ranking, order, rest: 90 - order.filter(isWorthwhile).length });
      for (const number of inOrder(ranking).slice(0, 10))
        verdicts.set(number, isWorthwhile(number) ? 'accepted' : 'excluded');
    }
    return made;
  }
});
