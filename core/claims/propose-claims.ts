import type { Article } from '../documents/document.ts';
import { citationsOf } from './attach-citations.ts';
import type { ClaimProposal, ClaimType } from './claim.ts';
import { claimUnits } from './claim-units.ts';
import type { ClaimUnit } from './claim-units.ts';
import { rulesFor } from './languages/rules-for.ts';
import type { LanguageRules } from './languages/language-rules.ts';
import { selectQuote } from './quote-selector.ts';
import { findStudyCues } from './study-cues/find-study-cues.ts';
import { hasVerb, rejectSentence } from './reject-sentence.ts';
import { sentenceShape } from './sentence-shape.ts';
import { weighSentence } from './weigh-sentence.ts';
import type { SentenceWeight } from './weigh-sentence.ts';

/** Below this a sentence is not worth a row. */
const threshold = 0.4;

/**
 * The claims that an article makes, in document order, each with its exact
 * place, type, score, cues and the citations that the article gives it. A
 * sentence, list item or table row becomes a claim unless its shape, its place
 * or its language's rules say that it states nothing to be checked.
 */
export function proposeClaims(article: Article): readonly ClaimProposal[] {
  return [...eachClaim(article)];
}

/** The same claims one by one, so that those of a very long article never are in memory together. */
export function* eachClaim(article: Article): Generator<ClaimProposal> {
  const rules = rulesFor(article.language);
  const cites = citationsOf(article);
  for (const unit of claimUnits(article)) {
    const weight = weighUnit(article.text.slice(unit.start, unit.end), unit, rules);
    if (weight === null || weight.score < threshold) continue;
    const selector = selectQuote(article.text, unit.start, unit.end);
    const block = article.blocks[unit.block];
    const citations = block === undefined ? [] : cites({ ...unit, block });
    const study = findStudyCues(selector.quote, article.language);
    yield { ...selector, ...weight, citations, study };
  }
}

function weighUnit(
  sentence: string,
  unit: ClaimUnit,
  rules: LanguageRules | null,
): SentenceWeight | null {
  if (unit.section === 'site') return null;
  if (unit.kind === 'table row') return weighTableRow(sentence, unit.headed, rules);
  if (unit.section === 'eligibility') return weighCriterion(sentence, rules);
  if (rejectSentence(sentence, rules) !== null) return null;
  if (unit.kind === 'reference' || unit.section === 'references') {
    return isSnippet(sentence) ? weighSentence(sentence, rules) : null;
  }
  if (isEmptyLeadIn(sentence, unit.following, rules)) return null;
  if (unit.kind === 'list item' && !hasVerb(sentence, rules) && !sentence.includes(':'))
    return null;
  return weighSentence(sentence, rules);
}

/** A row of a table states what its cells say together, if they say more than a field's value. */
function weighTableRow(
  row: string,
  headed: boolean,
  rules: LanguageRules | null,
): SentenceWeight | null {
  const shape = sentenceShape(row.slice(0, 2_000));
  if (shape.words < 4 || !/\p{Ll}{3}/u.test(row)) return null;
  // Two cells without a header are a field and its value, as in "Lead sponsor | City Hospital".
  const [, value, third] = row.split('\t');
  if (!headed && value !== undefined && third === undefined && !hasVerb(value, rules)) return null;
  return withType(weighSentence(row, rules), null, 'is a row of a table', 0.45);
}

/** Under "Inclusion criteria" a noun phrase is a rule of its own. */
function weighCriterion(item: string, rules: LanguageRules | null): SentenceWeight | null {
  const shape = sentenceShape(item);
  if (shape.words < 3 || shape.asks || shape.leadsIn) return null;
  const why = rejectSentence(item, rules);
  if (
    why === 'is a control of the page' ||
    why === 'is an address' ||
    why === 'is a field of the page'
  )
    return null;
  return withType(
    weighSentence(item, rules),
    'eligibility',
    'stands under eligibility criteria',
    0.7,
  );
}

function withType(
  weight: SentenceWeight,
  type: ClaimType | null,
  cue: string,
  least: number,
): SentenceWeight {
  const cues = [cue, ...weight.cues.filter((one) => one.includes(':'))];
  return { type: type ?? weight.type, score: Math.max(weight.score, least), cues };
}

/** In a list of references only a paper's own words about what it found are claims. */
function isSnippet(sentence: string): boolean {
  if (sentenceShape(sentence).cutOff) return false;
  return /^(?:conclusions?|results|findings|interpretation):|\b(?:we (?:found|conclude[d]?|observed|demonstrated|showed)|(?:our|these|the|this|both|such) (?:\w+ ){0,3}(?:stud(?:y|ies)|results|findings|data|trials?|analys[ie]s) (?:\w+ ){0,2}(?:reveal|show|suggest|indicat|demonstrat|provid|support|confirm|found)\w*|stud(?:y|ies)\b.{0,80}\bhave (?:also )?(?:shown|demonstrated|found|reported)|(?:has|have|was|were) (?:also )?been (?:shown|demonstrated|found) to|appears? (?:to be )?(?:safe|effective|well)|(?:was|were) (?:significantly|associated|safe|well tolerated))\b/iu.test(
    sentence,
  );
}

/** "Common steps include:" before items that are sentences themselves asserts nothing of its own. */
function isEmptyLeadIn(sentence: string, following: string, rules: LanguageRules | null): boolean {
  const shape = sentenceShape(sentence);
  if (!shape.leadsIn) return false;
  // "According to the harbour office:" has no verb of its own.
  if (rules !== null && shape.words < 12 && !hasVerb(sentence, rules)) return true;
  const next = sentenceShape(following);
  const complete = next.stopped && next.words >= 6;
  if (!complete) return !hasVerb(sentence, rules);
  return /(?:\b(?:includ(?:e|es|ing)|involv(?:e|es)|such as|as follows|the following|are|is|incluyen|umfassen|comprennent)|\b(?:two|three|four|five|six|seven|several|some|many|few|various|following|different|main|key|common|potential)\s(?:[\p{L}-]+\s){0,3}[\p{L}-]+s\b[^,;]{0,60})\s*:\s*$/iu.test(
    sentence,
  );
}
