const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Superscript digits and dashes as plain ones: "¹⁻³" → "1-3". */
export function plainDigits(printed: string): string {
  return printed
    .replaceAll(/[⁰¹²³⁴-⁹]/gu, (digit) => String(superscripts.indexOf(digit)))
    .replaceAll('⁻', '-');
}

/**
 * The numbers of a list as marks print it: "3-5, 8" → 3, 4, 5, 8; none when a
 * range is turned round or very long.
 *
 * @param cluster what a part stands for that may have lost its commas ("12345")
 */
export function readNumbers(
  printed: string,
  cluster: (digits: string) => readonly number[] = (digits) => [Number(digits)],
): number[] {
  const numbers: number[] = [];
  for (const part of plainDigits(printed).split(/\s?[,;]\s?/u)) {
    const [from = '', to] = part.split(/\s?[–—-]\s?/u);
    if (to === undefined) numbers.push(...cluster(from));
    else if (Number(to) - Number(from) > 100 || Number(to) < Number(from)) return [];
    else for (let number = Number(from); number <= Number(to); number += 1) numbers.push(number);
  }
  return numbers;
}

/**
 * Splits digits that lost their commas into rising entry numbers. Of several
 * ways the one with most neighbours (1, 2, 3) wins, then the one with fewest parts.
 */
export function splitCluster(digits: string, highest: number): number[] {
  if (digits.startsWith('0')) return [];
  if (Number(digits) <= highest) return [Number(digits)];
  let best: number[] = [];
  let bestRank = -Infinity;
  if (digits.length > 20) return [];
  let tries = 0;
  const go = (at: number, numbers: readonly number[]): void => {
    tries += 1;
    // Rising readings are few; the cap guards against digits made to have many.
    if (tries > 1_000) return;
    if (at === digits.length) {
      const steps = numbers.filter((number, place) => number === (numbers[place - 1] ?? -1) + 1);
      const rank = steps.length * 100 - numbers.length;
      if (rank > bestRank) {
        best = [...numbers];
        bestRank = rank;
      }
      return;
    }
    if (digits[at] === '0') return;
    for (let length = 1; length <= 3 && at + length <= digits.length; length += 1) {
      const number = Number(digits.slice(at, at + length));
      if (number > (numbers.at(-1) ?? 0) && number <= highest)
        go(at + length, [...numbers, number]);
    }
  };
  go(0, []);
  return best;
}
