import fc from 'fast-check';
import { expect } from 'vitest';
import { claimTypes, type AssessmentPatch, type ClaimType } from '#core/claims/claim.ts';
import { assessClaims } from '#db/assessments.ts';
import { checkReview } from '#db/check.ts';
import { addCitation, removeCitation } from '#db/citations.ts';
import { addClaim, claimNumbers, claimRows, setClaimType } from '#db/claims.ts';
import type { WriteDb } from '#db/connection.ts';
import { historyState, redo, undo } from '#db/history.ts';
import { openMemoryReview } from '#db/open-review.ts';
import { listReferences } from '#db/references.ts';
import { getSource, listSources, renameSource } from '#db/sources.ts';
import { importSample, sentences } from './helpers.ts';

/** A claim as the plain model knows it. */
interface ModelClaim {
  readonly type: ClaimType;
  readonly status: string;
  readonly level: string | null;
  readonly note: string;
  readonly reviewer: string | null;
  readonly citations: readonly string[];
}
interface Model {
  readonly claims: Readonly<Record<number, ModelClaim>>;
  readonly titles: readonly string[];
}

type Step =
  | { do: 'assess'; who: string; numbers: number[]; patch: AssessmentPatch }
  | { do: 'cite' | 'uncite'; numbers: number[]; id: string }
  | { do: 'type'; numbers: number[]; type: ClaimType }
  | { do: 'add'; at: number }
  | { do: 'import' }
  | { do: 'rename'; source: number; title: string }
  | { do: 'undo' }
  | { do: 'redo' };

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('assess' as const),
      who: fc.constantFrom('Ada', 'Bo'),
      numbers,
      patch: fc.record(
        {
          status: fc.constantFrom('to review' as const, 'accepted' as const, 'excluded' as const),
          level: fc.constantFrom('high', 'low', null),
          note: fc.constantFrom('', 'a', 'b'),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('cite' as const, 'uncite' as const),
      numbers,
      id: fc.constantFrom('pmid:1', 'pmid:2', 'doi:10.1/x'),
    }),
  },
  fc.record({
    do: fc.constant('type' as const),
    numbers,
    type: fc.constantFrom(...claimTypes.slice(0, 3)),
  }),
  fc.record({ do: fc.constant('add' as const), at: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ do: fc.constant('import' as const) }),
  fc.record({
    do: fc.constant('rename' as const),
    source: fc.integer({ min: 0, max: 2 }),
    title: fc.constantFrom('One', 'Two'),
  }),
  { weight: 3, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'redo' as const }) },
);

/** Milliseconds that the clock moves between two steps: not at all, by a summer time, back by a year. */
const jump = fc.constantFrom(0, 0, 0, 1, 60_000, 3_600_000, -3_600_000, -31_536_000_000);

/**
 * Makes so many random series of edits, undos and redos while the clock jumps;
 * throws at the first where the review is not what a plain editor with an undo
 * stack would be, with the smallest such series.
 */
export function checkHistory(series: number, seed?: number): void {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, jump), { minLength: 1, maxLength: 40 }), (steps) => {
      const review = openMemoryReview({ scheme: 'grade' });
      const clock = holdClock();
      try {
        checkSeries(startHistory(review.write), steps, clock.move);
      } finally {
        clock.release();
        review.close();
      }
    }),
    { numRuns: series, ...(seed === undefined ? {} : { seed }) },
  );
}

function checkSeries(
  db: WriteDb,
  steps: readonly (readonly [Step, number])[],
  moveClock: (milliseconds: number) => void,
): void {
  let model = readModel(db);
  let past: Model[] = [];
  let future: Model[] = [];
  let imports = 0;
  for (const [one, milliseconds] of steps) {
    moveClock(milliseconds);
    if (one.do === 'undo') {
      const before = past.at(-1);
      expect(undo(db, 'Cy') === null).toBe(before === undefined);
      if (before !== undefined) {
        future = [model, ...future];
        past = past.slice(0, -1);
        model = before;
      }
    } else if (one.do === 'redo') {
      const [next] = future;
      expect(redo(db, 'Cy') === null).toBe(next === undefined);
      if (next !== undefined) {
        past = [...past, model];
        future = future.slice(1);
        model = next;
      }
    } else {
      const after = perform(db, model, one, imports);
      if (one.do === 'import') imports += 1;
      if (JSON.stringify(after) !== JSON.stringify(model)) {
        past = [...past, model];
        future = [];
        model = after;
      }
    }
    expect(readModel(db)).toEqual(model);
    const state = historyState(db);
    expect([state.undo === null, state.redo === null]).toEqual([
      past.length === 0,
      future.length === 0,
    ]);
  }
  expect(checkReview(db).problems).toEqual([]);
}

/** Has the time stand still for everyone, but for what `move` adds. */
function holdClock(): {
  readonly move: (milliseconds: number) => void;
  readonly release: () => void;
} {
  const real = globalThis.Date;
  let now = real.UTC(2026, 9, 25, 0, 59, 59, 999);
  globalThis.Date = new Proxy(real, {
    construct: (target, values: []) =>
      values.length === 0 ? new target(now) : new target(...values),
    get: (target, key) => (key === 'now' ? () => now : (Reflect.get(target, key) as unknown)),
  });
  return {
    move: (milliseconds) => {
      now += milliseconds;
    },
    release: () => {
      globalThis.Date = real;
    },
  };
}

/** Two sources with three claims each, in the state that no undo goes behind. */
function startHistory(db: WriteDb): WriteDb {
  importSample(
    db,
    'start.txt',
    { title: 'First', sentences: sentences(3, 'fig'), references: ['doi:10.1/x'] },
    { title: 'Second', sentences: sentences(3, 'pear') },
  );
  // As if the history began here.
  db.connection.exec(`DROP TRIGGER history_is_kept; DROP TRIGGER history_changes_are_kept;
    DELETE FROM history_changes; DELETE FROM history`);
  return db;
}

function readModel(db: WriteDb): Model {
  const rows = claimRows(db, claimNumbers(db, { sort: [], filter: {}, search: '' }));
  return {
    claims: Object.fromEntries(
      rows.map((row): [number, ModelClaim] => [
        row.number,
        {
          type: row.type,
          status: row.status,
          level: row.level,
          note: row.note,
          reviewer: row.reviewer,
          citations: row.citations.flatMap(({ ids }) => ids),
        },
      ]),
    ),
    titles: listSources(db).map(({ title }) => title),
  };
}

/** Does the step in the review, and says what a plain model becomes by it. */
function perform(
  db: WriteDb,
  model: Model,
  one: Exclude<Step, { do: 'undo' } | { do: 'redo' }>,
  imports: number,
): Model {
  const change = (chosen: readonly number[], next: (claim: ModelClaim) => ModelClaim): Model => ({
    ...model,
    claims: Object.fromEntries(
      Object.entries(model.claims).map(([number, claim]) => [
        number,
        chosen.includes(Number(number)) ? next(claim) : claim,
      ]),
    ),
  });
  switch (one.do) {
    case 'assess': {
      assessClaims(db, one.who, one.numbers, one.patch);
      return change(one.numbers, (claim) => {
        const next = { ...claim, ...one.patch };
        const isSame = JSON.stringify(next) === JSON.stringify(claim);
        const isOwn = claim.reviewer === null || claim.reviewer === one.who;
        return isSame && isOwn ? claim : { ...next, reviewer: one.who };
      });
    }
    case 'type':
      setClaimType(db, 'Ada', one.numbers, one.type);
      return change(one.numbers, (claim) => ({ ...claim, type: one.type }));
    case 'cite': {
      const known = one.numbers.filter((number) => number in model.claims);
      if (known.length > 0) addCitation(db, 'Ada', one.numbers, { id: one.id });
      return change(one.numbers, (claim) => ({
        ...claim,
        citations: claim.citations.includes(one.id)
          ? claim.citations
          : [...claim.citations, one.id],
      }));
    }
    case 'uncite': {
      const reference = listReferences(db).find(({ ids }) => ids.includes(one.id));
      if (reference === undefined) return model;
      removeCitation(db, 'Ada', one.numbers, reference.id);
      return change(one.numbers, (claim) => ({
        ...claim,
        citations: claim.citations.filter((id) => id !== one.id),
      }));
    }
    case 'add': {
      const source = getSource(db, listSources(db)[0]?.id ?? '');
      if (source === null) return model;
      const place = { start: 0, end: one.at + 1 };
      const isKnown = source.claimRanges.some(
        ({ start, end }) => start === place.start && end === place.end,
      );
      if (isKnown || source.text.slice(0, place.end).trim().length < place.end) return model;
      const { number } = addClaim(db, 'Ada', { sourceId: source.id, ...place });
      expect(number).toBeGreaterThan(Math.max(...Object.keys(model.claims).map(Number)));
      return { ...model, claims: { ...model.claims, [number]: plainClaim('other') } };
    }
    case 'import': {
      const words = sentences(2, `w${imports}x`);
      importSample(db, `more${imports}.txt`, { title: `More ${imports}`, sentences: words });
      const added = readModel(db);
      const fresh = Object.keys(added.claims).filter((number) => !(Number(number) in model.claims));
      expect(fresh).toHaveLength(2);
      return {
        claims: {
          ...model.claims,
          ...Object.fromEntries(fresh.map((number) => [number, plainClaim('efficacy')])),
        },
        titles: [...model.titles, `More ${imports}`],
      };
    }
    case 'rename': {
      const source = listSources(db)[one.source];
      if (source === undefined) return model;
      renameSource(db, 'Ada', source.id, one.title);
      return { ...model, titles: model.titles.with(one.source, one.title) };
    }
    default:
      throw new Error('no such step');
  }
}

function plainClaim(type: ClaimType): ModelClaim {
  return { type, status: 'to review', level: null, note: '', reviewer: null, citations: [] };
}
