/** A word as it begins a line: "efficacy" as "Efficacy". */
export function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
