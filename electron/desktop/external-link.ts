import { shell } from 'electron';

const openable: ReadonlySet<string> = new Set(['https:', 'mailto:']);
const longestAddress = 4096;

/**
 * Opens an address in the system's browser or mail program. Only well-formed
 * `https:` and `mailto:` addresses are passed on: the system would run others
 * as programs (`file:`, `ms-msdt:`, `smb:`).
 *
 * @returns whether the address was passed on
 */
export function openExternalLink(address: string): boolean {
  const safe = externalAddress(address);
  if (safe === null) return false;
  void shell.openExternal(safe);
  return true;
}

/** The normalised address when it may leave the application, or null. */
export function externalAddress(address: string): string | null {
  if (address.length > longestAddress) return null;
  const url = URL.parse(address);
  if (url === null || !openable.has(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}
