import { compareArms } from './effect-direction/arms.ts';
import { candidatesOf } from './effect-direction/candidates.ts';
import type { Candidate } from './effect-direction/candidates.ts';
import { sceneOf } from './effect-direction/scene.ts';
import type { EffectSubject, Scene } from './effect-direction/scene.ts';
import type { Span } from './effect-direction/span.ts';
import type { Verdict } from './effect-direction/statistics.ts';

/** What a sentence says of an effect, and the words that say so (offsets in the sentence). */
export interface EffectReading {
  readonly direction: -1 | 0 | 1;
  readonly start: number;
  readonly end: number;
}

/** Longest stretch that is read: the cost must not grow with a runaway sentence. */
const readLength = 2_000;

/**
 * The direction of an effect that a sentence states: 1 significantly more of the
 * outcome with the intervention, -1 significantly less, 0 no significant
 * difference; null where no words or numbers say so. `start` and `end` are the
 * words or the printed statistic that decide.
 *
 * With `about`, what stands nearest to the outcome decides; a comparator that is
 * named as the one with more turns the direction. "Improved" is more of the
 * outcome, but less of one that is unwanted ("improved pain"). A direction whose
 * p value is above 0.05, or whose interval holds no effect (1 of a ratio, 0 of a
 * difference), is no difference. Where no words say a direction, the numbers of
 * the two arms do, the first being the intervention's unless the comparator is
 * named first. Reads at most the first 2,000 characters.
 */
export function effectDirection(sentence: string, about: EffectSubject = {}): EffectReading | null {
  const scene = sceneOf(sentence.slice(0, readLength), about);
  const nearest = nearestOf(candidatesOf(scene, 'outside'));
  if (nearest?.direction === 0) return reading(0, nearest);
  const verdict = verdictOn(scene);
  if (verdict?.says === 'no effect') return reading(0, verdict);
  const said = nearest?.end ?? scene.mentions[0]?.start ?? 0;
  const back = scene.cues.find(({ kind, end }) => kind === 'points back' && end > said);
  if (back !== undefined) return reading(0, back);
  if (nearest !== null) return reading(nearest.direction, nearest);
  const printed = fromNumbers(scene, verdict);
  if (printed !== null) return printed;
  const inside = nearestOf(candidatesOf(scene, 'inside'));
  return inside === null ? null : reading(inside.direction, inside);
}

function nearestOf(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const one of candidates) if (best === null || one.cost < best.cost) best = one;
  return best;
}

/** The p value or interval that belongs to the outcome: the first after its mention, else the last before. */
function verdictOn({ verdicts, mentions }: Scene): Verdict | null {
  const [mention] = mentions;
  if (mention === undefined) return verdicts.length === 1 ? (verdicts[0] ?? null) : null;
  return (
    verdicts.find(({ start }) => start >= mention.end) ??
    verdicts.findLast(({ end }) => end <= mention.start) ??
    null
  );
}

/** Where no words say the direction: the numbers of the two arms, or the side that an interval lies on. */
function fromNumbers(scene: Scene, verdict: Verdict | null): EffectReading | null {
  const { text, parties, verdicts, mentions } = scene;
  const arms = compareArms(text, { start: 0, end: text.length }, parties, [
    ...verdicts,
    ...mentions,
  ]);
  if (arms !== null && arms.sign !== 0) return reading(arms.sign, arms);
  if (verdict === null || verdict.side === 0) return null;
  // A ratio of hazards below 1 is a longer time until the event.
  const isTurned = verdict.kind === 'ratio' && /\b(?:survival|time)\b/iu.test(scene.outcome);
  return reading(isTurned && verdict.side === 1 ? -1 : isTurned ? 1 : verdict.side, verdict);
}

function reading(direction: -1 | 0 | 1, { start, end }: Span): EffectReading {
  return { direction, start, end };
}
