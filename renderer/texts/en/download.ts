import { plain } from '#renderer/texts/en/number.ts';

/** Words of a report's download. */
export const downloadTexts = {
  starting: 'Making the report …',
  reading: (done: number, of: number) =>
    `Reading the review … ${plain(done)} of ${plain(of)} claims`,
  writing: (done: number, of: number) =>
    `Making the report … ${plain(done)} of ${plain(of)} claims`,
  printing: 'Printing the report as PDF …',
  cancel: 'Cancel the report',
  html: 'Download HTML instead',
};
