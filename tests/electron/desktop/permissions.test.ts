import { beforeEach, describe, expect, it } from 'vitest';
import { setupPermissions } from '#electron/desktop/permissions.ts';
import { fake, resetFake } from './fake-electron.ts';

const asked = [
  'clipboard-sanitized-write',
  'clipboard-read',
  'media',
  'geolocation',
  'notifications',
  'midi',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'fileSystem',
  'hid',
  'serial',
  'usb',
  'unknown',
];

beforeEach(resetFake);

describe('setupPermissions()', () => {
  it('setupPermissions() grants copying text and nothing else', () => {
    setupPermissions();
    const granted = asked.filter((permission) => {
      let answer = false;
      fake.permissions['request']?.({}, permission, (value: boolean) => (answer = value));
      expect(fake.permissions['check']?.({}, permission), permission).toBe(answer);
      return answer;
    });
    expect(granted).toEqual(['clipboard-sanitized-write']);
  });

  it('setupPermissions() gives no device and no screen', () => {
    setupPermissions();
    expect(fake.permissions['device']?.({ deviceType: 'usb' })).toBe(false);
    let streams: unknown = null;
    fake.permissions['display']?.({}, (value: unknown) => (streams = value));
    expect(streams).toEqual({});
  });
});
