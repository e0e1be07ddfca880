/** The largest imports that are promised. */
export const records = 50_000;
export const papers = 1000;
