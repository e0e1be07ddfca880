/** The languages that the interface has, by their BCP 47 tags, each under its own name. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

/** The same in the order that they are offered. */
export const languageList: readonly Language[] = ['en', 'de'];

const storeKey = 'claimgrid.language';

/** Texts of the same shape in another language. */
export type Translated<Texts> = Texts extends string
  ? string
  : Texts extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Texts extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof Texts]: Translated<Texts[Key]> };

/** The language of this window: the one that was chosen, else the first one of the browser's that is there. */
export const language: Language = readLanguage();

/** The texts in the window's language. */
export function inLanguage<Texts>(en: Texts, de: Translated<Texts>): Texts | Translated<Texts> {
  return language === 'de' ? de : en;
}

/** A whole number with the separators of the window's language. */
export function formatCount(number: number): string {
  return number.toLocaleString(language);
}

/** A share (0 to 1) in whole percent, as the window's language writes it. */
export function formatPercent(share: number): string {
  return share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
}

/** Begins a text with a small letter, for the middle of a sentence. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Chooses the language; the window must be loaded again to be all in it. */
export function chooseLanguage(next: Language): void {
  localStorage.setItem(storeKey, next);
}

function readLanguage(): Language {
  // Tests of single functions run without a browser around them.
  const stored = typeof localStorage === 'undefined' ? null : localStorage.getItem(storeKey);
  if (isLanguage(stored)) return stored;
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages;
  return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}
