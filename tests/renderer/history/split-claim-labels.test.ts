import { expect, test } from 'vitest';
import { splitClaimLabels } from '#renderer/history/split-claim-labels.ts';

test('splitClaimLabels() finds the claims that a summary names', () => {
  expect(splitClaimLabels('Accepted C3 and C12')).toEqual([
    { text: 'Accepted ', claim: null },
    { text: 'C3', claim: 3 },
    { text: ' and ', claim: null },
    { text: 'C12', claim: 12 },
  ]);
  expect(splitClaimLabels('Imported ABC12.txt and C0')).toEqual([
    { text: 'Imported ABC12.txt and C0', claim: null },
  ]);
});
