import type { Cue } from './cues.ts';
import { distance } from './scene.ts';
import type { Scene } from './scene.ts';
import { overlaps } from './span.ts';
import type { Span } from './span.ts';

/** A direction that words of the sentence say, and how far they are from the outcome. */
export interface Candidate extends Span {
  readonly direction: -1 | 0 | 1;
  readonly cost: number;
}

/** Outcomes that are less where they are better. */
const unwanted =
  /\b(?:pain\w*|symptom\w*|severity|fatigue|anxi\w+|depressi\w+|disab\w+|stress|distress|insomnia|nausea|vomiting|complication\w*|adverse|impair\w*|dysfunction|mortality|deaths?|risk|infections?|errors?|bleeding|burden|relapse\w*|failures?|discomfort|problems?|itch\w*|dryness|tension|anger|confusion)\b/iu;

/** Words of change that an outcome may itself be made of: more of it is then more of the outcome. */
const ownChange =
  /^(?:reduc|decreas|declin|loss|lost|drop|improv|increas|gain|relief|reliev|prevent|better|worse|deterior|protect|elevat)/u;

const towards =
  /\b(?:than|compared|comparison|relative to|versus|vs|over|opposed to|rather than|superior to|inferior to)\b(?!\.?\s?[−–+-]?\d)/giu;

const predicate = /\b(?:was|were|is|are|significantly|statistically|even|be|much)\s*$/u;
const comparing = /^,? (?:than|in the|in|with|for|after|compared|versus|vs)\b/u;

/**
 * The directions that a sentence's words say, each with its distance from the
 * outcome: of the words that stand outside what names the outcome, or of those inside.
 */
export function candidatesOf(scene: Scene, where: 'outside' | 'inside'): Candidate[] {
  const cues = scene.cues.filter(
    (cue) =>
      !scene.verdicts.some((verdict) => overlaps(verdict, cue)) &&
      scene.mentions.some((mention) => overlaps(mention, cue)) === (where === 'inside'),
  );
  const joined = new Set<Cue>();
  const candidates: Candidate[] = [];
  for (const [index, cue] of cues.entries()) {
    if (cue.kind !== 'degree') continue;
    const partner = partnerOf(scene, cue, cues[index - 1], cues[index + 1], joined);
    if (partner !== null) joined.add(partner);
    joined.add(cue);
    const span = {
      start: Math.min(cue.start, partner?.start ?? cue.start),
      end: Math.max(cue.end, partner?.end ?? cue.end),
    };
    const sign = cue.sign * (partner === null ? 1 : signOf(scene, partner));
    candidates.push({ ...span, direction: sided(scene, sign, cue), cost: distance(scene, span) });
  }
  for (const cue of cues) {
    if (joined.has(cue) || cue.kind === 'points back') continue;
    const cost = distance(scene, cue);
    const { start, end } = cue;
    if (cue.kind === 'denies') candidates.push({ start, end, direction: 0, cost: cost - 30 });
    else if (cue.kind === 'likens') candidates.push({ start, end, direction: 0, cost: cost + 20 });
    else {
      const direction = sided(scene, signOf(scene, cue), cue);
      candidates.push({ start, end, direction, cost });
    }
  }
  return candidates;
}

/** The change that a word of degree speaks of: "greater reduction", "the reduction was greater". */
function partnerOf(
  { text }: Scene,
  degree: Cue,
  before: Cue | undefined,
  after: Cue | undefined,
  joined: ReadonlySet<Cue>,
): Cue | null {
  const isChange = (cue: Cue | undefined): cue is Cue =>
    cue !== undefined && (cue.kind === 'change' || cue.kind === 'quality') && !joined.has(cue);
  if (isChange(after)) {
    const between = text.slice(degree.end, after.start);
    if (between.length < 40 && !/[,;()]|\b(?:and|with|in|than|was|were)\b/u.test(between))
      return after;
  }
  if (!isChange(before)) return null;
  const between = text.slice(before.end, degree.start);
  if (between.length > 120 || /[;.]\s/u.test(between)) return null;
  const isPredicate =
    predicate.test(between) || comparing.test(text.slice(degree.end, degree.end + 30));
  return isPredicate ? before : null;
}

function signOf({ text, outcome }: Scene, cue: Cue): number {
  const own = ownChange.exec(text.slice(cue.start, cue.end).toLowerCase())?.[0];
  if (own !== undefined && outcome.toLowerCase().includes(own)) return 1;
  return cue.kind === 'quality' && unwanted.test(outcome) ? -cue.sign : cue.sign;
}

/** Turns a sign where the comparator is the one that it is said of. */
function sided(scene: Scene, sign: number, cue: Span): -1 | 0 | 1 {
  const turned = isOfComparator(scene, cue) ? -sign : sign;
  return turned > 0 ? 1 : turned < 0 ? -1 : 0;
}

/** Whether what a cue says is said of the comparator: "lower than with the intervention", "lower in controls". */
function isOfComparator({ text, parties, breaks }: Scene, cue: Span): boolean {
  const left = Math.max(0, ...breaks.filter((at) => at < cue.start));
  const right = Math.min(text.length, ...breaks.filter((at) => at >= cue.end));
  const here = parties.filter(({ start }) => start >= left && start < right);
  const markers = [...text.slice(left, right).matchAll(towards)].map(({ index }) => left + index);
  const next = markers.find((at) => at >= cue.start);
  const marker = next ?? markers[0];
  const reference = here.filter(
    ({ start }) => marker !== undefined && start > marker && start - marker < 60,
  );
  const measured = next === undefined ? reference.slice(0, 1) : reference;
  if (measured.some(({ party }) => party === 'comparator')) {
    return measured[0]?.party === 'intervention';
  }
  const rest = here.filter((one) => !measured.includes(one));
  if (measured.length > 0)
    return rest.length === 0 || rest.some(({ party }) => party === 'comparator');
  const limit = next ?? right;
  const after = here.find(
    ({ start }) =>
      start >= cue.end &&
      start < limit &&
      start - cue.end < 80 &&
      !text.slice(cue.end, start).includes('('),
  );
  const before = here.findLast(
    ({ start, end }) => end <= cue.start && !markers.some((at) => at < start && start - at < 30),
  );
  return (after ?? before)?.party === 'comparator';
}
