import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/claims.ts';
import * as en from '#renderer/texts/en/claims.ts';

/** Words of the claims grid. */
export const claimTexts = inLanguage(en.claimTexts, de.claimTexts);
