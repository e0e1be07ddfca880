import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { LanguageRules } from './language-rules.ts';
import { spanish } from './spanish.ts';

const known: readonly LanguageRules[] = [english, german, french, spanish];

/**
 * The rules of a language by its BCP 47 tag; English for a text too short to
 * tell (null), null for a language without rules, where structure alone decides.
 */
export function rulesFor(language: string | null): LanguageRules | null {
  if (language === null) return english;
  const primary = language.toLowerCase().split('-')[0];
  return known.find((rules) => rules.language === primary) ?? null;
}
