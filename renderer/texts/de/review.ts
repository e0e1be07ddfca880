import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/review.ts';

/** Words about the review as a whole. */
export const reviewTexts: Translated<typeof en.reviewTexts> = {
  claimUnknown: (label) => `Aussage ${label} finden: es gibt sie nicht`,
};
