/** What a part of `npm run torture` came to. */
export interface TortureOutcome {
  /** How many trials were made. */
  readonly done: number;
  /** One line each, with what is needed to see it again. Empty: all went well. */
  readonly failures: readonly string[];
  /** Figures worth a line each: `kills: 1,000`. */
  readonly notes?: readonly string[];
}

/** One long test: a module in `parts/` exports these. */
export interface TorturePart {
  readonly name: string;
  /** One line: what is done to what, and what must hold. */
  readonly describe: string;
  /**
   * Makes `count` trials, its own number when `count` is undefined; everything
   * random in them comes from `seed`. `size` is for the parts whose line tells
   * what it is: how large the thing is that the trials are made on.
   */
  run(count?: number, seed?: number, size?: number): Promise<TortureOutcome>;
}

/** A repeatable source of random numbers (mulberry32, Tommy Ettinger, public domain). */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** One of the items; throws for an empty list. */
  pick<Item>(items: readonly Item[]): Item;
}

/** A source of random numbers that gives the same ones for the same seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Pick: the list is empty');
      return item;
    },
  };
}
