/** Prints text on stdout: what the command was called for. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Prints the one JSON document of a `--json` call. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Says something to a person, on stderr. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** Text of a document on one line, without characters that could steer the terminal. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
