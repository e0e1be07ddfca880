/** What can be seen of a sentence without knowing its language. */
export interface SentenceShape {
  /** The sentence without opening quotation marks and brackets. */
  readonly bare: string;
  /** Words separated by blanks; for scripts without blanks, an estimate from the characters. */
  readonly words: number;
  /** Ends in a full stop or its like, closing marks aside. */
  readonly stopped: boolean;
  readonly asks: boolean;
  /** Ends in a colon: something follows that completes it. */
  readonly leadsIn: boolean;
  /** Ends in an ellipsis, as search snippets do. */
  readonly cutOff: boolean;
  /** Most words carry a capital, as in headings and names. */
  readonly titled: boolean;
  /** "Label: value" without a full stop. */
  readonly field: { readonly label: string; readonly value: string } | null;
}

/** What may stand behind a sentence's last mark: closing marks and note numbers. */
const close = '["”“’\'»)\\]*_]*(?:\\[[\\d,–\\s-]+\\])*\\s*$';
const stop = new RegExp(`[.!。！．।]${close}`, 'u');
const questionMark = new RegExp(`[?？؟]${close}`, 'u');

/** Where the scripts without blanks lie, widely: quick to rule out. */
const beyondEurope = /[\u0E00-\u0E7F\u2E80-\uDFFF\uF900-\uFAFF]/;

let last: { readonly sentence: string; readonly shape: SentenceShape } | null = null;

/** Reads the shape of one sentence, list item or line. */
export function sentenceShape(sentence: string): SentenceShape {
  // One sentence is asked for several times in a row.
  if (last?.sentence !== sentence) last = { sentence, shape: readShape(sentence) };
  return last.shape;
}

function readShape(sentence: string): SentenceShape {
  const bare = sentence.replace(/^[\s"“”‘’'«„([{*_]+/u, '');
  const stopped = stop.test(sentence);
  const asks = questionMark.test(sentence);
  const cutOff = /(?:\.{3}|…)["”’')\]]*\s*$/u.test(sentence);
  const words = bare.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
  const dense = beyondEurope.test(bare) ? (bare.match(unspaced)?.length ?? 0) : 0;
  const field = stopped || asks ? null : /^([^:]{2,40}):\s+(\S.*)$/su.exec(bare);
  return {
    bare,
    words: Math.max(words.length, Math.floor(dense / 2)),
    stopped,
    asks,
    leadsIn: /[:：]\s*$/u.test(sentence),
    cutOff,
    titled: isTitled(words),
    field: field === null ? null : { label: field[1] ?? '', value: field[2] ?? '' },
  };
}

function isTitled(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3 && /\p{L}/u.test(word));
  if (long.length === 0) return words.length > 0;
  return long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length / long.length >= 0.7;
}
