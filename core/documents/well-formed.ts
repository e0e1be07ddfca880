/**
 * Makes text storable and its offsets stable: lone surrogates become U+FFFD,
 * NUL is removed, CRLF and CR become LF. Idempotent.
 */
export function wellFormedText(text: string): string {
  let result = text;
  if (result.includes('\0')) result = result.replaceAll('\0', '');
  if (result.includes('\r')) result = result.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return result.isWellFormed() ? result : result.toWellFormed();
}
