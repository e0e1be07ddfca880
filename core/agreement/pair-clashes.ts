import type { ClashRule, ContradictionKind } from './clash-rules.ts';
import type { Change } from './changes.ts';
import { compareQuantities } from './quantities.ts';
import type { Quantity } from './quantities.ts';
import type { Obligation, ObligationForce } from './obligations.ts';
import type { About, ClaimReading } from './read-claim.ts';
import type { Topics } from './topics.ts';

/** Why two claims clash, and where in each. */
export interface Clash {
  readonly kind: ContradictionKind;
  /** 0..1. */
  readonly score: number;
  /** Half-open ranges; null: where the words of `stems` stand. */
  readonly oneWords: readonly [number, number] | null;
  readonly otherWords: readonly [number, number] | null;
  readonly stems: readonly string[];
}

/** Below this two claims are about different things. */
const leastTopic = 0.15;
/** Results in animals and in people do not contradict each other as such. */
const otherSetting = 0.55;
/** One author contradicts itself less often than another. */
const sameSource = 0.9;
/** A claim that also says what the other says is of two minds. */
const ofTwoMinds = 0.8;
/** Both say of what they speak, and the words differ. */
const otherSubject = 0.75;

/**
 * The clash of two stances that a rule calls opposite, or null where the claims
 * are not about one topic. `one` and `other` are places in `readings`; `one`
 * holds the rule's first stance.
 */
export function stanceClash(
  rule: ClashRule,
  one: number,
  other: number,
  readings: readonly ClaimReading[],
  topics: Topics,
): Clash | null {
  const a = readings[one];
  const b = readings[other];
  const mine = a?.stances.find(({ what }) => what.value === rule.one);
  const theirs = b?.stances.find(({ what }) => what.value === rule.other);
  if (a === undefined || b === undefined || mine === undefined || theirs === undefined) return null;
  if (rule.needs === 'own' && !topics.sharesSpecific(a.terms, b.terms)) return null;
  const topic = topicFor(rule.needs, one, other, topics);
  if (topic < leastTopic) return null;
  let score = rule.strength * (0.35 + 0.65 * topic);
  if (isOtherSetting(a, b)) score *= otherSetting;
  if (a.source === b.source) score *= sameSource;
  const shared =
    a.stances.some(({ what }) => what.value === rule.other) ||
    b.stances.some(({ what }) => what.value === rule.one);
  if (shared) score *= ofTwoMinds;
  const isOther =
    mine.terms.length > 0 &&
    theirs.terms.length > 0 &&
    !topics.sharesSpecific(mine.terms, theirs.terms);
  if (isOther)
    score *= rule.kind === 'approval' || rule.needs === 'both' ? otherSubject ** 2 : otherSubject;
  return {
    kind: rule.kind,
    score,
    oneWords: [mine.what.start, mine.what.end],
    otherWords: [theirs.what.start, theirs.what.end],
    stems: [],
  };
}

function topicFor(needs: ClashRule['needs'], one: number, other: number, topics: Topics): number {
  const whole = topics.sameTopic(one, other);
  if (needs === 'context' || whole < leastTopic) return whole;
  const own = ownTopic(one, other, topics);
  return needs === 'own' ? own : (own + whole) / 2;
}

/** Similarity of the claims' own words, scaled so that nearly half of them in common is full. */
function ownTopic(one: number, other: number, topics: Topics): number {
  return Math.min(1, 2.2 * topics.similarity(one, other));
}

/** The clashes of two claims that share words: numbers, changes, denials, rules; at most one of a kind. */
export function pairClashes(
  one: number,
  other: number,
  readings: readonly ClaimReading[],
  topics: Topics,
): Clash[] {
  const a = readings[one];
  const b = readings[other];
  if (a === undefined || b === undefined || !haveOneAspect(a, b, one < other)) return [];
  const topic = topics.sameTopic(one, other);
  if (topic < leastTopic) return [];
  const own = ownTopic(one, other, topics);
  const scale =
    (0.5 + 0.5 * topic) *
    (isOtherSetting(a, b) ? otherSetting : 1) *
    (a.source === b.source ? sameSource : 1);
  const found = [
    // A pair is looked at from both sides; only a denial is not the same from each.
    one < other ? numbersClash(a, b, own, topic, topics) : null,
    one < other ? directionClash(a, b, own, topics) : null,
    one < other ? ruleClash(a, b, own, topics) : null,
    denialClash(a, b, own, topics),
  ];
  return found.flatMap((clash) =>
    clash === null ? [] : [{ ...clash, score: clash.score * scale }],
  );
}

/** Whether both hold what one of the looks needs: most pairs do not, and need no topic. */
function haveOneAspect(a: ClaimReading, b: ClaimReading, isFirstLook: boolean): boolean {
  if (a.denials.length > 0) return true;
  if (!isFirstLook) return false;
  return (
    (a.quantities.length > 0 && b.quantities.length > 0) ||
    (a.changes.length > 0 && b.changes.length > 0) ||
    (a.obligations.length > 0 && b.obligations.length > 0)
  );
}

function isOtherSetting(a: ClaimReading, b: ClaimReading): boolean {
  return a.setting !== b.setting && a.setting !== 'not said' && b.setting !== 'not said';
}

function better(one: Clash | null, other: Clash): Clash {
  return one !== null && one.score >= other.score ? one : other;
}

/** Dimensions of which a topic rarely has more than one quantity: their values clash though the words around differ. */
const tellingDimensions = new Set(['every days', 'age', '°C', 'mg a kg']);

/** How much a difference counts, by what is measured. Counts of people and dates differ between studies anyway. */
function numberStrength({ dimension, bound }: Quantity): number {
  if (dimension === 'age') return bound === 'exact' ? 0.5 : 0.85;
  if (dimension === 'people' || dimension.startsWith('of ')) return 0.5;
  if (dimension === 'days' || dimension === 'calendar year' || dimension === 'unit') return 0.65;
  return 0.9;
}

function numbersClash(
  a: ClaimReading,
  b: ClaimReading,
  own: number,
  topic: number,
  topics: Topics,
): Clash | null {
  let best: Clash | null = null;
  for (const mine of a.quantities) {
    // Each number is set beside that of the other claim whose words fit best.
    const fits = b.quantities
      .filter(({ what }) => what.dimension === mine.what.dimension)
      .map((theirs) => ({ theirs, fit: topics.overlap(mine.terms, theirs.terms) }));
    if (fits.length === 0) continue;
    if (fits.some(({ theirs }) => compareQuantities(mine.what, theirs.what) === 'agree')) continue;
    const [first, ...rest] = fits;
    if (first === undefined) continue;
    const { theirs, fit } = rest.reduce((most, next) => (next.fit > most.fit ? next : most), first);
    const isAgreedElsewhere = a.quantities.some(
      (rival) =>
        rival !== mine &&
        rival.what.dimension === theirs.what.dimension &&
        compareQuantities(rival.what, theirs.what) === 'agree',
    );
    if (isAgreedElsewhere) continue;
    const isSame = fit >= (topics.sharesSpecific(mine.terms, theirs.terms) ? 0.3 : 0.6);
    if (!isSame && !(tellingDimensions.has(mine.what.dimension) && topic >= 0.5)) continue;
    const edge = compareQuantities(mine.what, theirs.what) === 'edge differs' ? 0.6 : 1;
    const strength = Math.min(numberStrength(mine.what), numberStrength(theirs.what));
    best = better(best, {
      kind: 'numbers',
      score: strength * edge * (0.2 + 0.5 * fit + 0.3 * own),
      oneWords: [mine.what.start, mine.what.end],
      otherWords: [theirs.what.start, theirs.what.end],
      stems: [],
    });
  }
  return best;
}

function directionClash(
  a: ClaimReading,
  b: ClaimReading,
  own: number,
  topics: Topics,
): Clash | null {
  let best: Clash | null = null;
  for (const mine of a.changes) {
    for (const theirs of b.changes) {
      const object = changedObject(mine, theirs, topics);
      const turned = isTurned(mine, theirs, topics);
      const opposite = turned
        ? mine.what.sign === theirs.what.sign && mine.what.sign !== 0
        : isOpposite(mine.what, theirs.what);
      if (!opposite || (object < 0.45 && !turned)) continue;
      const strength = mine.what.sign === 0 || theirs.what.sign === 0 ? 0.85 : 0.9;
      best = better(best, {
        kind: 'direction',
        score: strength * Math.max(object, turned ? 0.7 : 0) * (0.25 + 0.75 * own),
        oneWords: [mine.what.start, mine.what.end],
        otherWords: [theirs.what.start, theirs.what.end],
        stems: [],
      });
    }
  }
  return best;
}

type ReadChange = ClaimReading['changes'][number];

function isOpposite(mine: Change, theirs: Change): boolean {
  if (mine.sign === theirs.sign) return false;
  return mine.scale === theirs.scale || mine.sign === 0 || theirs.sign === 0;
}

/** How much two changes are of the same thing, 0..1. */
function changedObject(mine: ReadChange, theirs: ReadChange, topics: Topics): number {
  const fit = (one: readonly number[], other: readonly number[]): number =>
    topics.sharesSpecific(one, other) ? topics.overlap(one, other) : 0;
  return Math.max(
    fit(mine.terms, theirs.terms),
    0.9 * fit(mine.before, theirs.before),
    0.8 * fit(mine.before, theirs.terms),
    0.8 * fit(mine.terms, theirs.before),
  );
}

/** "A is stronger than B" against "B is stronger than A". */
function isTurned(mine: ReadChange, theirs: ReadChange, topics: Topics): boolean {
  const meets = (one: readonly number[], other: readonly number[]): boolean =>
    topics.sharesSpecific(one, other) && topics.overlap(one, other) >= 0.5;
  return (
    meets(mine.before, theirs.than) &&
    meets(mine.than, theirs.before) &&
    !meets(mine.than, theirs.than)
  );
}

/** Shares of the denied words that the other claim must state. */
const leastStated = 0.55;

/** `a` denies what `b` states. */
function denialClash(a: ClaimReading, b: ClaimReading, own: number, topics: Topics): Clash | null {
  let best: Clash | null = null;
  for (const { what, terms } of a.denials) {
    const common = terms.filter(
      (term) => b.terms.includes(term) && !b.denials.some((other) => other.terms.includes(term)),
    );
    if (common.length === 0 || !topics.sharesSpecific(common, common)) continue;
    // "Not X" alone clashes with all that speaks of X, unless X is spoken of rarely.
    if (common.length < 2 && (own < 0.5 || common.some((term) => topics.isFrequent(term))))
      continue;
    if (common.every((term) => topics.isFrequent(term))) continue;
    const part = weightOf(common, topics) / Math.max(1e-9, weightOf(terms, topics));
    if (part < leastStated) continue;
    best = better(best, {
      kind: 'negation',
      score: 0.85 * part * (0.2 + 0.8 * own),
      oneWords: [what.start, what.end],
      otherWords: null,
      stems: what.stems,
    });
  }
  return best;
}

function weightOf(terms: readonly number[], { weights }: Topics): number {
  return terms.reduce((sum, term) => sum + (weights[term] ?? 0), 0);
}

const ruleStrengths: Readonly<Record<string, number>> = {
  'forbidden required': 0.95,
  'forbidden optional': 0.85,
  'optional required': 0.7,
  'advised advised against': 0.9,
  'advised forbidden': 0.8,
  'advised against required': 0.85,
  'advised optional': 0.25,
  'forbidden possible': 0.65,
  'advised against possible': 0.4,
};

function ruleStrength(one: ObligationForce, other: ObligationForce): number {
  return ruleStrengths[`${one} ${other}`] ?? ruleStrengths[`${other} ${one}`] ?? 0;
}

function ruleClash(a: ClaimReading, b: ClaimReading, own: number, topics: Topics): Clash | null {
  let best: Clash | null = null;
  const agrees = (mine: About<Obligation>, list: readonly About<Obligation>[]): boolean =>
    list.some(
      ({ what, terms }) =>
        what.force === mine.what.force && topics.overlap(mine.terms, terms) >= 0.4,
    );
  for (const mine of a.obligations) {
    for (const theirs of b.obligations) {
      const strength = ruleStrength(mine.what.force, theirs.what.force);
      if (strength === 0 || !topics.sharesSpecific(mine.terms, theirs.terms)) continue;
      if (agrees(mine, b.obligations) || agrees(theirs, a.obligations)) continue;
      const fit = topics.overlap(mine.terms, theirs.terms);
      if (fit < 0.3) continue;
      best = better(best, {
        kind: 'rule',
        score: strength * (0.7 * fit + 0.3 * own),
        oneWords: [mine.what.start, mine.what.end],
        otherWords: [theirs.what.start, theirs.what.end],
        stems: [],
      });
    }
  }
  return best;
}
