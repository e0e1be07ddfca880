import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/review.ts';
import * as en from '#renderer/texts/en/review.ts';

/** Words about the review as a whole. */
export const reviewTexts = inLanguage(en.reviewTexts, de.reviewTexts);
