/** As many of the newest backups are kept whatever their age. */
export const keptAlways = 10;

const hour = 3_600_000;
const day = 24 * hour;

/** Up to which age one backup is kept of each span of time (milliseconds); a span of 0 keeps all. */
const rules: readonly { readonly age: number; readonly span: number }[] = [
  { age: 3 * hour, span: 0 },
  { age: day, span: hour },
  { age: 7 * day, span: day },
  { age: 182 * day, span: 7 * day },
];

/**
 * Which backups may go: all of the last three hours are kept, then the last of
 * each hour for a day, of each day for a week, of each week for half a year (the
 * "grandfather, father, son" rotation), and always the newest ten. What seems
 * to be of the future (a clock was set back) is kept as if it were new.
 *
 * @param times when they were made, milliseconds since 1970, in any order
 * @returns those to drop, as positions in `times`
 */
export function backupsToDrop(times: readonly number[], now: number): number[] {
  const newestFirst = times
    .map((time, index) => ({ time, index }))
    .sort((a, b) => b.time - a.time || b.index - a.index);
  const taken = new Set<string>();
  return newestFirst
    .filter(({ time }, place) => {
      const rule = rules.find(({ age }) => now - time <= age);
      // The spans are those of the calendar, so that they stay the same while time goes on.
      const kept = rule !== undefined && (rule.span === 0 || isFirst(taken, rule.span, time));
      return !kept && place >= keptAlways;
    })
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}

function isFirst(taken: Set<string>, span: number, time: number): boolean {
  const key = `${span}:${Math.floor(time / span)}`;
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}
