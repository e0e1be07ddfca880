import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Claimgrid keeps things of one person. */
export interface DataFolders {
  /** Default folder for new reviews. */
  readonly reviews: string;
  /** Settings and the list of recent reviews. */
  readonly settings: string;
  /** Backups of all reviews, each in a folder of its own. */
  readonly backups: string;
}

/**
 * The folders of this person: `CLAIMGRID_HOME` for all where it is set; else
 * Documents/Claimgrid for reviews and the platform's places for settings and
 * data (XDG Base Directory on Linux, Library/Application Support, AppData; the
 * local one for backups, which must not roam with a profile).
 */
export function dataFolders(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): DataFolders {
  const own = env['CLAIMGRID_HOME'];
  if (own !== undefined && own !== '') {
    return { reviews: own, settings: own, backups: join(own, 'backups') };
  }
  return {
    reviews: join(home, 'Documents', 'Claimgrid'),
    settings: settingsFolder(env, platform, home),
    backups: join(dataFolder(env, platform, home), 'backups'),
  };
}

function settingsFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Claimgrid');
  if (platform === 'win32') {
    return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Claimgrid');
  }
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'claimgrid');
}

function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return settingsFolder(env, platform, home);
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Claimgrid');
  }
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'claimgrid');
}
