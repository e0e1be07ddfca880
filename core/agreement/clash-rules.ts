import type { StanceValue } from './english-stances.ts';

/**
 * Why two claims may contradict each other.
 * - `numbers`: other values for the same quantity, or bounds that differ at the edge.
 * - `direction`: more against less, better against worse, an effect against none.
 * - `negation`: one denies what the other states.
 * - `harms`: harmless or of little harm against significant or listed harms.
 * - `strength`: works, proven or promising against failed, unproven or early.
 * - `rule`: required, optional, forbidden, advised; at once against after checks.
 * - `extent`: stops, cures or restores against slows, manages or cannot; always against it varies, the only one against
 *   one of several.
 * - `certainty`: known against unknown.
 * - `approval`: approved, offered or recommended against unapproved or only in trials.
 * - `degree`: common against rare, easy against difficult, cheap against costly,
 *   reliable against doubted, a main against a minor part.
 */
export type ContradictionKind =
  | 'numbers'
  | 'direction'
  | 'negation'
  | 'harms'
  | 'strength'
  | 'rule'
  | 'extent'
  | 'certainty'
  | 'approval'
  | 'degree';

/** Two stances that do not go together. */
export interface ClashRule {
  readonly one: StanceValue;
  readonly other: StanceValue;
  readonly kind: ContradictionKind;
  /** 0..1: how surely such a pair is a contradiction when both are about one topic. */
  readonly strength: number;
  /** 'own': the claims themselves must share words of their topic; 'context': being of one topic is enough; 'both': half of each. */
  readonly needs: 'own' | 'both' | 'context';
}

const clash = (
  kind: ContradictionKind,
  one: StanceValue,
  other: StanceValue,
  strength: number,
  needs: ClashRule['needs'] = 'context',
): ClashRule => ({ one, other, kind, strength, needs });

/** All stances that clash. */
export const clashRules: readonly ClashRule[] = [
  clash('harms', 'no harm', 'grave harm', 1),
  clash('harms', 'no harm', 'some harm', 0.9),
  clash('harms', 'no harm', 'little harm', 0.5),
  clash('harms', 'safe', 'grave harm', 0.95),
  clash('harms', 'safe', 'some harm', 0.65),
  clash('harms', 'little harm', 'grave harm', 0.95),
  clash('harms', 'little harm', 'some harm', 0.5),
  clash('certainty', 'no harm', 'safety open', 0.75),
  clash('certainty', 'safe', 'safety open', 0.75),
  clash('strength', 'works', 'fails', 0.95, 'both'),
  clash('strength', 'best', 'fails', 0.75, 'both'),
  clash('strength', 'hopeful', 'fails', 0.6, 'both'),
  clash('strength', 'works', 'efficacy open', 0.75),
  clash('strength', 'works', 'early', 0.5),
  clash('strength', 'best', 'efficacy open', 0.55),
  clash('strength', 'best', 'early', 0.35),
  clash('strength', 'stops', 'early', 0.4),
  clash('strength', 'hopeful', 'efficacy open', 0.2),
  clash('strength', 'stops', 'efficacy open', 0.6),
  clash('strength', 'restores', 'efficacy open', 0.35),
  clash('strength', 'stops', 'fails', 0.7, 'both'),
  clash('strength', 'slows', 'fails', 0.5, 'both'),
  clash('extent', 'stops', 'no cure', 0.85),
  clash('extent', 'stops', 'slows', 0.3),
  clash('extent', 'restores', 'cannot restore', 0.85),
  clash('extent', 'restores', 'no cure', 0.3),
  clash('extent', 'always', 'varies', 0.6, 'own'),
  clash('approval', 'approved', 'not approved', 0.8, 'own'),
  clash('approval', 'best', 'not approved', 0.55),
  clash('approval', 'works', 'not approved', 0.4),
  clash('approval', 'stops', 'not approved', 0.35),
  clash('approval', 'safe', 'not approved', 0.35),
  clash('approval', 'offered', 'restricted', 0.55),
  clash('approval', 'offered', 'not approved', 0.35),
  clash('approval', 'offered', 'efficacy open', 0.3),
  clash('rule', 'at once', 'checks first', 0.75),
  clash('rule', 'needed', 'not needed', 0.7, 'own'),
  clash('certainty', 'cause known', 'cause open', 0.7),
  clash('degree', 'common', 'rare', 0.75, 'own'),
  clash('degree', 'easy', 'difficult', 0.75, 'own'),
  clash('degree', 'cheap', 'costly', 0.75, 'own'),
  clash('degree', 'praised', 'doubted', 0.7, 'own'),
  clash('degree', 'major part', 'minor part', 0.75, 'own'),
  clash('extent', 'sole', 'one of several', 0.6, 'own'),
];
