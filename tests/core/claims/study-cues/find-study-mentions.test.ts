import { expect, it } from 'vitest';
import { findStudyMentions } from '#core/claims/study-cues/find-study-mentions.ts';

it.each([
  ['A randomised, open-label trial of naps.', [['randomised trial', 'open-label trial']]],
  ['A meta-analysis of twelve cohort studies.', [['meta-analysis', 'cohort study']]],
  ['A cohort study and a later case report differ.', [['cohort study'], ['case report']]],
  ['Unlike the randomised trial, this cohort study saw a gain.', [['cohort study']]],
  ['This cohort study saw a gain, unlike the randomised trial.', [['cohort study']]],
  ['In a randomised trial one patient fell.', [['randomised trial']]],
  ['One patient fell.', [['single case']]],
  ['Rats were randomised to two mazes.', [['preclinical study']]],
  ['Rats ran on; patients did not.', []],
  ['Sleep improved.', []],
])('findStudyMentions() reads "%s" as %j', (quote, expected) => {
  const mentions = findStudyMentions(quote, 'en');
  expect(mentions.map((mention) => mention.map(({ design }) => design))).toEqual(expected);
});

it('findStudyMentions() says where the words stand, and which animals they name', () => {
  const quote = 'The maze was new to zebrafish.';
  const [[first] = []] = findStudyMentions(quote, 'en');
  expect(first?.says).toBe('other animals');
  expect(quote.slice(first?.start, first?.end)).toBe('zebrafish');
});
