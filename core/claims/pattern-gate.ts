import { patternWords } from './pattern-words.ts';

/** Tells of a text which of some patterns may fit it: the place of each that may, in order. */
export type PatternGate = (text: string) => readonly number[];

/** Letters that fit an ASCII letter in a pattern without becoming one in small letters. */
const oddLetters = /[ſK]/;

/**
 * Makes a gate for patterns: one walk over a text finds the words that they ask
 * for (patternWords), and a pattern none of whose words is there cannot fit. The
 * walk is the automaton of A. Aho and M. Corasick, "Efficient string matching",
 * 1975: linear in the text, whatever the number of words.
 */
export function patternGate(patterns: readonly RegExp[]): PatternGate {
  const always = new Uint8Array(patterns.length);
  const automaton = createAutomaton();
  for (const [index, pattern] of patterns.entries()) {
    const words = patternWords(pattern);
    if (words === null || words.length === 0) always[index] = 1;
    else for (const word of words) automaton.add(word, index);
  }
  const { step, found } = automaton.finish();
  const all = [...patterns.keys()];
  return (text) => {
    if (oddLetters.test(text)) return all;
    const may = always.slice();
    const small = text.toLowerCase();
    let state = 0;
    for (let at = 0; at < small.length; at += 1) {
      const code = small.charCodeAt(at);
      state = code < alphabet ? (step[state * alphabet + code] ?? 0) : 0;
      for (const index of found[state] ?? none) may[index] = 1;
    }
    return all.filter((index) => may[index] === 1);
  };
}

const gates = new WeakMap<readonly { readonly pattern: RegExp }[], PatternGate>();

/** The rules of a list whose patterns may fit a text, in order; the list's gate is made when it is first asked. */
export function rulesToTry<Rule extends { readonly pattern: RegExp }>(
  rules: readonly Rule[],
  text: string,
): readonly Rule[] {
  let gate = gates.get(rules);
  if (gate === undefined) {
    gate = patternGate(rules.map(({ pattern }) => pattern));
    gates.set(rules, gate);
  }
  return gate(text).flatMap((index) => rules[index] ?? []);
}

const alphabet = 128;
const none: readonly number[] = [];

/** States are numbers, 0 the first; `step` gives the next one of a state and an ASCII character. */
function createAutomaton() {
  const next: Map<number, number>[] = [new Map()];
  const found: number[][] = [[]];
  return {
    add: (word: string, index: number): void => {
      let state = 0;
      for (let at = 0; at < word.length; at += 1) {
        const code = word.charCodeAt(at);
        const known = next[state]?.get(code);
        if (known === undefined) {
          next[state]?.set(code, next.length);
          state = next.length;
          next.push(new Map());
          found.push([]);
        } else state = known;
      }
      found[state]?.push(index);
    },
    /** Adds what follows where no word goes on: the state of the longest ending that begins a word. */
    finish: (): { readonly step: Int32Array; readonly found: readonly (readonly number[])[] } => {
      const step = new Int32Array(next.length * alphabet);
      const endings = new Int32Array(next.length);
      const queue = [0];
      for (const state of queue) {
        const ending = endings[state] ?? 0;
        if (state !== 0) found[state]?.push(...(found[ending] ?? none));
        for (let code = 0; code < alphabet; code += 1) {
          const fallback = state === 0 ? 0 : (step[ending * alphabet + code] ?? 0);
          const to = next[state]?.get(code);
          step[state * alphabet + code] = to ?? fallback;
          if (to === undefined) continue;
          endings[to] = fallback;
          queue.push(to);
        }
      }
      return { step, found: found.map((indexes) => [...new Set(indexes)]) };
    },
  };
}
