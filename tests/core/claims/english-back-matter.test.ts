import { describe, expect, it } from 'vitest';
import { englishBackMatter } from '#core/claims/languages/english-back-matter.ts';
import { rulesFor } from '#core/claims/languages/rules-for.ts';
import { rejectSentence } from '#core/claims/reject-sentence.ts';

/** For each rule of the table in order: a sentence that it must catch, and one near it that it must not. */
const samples: readonly (readonly [caught: string, passed: string])[] = [
  [
    'AB, CD and EF designed the study and drafted the report.',
    'GPS designed for boats helps the crews in fog.',
  ],
  [
    'All authors read and approved the final text.',
    'The authors concluded that keels reduce drift.',
  ],
  [
    'We would like to thank the harbour crew for their help.',
    'We acknowledge that the sample was small and the wind strong.',
  ],
  [
    'This work was supported by the Harbour Fund of the North.',
    'This work is supported in its claim by three older trials.',
  ],
  [
    'The writers have no competing interests to declare.',
    'Trials with a conflict of interest found larger effects.',
  ],
  [
    'The protocol was approved by the ethics committee of the harbour.',
    'The pump was approved by the agency in 2019.',
  ],
  [
    'This is an open access article under a licence that permits unrestricted use.',
    'Open access to the harbour improves trade.',
  ],
  [
    'The data sets are available from the writers upon request.',
    'Few data on keels are available in the literature, so the trials are limited.',
  ],
  [
    'Received: 3 May 2020. Accepted: 9 June 2020.',
    'Received wisdom holds that long boats are faster.',
  ],
  [
    'Department of Ships, Harbour University, North Quay, and Institute of Ropes, East Quay',
    'The Department of Ships at the Harbour University found that keels crack.',
  ],
  ['Objective To determine the drift of small boats.', 'Objective measures of drift were low.'],
  [
    'This article was first published in the spring.',
    'This article shows that boats leak in spring.',
  ],
  ['Values are means unless stated otherwise.', 'Values of the mean drift rose by 12% in winter.'],
];

describe('englishBackMatter', () => {
  it('englishBackMatter has a sample for every rule', () => {
    expect(samples).toHaveLength(englishBackMatter.length);
  });

  it.each(samples.map((sample, at) => [at, ...sample] as const))(
    'englishBackMatter keeps rule %i to what it means: %j, not %j',
    (at, caught, passed) => {
      const rule = englishBackMatter[at];
      const fires = (text: string) =>
        rule?.pattern.test(text) === true && rule.unless?.test(text) !== true;
      expect(fires(caught)).toBe(true);
      expect(fires(passed)).toBe(false);
      expect(rejectSentence(caught, rulesFor('en'))).not.toBeNull();
      expect(rejectSentence(passed, rulesFor('en'))).toBeNull();
    },
  );

  it('englishBackMatter reads long lists of initials at once', () => {
    const initials = `${'AB, and '.repeat(200)}ab`;
    for (const { pattern } of englishBackMatter) expect(pattern.test(initials)).toBe(false);
  });
});
