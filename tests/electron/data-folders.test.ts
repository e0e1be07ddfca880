import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolders } from '#electron/data-folders.ts';

describe('dataFolders()', () => {
  it('obeys CLAIMGRID_HOME on every platform', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(dataFolders({ CLAIMGRID_HOME: '/own' }, platform, '/home/x')).toEqual({
        reviews: '/own',
        settings: '/own',
        backups: join('/own', 'backups'),
      });
    }
  });

  it.each([
    ['linux', {}, '/home/x/.config/claimgrid'],
    ['linux', { XDG_CONFIG_HOME: '/conf' }, '/conf/claimgrid'],
    ['darwin', {}, '/home/x/Library/Application Support/Claimgrid'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Claimgrid'],
    ['win32', {}, '/home/x/AppData/Roaming/Claimgrid'],
  ] as const)('keeps settings where %s wants them (%j)', (platform, env, settings) => {
    expect(dataFolders(env, platform, '/home/x')).toMatchObject({
      reviews: '/home/x/Documents/Claimgrid',
      settings,
    });
  });

  it.each([
    ['linux', {}, '/home/x/.local/share/claimgrid/backups'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/claimgrid/backups'],
    ['darwin', {}, '/home/x/Library/Application Support/Claimgrid/backups'],
    ['win32', { LOCALAPPDATA: '/local', APPDATA: '/roaming' }, '/local/Claimgrid/backups'],
  ] as const)('keeps backups where %s wants data (%j)', (platform, env, backups) => {
    expect(dataFolders(env, platform, '/home/x').backups).toBe(backups);
  });
});
