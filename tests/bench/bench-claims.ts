import { sharedInput } from '../helpers/shared-inputs.ts';
import { benchAgreement } from './claims/bench-agreement.ts';
import { benchDirection } from './claims/bench-direction.ts';
import { benchProposals } from './claims/bench-proposals.ts';
import { benchRanking } from './claims/bench-ranking.ts';
import { benchReferences } from './claims/bench-references.ts';
import { benchSentences } from './claims/bench-sentences.ts';
import { benchUnits } from './claims/bench-units.ts';

/**
 * How well claims, sentences, references and directions of effects are found, how
 * unread claims are ranked and contradictions found, on the labelled data beside
 * the project, and what plain rules find of the same. Prints nothing that it did
 * not measure: without that data, nothing but a line that says so.
 */
export async function benchClaims(): Promise<void> {
  if (sharedInput('gold') === null) {
    console.log('\nClaims: the labelled data is not beside the project');
    return;
  }
  await benchProposals();
  await benchUnits();
  benchSentences();
  benchReferences();
  benchDirection();
  await benchRanking();
  await benchAgreement();
}
