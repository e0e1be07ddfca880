/** Words about the review as a whole. */
export const reviewTexts = {
  claimUnknown: (label: string) => `Find claim ${label}: there is no such claim`,
};
