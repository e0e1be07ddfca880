import { describe, expect, it } from 'vitest';
import { dataFolders } from '#electron/data-folders.ts';

describe('dataFolders()', () => {
  it('obeys CLAIMGRID_HOME on every platform', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(dataFolders({ CLAIMGRID_HOME: '/own' }, platform, '/home/x')).toEqual({
        reviews: '/own',
        settings: '/own',
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
    expect(dataFolders(env, platform, '/home/x')).toEqual({
      reviews: '/home/x/Documents/Claimgrid',
      settings,
    });
  });
});
