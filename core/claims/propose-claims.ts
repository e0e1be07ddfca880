import type { Article } from '../documents/document.ts';
import type { ClaimProposal } from './claim.ts';
import { classifyClaim } from './classify-claim.ts';
import { selectQuote } from './quote-selector.ts';
import { splitSentences } from './sentences.ts';

/** The claims that an article makes, in document order, with citations attached. */
export function proposeClaims(article: Article): readonly ClaimProposal[] {
  const proposals: ClaimProposal[] = [];
  for (const block of article.blocks) {
    if (!['paragraph', 'list item', 'table row', 'quote'].includes(block.kind)) continue;
    for (const range of splitSentences(
      article.text,
      block.start,
      block.end,
      article.language ?? 'en',
    )) {
      const selector = selectQuote(article.text, range.start, range.end);
      if (selector.quote.split(/\s+/).length < 6) continue;
      proposals.push({ ...selector, ...classifyClaim(selector.quote), citations: [] });
    }
  }
  return proposals;
}
