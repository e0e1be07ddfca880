import { session } from 'electron';

/** What the page may do beyond drawing itself: copy text, nothing else. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Denies every permission that is not named here; Electron's default is to allow all. */
export function setupPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(granted.has(permission));
  });
  defaultSession.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
