/**
 * What a claim's words can say about the study behind it: for each kind the
 * values in the order that a filter shows them. Of designs the strongest come
 * first, roughly after Grimes and Schulz (Lancet 2002;359:57).
 */
export const studyCueValues = {
  population: [
    'patients',
    'participants',
    'healthy volunteers',
    'general population',
    'adults',
    'children',
    'older people',
    'women',
    'men',
    'pregnant women',
    'carers',
    'health professionals',
  ],
  species: ['humans', 'mice', 'rats', 'other animals', 'cells or tissue'],
  design: [
    'systematic review',
    'meta-analysis',
    'guideline',
    'randomised trial',
    'n-of-1 trial',
    'placebo-controlled trial',
    'blinded trial',
    'controlled trial',
    'non-randomised study',
    'open-label trial',
    'uncontrolled trial',
    'clinical trial',
    'phase 1',
    'phase 2',
    'phase 3',
    'phase 4',
    'pilot study',
    'inception cohort',
    'matched cohort',
    'cohort study',
    'case-control study',
    'before-and-after study',
    'historical controls',
    'cross-sectional study',
    'prospective study',
    'retrospective study',
    'follow-up study',
    'observational study',
    'census or random sample',
    'registry',
    'survey',
    'qualitative study',
    'modelling study',
    'case series',
    'case report',
    'single case',
    'review',
    'expert opinion',
    'preclinical study',
    'testimonial',
  ],
  'sample size': ['single case', '2 to 9', '10 to 99', '100 to 999', '1,000 or more'],
  effect: [
    'improvement',
    'no improvement',
    'worsening',
    'no worsening',
    'no difference',
    'harm',
    'no harm',
  ],
  hedging: ['speculative', 'tentative', 'certain'],
  tone: ['promotional', 'emotional', 'urgent', 'absolute'],
} as const;

/** What a cue is about. */
export type StudyCueKind = keyof typeof studyCueValues;

/** The values of one kind. */
export type StudyCueValue<Kind extends StudyCueKind = StudyCueKind> =
  (typeof studyCueValues)[Kind][number];

/** A design that a claim can name. */
export type StudyDesign = StudyCueValue<'design'>;

/** The kinds, in the order that a filter shows them. */
export const studyCueKinds: readonly StudyCueKind[] = [
  'population',
  'species',
  'design',
  'sample size',
  'effect',
  'hedging',
  'tone',
];

/** One thing that a claim's own words say about the study behind it. */
export interface StudyCue {
  readonly kind: StudyCueKind;
  readonly value: string;
  /** Where the words stand in the quote that say so: UTF-16 offsets, `quote.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
}
