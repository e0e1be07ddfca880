import type { ContradictionKind } from './clash-rules.ts';

const openings: Readonly<Record<ContradictionKind, string>> = {
  numbers: 'Different values for what may be the same quantity',
  direction: 'Different directions of effect',
  negation: 'One denies what the other states',
  harms: 'Different accounts of harm',
  strength: 'Different accounts of whether it works',
  rule: 'Different rules',
  extent: 'Different extents of what it achieves',
  certainty: 'One treats as known what the other leaves open',
  approval: 'Different accounts of whether it is approved or where it is available',
  degree: 'Opposite judgements',
};

/** Says in English why two claims may clash, with the words of each that do; `first` is of the claim with the smaller number. */
export function reasonOf(kind: ContradictionKind, first: string, second: string): string {
  return `${openings[kind]}: one says “${shorten(first)}”, the other “${shorten(second)}”`;
}

function shorten(words: string): string {
  const folded = words.replaceAll(/\s+/gu, ' ').trim();
  return folded.length <= 80 ? folded : `${folded.slice(0, 77).toWellFormed().trimEnd()}…`;
}
