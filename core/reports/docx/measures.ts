/** The page: A4 with margins of 2.5 cm, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, margin: 1_417 } as const;

/** What lies between the margins. */
export const textWidth = page.width - 2 * page.margin;
