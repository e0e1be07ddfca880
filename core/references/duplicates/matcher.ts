import type { CslItem, Identifier } from '../reference.ts';
import { compare } from './compare.ts';
import { normalForm } from './normal-form.ts';
import type { NormalForm } from './normal-form.ts';
import { similarityTo } from './similarity.ts';

/** How a reference relates to one that is known. */
export interface ReferenceMatch {
  /** Number under which the known one was added. */
  readonly key: number;
  readonly verdict: 'same' | 'unsure';
  /** 0 to 1. */
  readonly score: number;
  /** In words: "same DOI", "titles agree to 97 %". */
  readonly reasons: readonly string[];
}

interface Comparable {
  readonly csl: CslItem;
  readonly ids: readonly Identifier[];
}

/** Finds which known references a new one may be a copy of, without comparing it with all. */
export interface ReferenceMatcher {
  /** Makes a reference known under a number. */
  add(key: number, reference: Comparable): void;
  /** What it may be a copy of: 'same' before 'unsure', then by score, then the oldest first. */
  match(reference: Comparable): ReferenceMatch[];
}

/** More references that share a key than this say that the key says nothing. */
const largestBlock = 60;
const mostMatches = 20;

/**
 * Makes an empty matcher. References are compared when they share an
 * identifier, the beginning of the title, its two longest words, first author
 * and year, or volume and first page; keys that very many share are passed over.
 */
export function createMatcher(): ReferenceMatcher {
  const forms = new Map<number, NormalForm>();
  const blocks = new Map<string, number[]>();
  return {
    add: (key, reference) => {
      const form = normalForm(reference);
      forms.set(key, form);
      for (const block of blocksOf(form, false)) {
        const list = blocks.get(block);
        if (list === undefined) blocks.set(block, [key]);
        else if (list.length <= largestBlock && list.at(-1) !== key) list.push(key);
      }
    },
    match: (reference) => {
      const form = normalForm(reference);
      const candidates = new Set<number>();
      for (const block of blocksOf(form, true)) {
        const list = blocks.get(block) ?? [];
        if (list.length <= largestBlock || /^(?:doi|pmid|pmcid):/u.test(block)) {
          for (const key of list) candidates.add(key);
        }
      }
      const alike = similarityTo(form.title);
      const matches: ReferenceMatch[] = [];
      for (const key of candidates) {
        const known = forms.get(key);
        const found = known === undefined ? null : compare(form, known, alike);
        if (found !== null) matches.push({ key, ...found });
      }
      return matches.sort(bestFirst).slice(0, mostMatches);
    },
  };
}

function bestFirst(one: ReferenceMatch, other: ReferenceMatch): number {
  if (one.verdict !== other.verdict) return one.verdict === 'same' ? -1 : 1;
  return other.score - one.score || one.key - other.key;
}

function blocksOf(form: NormalForm, asking: boolean): string[] {
  const blocks: string[] = [...form.ids];
  const { title, author, year, volume, page } = form;
  if (title !== '' && title.length < 24) blocks.push(`short ${title}`);
  if (title.length >= 12) {
    blocks.push(`title ${title.replaceAll(' ', '').slice(0, 24)}`);
    const longest = [...new Set(title.split(' '))]
      .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
      .slice(0, 2)
      .sort();
    blocks.push(`words ${longest.join(' ')}`);
  }
  if (author !== '' && year !== null) {
    const years = asking ? [year - 1, year, year + 1] : [year];
    blocks.push(...years.map((one) => `author ${author.slice(0, 6)} ${one}`));
  }
  if (volume !== '' && page !== '') blocks.push(`place ${volume} ${page}`);
  return blocks;
}
