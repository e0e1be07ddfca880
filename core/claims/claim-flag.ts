/** What a reviewer should know of a claim's citations, in the order in which it is told. */
export const claimFlagKinds = [
  'no citation',
  'secondary source',
  'cites itself',
  'same paper twice',
  'retracted',
] as const;
export type ClaimFlagKind = (typeof claimFlagKinds)[number];

/** One such thing, with the words or labels that it rests on: "its only citation is a review: 'A systematic review of …'". */
export interface ClaimFlag {
  readonly kind: ClaimFlagKind;
  readonly because: string;
}

/** What is known of a claim's source and of the references that it cites. */
export interface CitationFacts {
  /** The words that call the source itself a review, and retracted; null where none do. */
  readonly source: { readonly review: string | null; readonly retracted: string | null };
  /** In the order of the claim's citations. */
  readonly cited: readonly CitedFacts[];
  /** Cited references that are probably one work. */
  readonly twice: readonly SamePaper[];
}

/** What is known of one reference that a claim cites. */
export interface CitedFacts {
  readonly label: string;
  readonly review: string | null;
  readonly retracted: string | null;
  /** How it is one with the claim's source: the same work, or one by the same author. */
  readonly own:
    | { readonly kind: 'work' }
    | { readonly kind: 'author'; readonly name: string }
    | null;
}

/** Two references that are probably one work, and why. */
export interface SamePaper {
  readonly labels: readonly [string, string];
  /** "same title and year". */
  readonly why: string;
}

/** Reasons beyond these are only counted. */
const mostReasons = 3;

/** The flags of a claim, at most one of each kind, in the order of `claimFlagKinds`. */
export function claimFlags(facts: CitationFacts): ClaimFlag[] {
  const reasons: Readonly<Record<ClaimFlagKind, readonly string[]>> = {
    'no citation': facts.cited.length === 0 ? ['it cites nothing'] : [],
    'secondary source': secondary(facts),
    'cites itself': facts.cited.flatMap(({ label, own }) => {
      if (own === null) return [];
      return own.kind === 'work'
        ? [`${label} is the work that it stands in`]
        : [`${label} shares the author ${own.name}`];
    }),
    'same paper twice': facts.twice.map(({ labels, why }) => `${labels.join(' and ')}: ${why}`),
    retracted: [
      ...(facts.source.retracted === null
        ? []
        : [`the reference data of its source says '${facts.source.retracted}'`]),
      ...facts.cited.flatMap(({ label, retracted }) =>
        retracted === null ? [] : [`the reference data of ${label} says '${retracted}'`],
      ),
    ],
  };
  return claimFlagKinds.flatMap((kind) =>
    reasons[kind].length === 0 ? [] : [{ kind, because: listed(reasons[kind]) }],
  );
}

function secondary({ source, cited }: CitationFacts): string[] {
  const reviews = cited.flatMap(({ review }) => (review === null ? [] : [`'${review}'`]));
  const whole = source.review === null ? [] : [`its source is a review: '${source.review}'`];
  if (cited.length === 0 || reviews.length < cited.length) return whole;
  return [
    ...whole,
    reviews.length === 1
      ? `its only citation is a review: ${listed(reviews)}`
      : `all of its ${reviews.length} citations are reviews: ${listed(reviews)}`,
  ];
}

function listed(reasons: readonly string[]): string {
  const more = reasons.length - mostReasons;
  const shown = reasons.slice(0, mostReasons).join('; ');
  return more > 0 ? `${shown}; and ${more} more` : shown;
}
