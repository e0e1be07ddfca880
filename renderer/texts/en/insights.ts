import type { ClaimRelation } from '#core/claims/claim-relation.ts';
import { count, plain } from '#renderer/texts/en/number.ts';

/** Words of what the program works out of the claims. */
export const insightTexts = {
  title: 'Agreement',
  questions: 'Which pairs',
  toCheck: (n: number) => `To check ${plain(n)}`,
  relationCount: {
    contradicts: (n: number) => `Contradict ${plain(n)}`,
    agrees: (n: number) => `Agree ${plain(n)}`,
    'different scope': (n: number) => `Different scope ${plain(n)}`,
    unrelated: (n: number) => `Unrelated ${plain(n)}`,
  } satisfies Record<ClaimRelation, (n: number) => string>,
  judge: {
    contradicts: 'They contradict',
    agrees: 'They agree',
    'different scope': 'Different scope',
    unrelated: 'Unrelated',
  } satisfies Record<ClaimRelation, string>,
  takeBack: 'Take it back',
  pair: (first: string, second: string) => `${first} and ${second}`,
  byReviewer: 'Put together by a reviewer',
  show: (label: string) => `Show ${label} in the grid`,
  more: 'Show more pairs',
  loading: 'Loading pairs',
  failed: 'The pairs could not be loaded',
  retry: 'Try again',
  hint: 'Candidates to check: the words alone made them stand out. Whether they contradict is for you to say; reports tell what you found.',
  comparing: (percent: string) => `Comparing the claims: ${percent}`,
  stop: 'Stop comparing',
  stopped: 'Comparing was stopped',
  compare: 'Compare the claims',
  comparingFailed: 'The claims could not be compared',
  tooMany: 'Too many claims to compare',
  tooManyHint:
    'Up to 100,000 claims are ranked and compared. Judgements on pairs are kept all the same.',
  none: {
    'to check': 'No pair to check',
    contradicts: 'No contradiction found so far',
    agrees: 'No agreement noted so far',
    'different scope': 'No pair of different scope noted so far',
    unrelated: 'No pair set aside so far',
  } satisfies Record<ClaimRelation | 'to check', string>,
  noneHint: 'Import more sources, or judge a claim beside its closest ones in the reader.',

  beside: 'Beside other claims',
  besideNone: 'No claim of another source is close to it.',
  besideWaiting: 'The claims are being compared.',
  close: 'Closest in other sources',
  candidates: 'May contradict',
  found: 'Found by reviewers',
  similarity: (percent: string) => `${percent} alike`,
  judgeFor: (label: string) => `How does it stand to ${label}?`,
  notJudged: 'not judged',
  copies: (labels: string) => `Also stated by ${labels}`,
  copiesGive: 'Give them the same verdict',
  copiesGiven: (n: number) => `${count(n, 'copy', 'copies')} got the same verdict`,

  order: 'Reading order',
  left: (low: number, high: number) => `${plain(low)}–${plain(high)} worthwhile left`,
  mayStop: 'may stop',
  orderTitle: 'What to read next',
  learnt: (accepted: number, excluded: number) =>
    `Learnt from ${plain(accepted)} accepted and ${plain(excluded)} excluded claims.`,
  nothingLearnt:
    'Accept some claims and exclude some: from then on the likely ones can come first, and what is left can be estimated.',
  leftLong: (low: number, high: number) =>
    `Between ${plain(low)} and ${plain(high)} of the unread claims are worthwhile, as far as the verdicts so far can tell.`,
  tooEarly: (needed: number) =>
    `It is too early to say how many worthwhile claims are left: that takes ${plain(needed)} verdicts.`,
  goOn: (percent: string) =>
    `Go on reading: it is not shown yet that ${percent} of the worthwhile claims are found.`,
  stopHint: (percent: string) =>
    `You may stop: by the verdicts so far at least ${percent} of the worthwhile claims are found.`,
  likelyFirst: 'Read the likely ones first',
  likelyHint:
    'Unread claims come in the order of their chance. While you go on, only what is below moves.',
  usualOrder: 'Back to the usual order',
  whyHere: 'Why at this place',
  speaksFor: (words: string) => `for it: ${words}`,
  speaksAgainst: (words: string) => `against it: ${words}`,
  chance: (percent: string) => `${percent} likely to be accepted`,

  suggested: 'Suggested level',
  suggestedNone: 'Nothing is suggested for this claim',
  suggestedTake: 'Take the suggested level',

  group: 'Claims',
  commands: {
    copies: 'Give the verdict to all that state the same',
    suggestion: 'Take the suggested level',
    likely: 'Read the likely ones first',
  },
};
