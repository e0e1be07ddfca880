import type { RankedText } from './ranked-text.ts';
import type { SparseRows } from './sparse-rows.ts';
import { readWords } from './words.ts';
import type { Word } from './words.ts';

/** The claims as numbers that a regression can learn from. */
export interface FeatureTable {
  /** Ascending; row r of `rows` is the claim `numbers[r]`. */
  readonly numbers: readonly number[];
  readonly rows: SparseRows;
  /** Log-odds of each claim's score, halved: the value in `scoreColumn`. */
  readonly scores: Float64Array;
  readonly scoreColumn: number;
}

/** Words or pairs of neighbouring words of a claim, and the column they are in. */
export interface NamedColumn {
  readonly words: string;
  readonly column: number;
}

/** Keeps claims as features; what was counted of a quote is kept until the quote changes. */
export interface ClaimFeatures {
  /** Takes all claims as they are now; those of an earlier call that are missing are forgotten. */
  setClaims(claims: Iterable<RankedText>): void;
  table(): FeatureTable;
  /** The words and pairs of a claim, each once, in the order in which they stand; none for an unknown claim. */
  named(number: number): readonly NamedColumn[];
}

interface Counted {
  readonly text: RankedText;
  /** Column of each word and pair, each once, words first. */
  readonly columns: Int32Array;
  /** How often each stands in the quote. */
  readonly counts: Uint16Array;
}

/* How much a column that is no word counts, beside the words of a claim, which have length 1 together. */
const strength = { bias: 1, length: 0.5, type: 0.5, source: 0.3, near: 0.4, around: 0.4 };
const biasColumn = 0;
const scoreColumn = 1;
const lengthColumn = 2;

/**
 * TF-IDF of words and pairs of neighbouring words (logarithmic counts, rows of
 * length 1: Manning, Raghavan & Schütze, Introduction to Information Retrieval,
 * 2008, section 6.4), beside a claim's score, type, length, source and its place
 * in the source: the about 4 and 16 claims that it stands among there. Words of
 * one claim alone teach nothing about another and are left out.
 */
export function createClaimFeatures(): ClaimFeatures {
  const columnsByKey = new Map<string | number, number>();
  const frequencies: number[] = [0, 0, 0];
  let counted = new Map<number, Counted>();
  let table: FeatureTable | null = null;

  const columnOf = (key: string | number): number => {
    const known = columnsByKey.get(key);
    if (known !== undefined) return known;
    const column = frequencies.length;
    columnsByKey.set(key, column);
    frequencies.push(0);
    return column;
  };
  const wordColumn = ({ stem }: Word): number => columnOf(stem);
  // A number for a key: pairs are most of the keys, and joined strings are slow to look up.
  const pairColumn = (first: number, second: number): number => columnOf(first * 2 ** 26 + second);
  const count = (text: RankedText): Counted => {
    const words = readWords(text.quote).map(wordColumn);
    const times = new Map<number, number>();
    for (const column of words) times.set(column, (times.get(column) ?? 0) + 1);
    for (const [at, column] of words.entries()) {
      const next = words[at + 1];
      if (next === undefined) continue;
      const pair = pairColumn(column, next);
      times.set(pair, (times.get(pair) ?? 0) + 1);
    }
    return {
      text,
      columns: Int32Array.from(times.keys()),
      counts: Uint16Array.from(times.values()),
    };
  };
  const addTo = ({ columns }: Counted, change: 1 | -1): void => {
    for (const column of columns) frequencies[column] = (frequencies[column] ?? 0) + change;
  };

  return {
    setClaims(claims) {
      const kept = new Map<number, Counted>();
      // By their numbers first: a number that is given twice must not be counted twice.
      for (const text of new Map([...claims].map((one) => [one.number, one])).values()) {
        const old = counted.get(text.number);
        if (old !== undefined && old.text.quote === text.quote) {
          kept.set(text.number, { ...old, text });
          continue;
        }
        if (old !== undefined) addTo(old, -1);
        const fresh = count(text);
        addTo(fresh, 1);
        kept.set(text.number, fresh);
      }
      for (const [number, old] of counted) if (!kept.has(number)) addTo(old, -1);
      counted = kept;
      table = null;
    },
    table() {
      table ??= buildTable(
        [...counted.values()].toSorted((a, b) => a.text.number - b.text.number),
        frequencies,
        columnOf,
      );
      return table;
    },
    named(number) {
      const text = counted.get(number)?.text;
      if (text === undefined) return [];
      const words = readWords(text.quote);
      const named = new Map<number, string>();
      for (const [at, word] of words.entries()) {
        const column = wordColumn(word);
        if (!named.has(column)) named.set(column, word.shown);
        const next = words[at + 1];
        if (next === undefined) continue;
        const pair = pairColumn(column, wordColumn(next));
        if (!named.has(pair)) named.set(pair, `${word.shown} ${next.shown}`);
      }
      return [...named].map(([column, shown]) => ({ words: shown, column }));
    },
  };
}

function buildTable(
  claims: readonly Counted[],
  frequencies: readonly number[],
  columnOf: (key: string) => number,
): FeatureTable {
  const places = placesInSource(claims);
  // Seven more than the words: bias, score, length, type, source and two places in it.
  const room = claims.reduce((sum, { columns }) => sum + columns.length + 7, 0);
  const starts = new Int32Array(claims.length + 1);
  const columns = new Int32Array(room);
  const values = new Float64Array(room);
  const scores = new Float64Array(claims.length);
  let cell = 0;
  const put = (column: number, value: number): void => {
    columns[cell] = column;
    values[cell] = value;
    cell += 1;
  };
  for (const [row, one] of claims.entries()) {
    const { text } = one;
    const first = cell;
    let square = 0;
    for (const [at, column] of one.columns.entries()) {
      const having = frequencies[column] ?? 0;
      if (having < 2) continue;
      const rare = Math.log((1 + claims.length) / (1 + having)) + 1;
      const value = (1 + Math.log(one.counts[at] ?? 1)) * rare;
      square += value * value;
      put(column, value);
    }
    const length = Math.sqrt(square);
    for (let at = first; at < cell; at += 1) values[at] = (values[at] ?? 0) / length;
    const score = Math.min(0.98, Math.max(0.02, text.score));
    scores[row] = Math.log(score / (1 - score)) / 2;
    put(biasColumn, strength.bias);
    put(scoreColumn, scores[row] ?? 0);
    put(lengthColumn, strength.length * (Math.log(1 + Math.min(2_000, text.quote.length)) - 5));
    put(columnOf(`type: ${text.type}`), strength.type);
    put(columnOf(`source: ${text.source}`), strength.source);
    const place = places.get(text.number) ?? 0;
    put(columnOf(`near: ${text.source} ${Math.floor(place / 4)}`), strength.near);
    put(columnOf(`around: ${text.source} ${Math.floor(place / 16)}`), strength.around);
    starts[row + 1] = cell;
  }
  return {
    numbers: claims.map(({ text }) => text.number),
    rows: {
      starts,
      columns: columns.subarray(0, cell),
      values: values.subarray(0, cell),
      columnCount: frequencies.length,
    },
    scores,
    scoreColumn,
  };
}

/** The how-manieth claim of its source each claim is, by its number. */
function placesInSource(claims: readonly Counted[]): ReadonlyMap<number, number> {
  const sorted = claims
    .map(({ text }) => text)
    .toSorted((a, b) => a.source - b.source || a.position - b.position || a.number - b.number);
  const places = new Map<number, number>();
  let place = 0;
  for (const [at, { number, source }] of sorted.entries()) {
    place = sorted[at - 1]?.source === source ? place + 1 : 0;
    places.set(number, place);
  }
  return places;
}
