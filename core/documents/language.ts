import { eld } from 'eld/small';

/** Below so many letters a guess is a coin toss. */
const leastLetters = 25;
const sampleLength = 4000;

/**
 * The language of a text as a BCP 47 tag ("en", "de"), or null when the text is
 * too short or too mixed to tell (Efficient Language Detector, n-grams).
 */
export function detectLanguage(text: string): string | null {
  const sample = text.length <= sampleLength ? text : text.slice(0, sampleLength).toWellFormed();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{5}/u.test(
    sample,
  );
  if (letters < leastLetters && !dense) return null;
  const found = eld.detect(sample);
  return found.language !== '' && found.isReliable() ? found.language : null;
}

/** A declared language as a tidy BCP 47 tag ("en_US" → "en-US"), or null when it is none. */
export function languageTag(declared: string | null | undefined): string | null {
  const tag = (declared ?? '').trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
