import type { LanguageRules } from './languages/language-rules.ts';
import { rulesToTry } from './pattern-gate.ts';
import { isReferenceLine } from './reference-shape.ts';
import { sentenceShape } from './sentence-shape.ts';

/** Verbs that are as often nouns: at a sentence's start only a determiner tells an instruction. */
const nounsToo = new Set(
  'use contact visit call report request review search plan place mix set run print stop rest exercise store press stay compare work study test look experience schedule update install type keep drink wash talk follow hold begin start share book order note try'.split(
    ' ',
  ),
);

/**
 * Why a sentence is no claim, in words, or null when nothing speaks against it:
 * questions, fragments, metadata lines, instructions, and what the language's
 * own table rejects. `rules` null: structure alone decides.
 */
export function rejectSentence(whole: string, rules: LanguageRules | null): string | null {
  // The end tells questions and stops; the patterns read no more than a long sentence.
  const sentence = whole.length > 2_000 ? `${whole.slice(0, 1_900)} ${whole.slice(-100)}` : whole;
  const shape = sentenceShape(sentence);
  if (shape.asks) return 'asks a question';
  if (interfaceControl.test(shape.bare)) return 'is a control of the page';
  if (!/\p{L}{2}/u.test(shape.bare)) return 'holds no words';
  if (isAddress(shape.bare)) return 'is an address';
  if (shape.words < 3) return 'is too short to state something';
  if (!shape.stopped && !shape.leadsIn) {
    const why = rejectUnstopped(sentence, rules);
    if (why !== null) return why;
  } else if (shape.words < 6 && !hasVerb(shape.bare, rules)) {
    return 'is a fragment without a verb';
  }
  if (noteMark.test(sentence)) return 'is a note of a table or figure';
  if (isReferenceLine(shape.bare)) return 'is a reference';
  if (rules === null) return null;
  if (isInstruction(shape.bare, rules)) return 'tells the reader what to do';
  for (const rule of rulesToTry(rules.rejections, shape.bare)) {
    if (!rule.pattern.test(shape.bare)) continue;
    if (rule.unless?.test(shape.bare) === true) continue;
    return rule.because;
  }
  return null;
}

/** A line without a full stop states something only if it is long and has a verb. */
function rejectUnstopped(sentence: string, rules: LanguageRules | null): string | null {
  const shape = sentenceShape(sentence);
  if (
    shape.field !== null &&
    (shape.field.value.length < 25 || !hasVerb(shape.field.value, rules))
  ) {
    return 'is a field of the page';
  }
  if (shape.titled) return 'is a heading or name';
  if (shape.words < 6) return 'is a fragment';
  // A dozen running words are a sentence that lost its full stop, whatever its verb.
  if (shape.words < 12 && !hasVerb(shape.bare, rules)) return 'is a fragment without a verb';
  if (numbersIn(shape.bare) >= 0.15 && !hasVerb(shape.bare, rules)) return 'is a row of numbers';
  return null;
}

/** Which part of the words are numbers: 0 to 1. */
function numbersIn(text: string): number {
  const words = text.split(/\s+/);
  return words.filter((word) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(word)).length / words.length;
}

/** "†Odds ratios were …", "*For all outcomes …": the mark that a table refers to, with no second one as in "*so*". */
const noteMark = /^\s*(?:[†‡§¶‖]|\*{1,3}(?=[\p{L}\d])(?![^*]*\*))/u;

/** Whether a finite verb is seen; for a language without rules, eight words stand for one. */
export function hasVerb(sentence: string, rules: LanguageRules | null): boolean {
  if (rules === null) return sentenceShape(sentence).words >= 8;
  return rules.finiteVerb.test(sentence);
}

const interfaceControl =
  /^(?:see|show|view|load|read)\s+(?:\d+\s+)?(?:more|all|less|fewer)\b|^(?:back to top|skip to|menu|log ?in|sign in|next|previous|close|share|print|download)\b.{0,24}$/iu;

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.|\S+@\S+\.\S+$)\S*$/iu.test(text.trim());
}

function isInstruction(sentence: string, rules: LanguageRules): boolean {
  if (rules.imperatives.size === 0) return false;
  const text = sentence.replace(/^(?:[^.:!?]{2,40}:\s+)/u, '');
  const steps = [text, text.replace(leadAdverb, '')];
  if (introduction.test(text)) {
    for (const clause of text.split(/,\s+/).slice(1, 3)) steps.push(clause.replace(leadAdverb, ''));
  }
  return steps.some((step) => beginsInstruction(step, rules));
}

const leadAdverb =
  /^(?:first|second|third|then|next|finally|also|please|instead|additionally|lastly|afterwards?|simply|just|and|so|step \d+)[,:]?\s+/iu;
const introduction =
  /^(?:when|before|after|if|while|within|in|for|to|during|once|as|at|on|by|upon|until|whenever|with|from)\b/iu;

const determiner = /^(?:the|an?|your|this|these|those|all|any|our|it|them|that|up|at|out)\b/iu;

function beginsInstruction(text: string, rules: LanguageRules): boolean {
  const match = /^([\p{L}’'-]+)\s+(.*)$/su.exec(text);
  const verb = match?.[1]?.toLowerCase() ?? '';
  if (!rules.imperatives.has(verb)) return false;
  const rest = match?.[2] ?? '';
  if (/^(?:don['’]t|do|never|always|please|let)$/.test(verb))
    return !/^(?:the|we|they|these)\b/i.test(rest);
  if (rules.imperativeObject.test(rest) && !nounsToo.has(verb)) return true;
  if (nounsToo.has(verb) && determiner.test(rest)) return true;
  // "Request detailed information …" has no other verb; "Request rates have risen" has.
  return !/^(?:of|and|or|rates?|levels?)\b/iu.test(rest) && !rules.finiteVerb.test(rest);
}
