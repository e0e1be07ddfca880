import type { StudyCueKind, StudyCueValue } from './study-cue.ts';

/**
 * Phrases (see `readPhrase`) by value, with ";" between them. Where several fit the
 * longest counts; `none` holds those that look like a cue and are none, so that
 * "peer review" keeps "review" from counting.
 */
export type PhrasesOf<Kind extends StudyCueKind> = Partial<
  Record<StudyCueValue<Kind> | 'none', string>
>;

/** What is known of a language's words about studies. */
export interface CueTable {
  readonly phrases: { readonly [Kind in StudyCueKind]?: PhrasesOf<Kind> };
  /** Whom a number can count: people, animals, cases. */
  readonly counted: string;
  /** The same for one: a number above one counts something else ("two case reports"). */
  readonly countedOne: string;
  /** Words behind a number that show that it counts something else: units, "of", "per". */
  readonly uncounted: string;
  /** Numbers in words; empty where they are ambiguous ("un", "ein"). */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words that deny what follows them in the clause. */
  readonly denials: string;
  /** Words that deny what precedes them ("verbesserte sich nicht"). */
  readonly laterDenials: string;
  /** Words behind which a denial no longer holds. */
  readonly turns: string;
  /** Words before a design that is wanted, planned or missing. */
  readonly absences: string;
  /** Words behind a design that is wanted, planned or missing. */
  readonly laterAbsences: string;
}
