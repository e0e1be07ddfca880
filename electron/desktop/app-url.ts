/** Scheme and host of the page in the desktop window: `app://bundle/`. */
export const appScheme = 'app';
export const appHost = 'bundle';
export const appHome = `${appScheme}://${appHost}/`;

/**
 * Whether an address belongs to our own page. Compares protocol and host, never
 * `origin`: Node gives every custom scheme and `file:` the origin "null", so an
 * origin comparison lets a foreign scheme through.
 */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === '' &&
    url.password === ''
  );
}
