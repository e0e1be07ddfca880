/** A number as German writes it: 1.000. */
export const plain = (number: number): string => number.toLocaleString('de');

/** A number and what it counts: `one` names a single thing, `many` any other number of them. */
export const count = (number: number, one: string, many: string): string =>
  `${plain(number)} ${number === 1 ? one : many}`;
