import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Claimgrid keeps things of one person. */
export interface DataFolders {
  /** Default folder for new reviews. */
  readonly reviews: string;
  /** Settings and the list of recent reviews. */
  readonly settings: string;
}

/**
 * The folders of this person: `CLAIMGRID_HOME` for both where it is set; else
 * Documents/Claimgrid for reviews and the platform's place for settings
 * (XDG Base Directory on Linux, Library/Application Support, AppData).
 */
export function dataFolders(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): DataFolders {
  const own = env['CLAIMGRID_HOME'];
  if (own !== undefined && own !== '') return { reviews: own, settings: own };
  return {
    reviews: join(home, 'Documents', 'Claimgrid'),
    settings: settingsFolder(env, platform, home),
  };
}

function settingsFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Claimgrid');
  if (platform === 'win32') {
    return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Claimgrid');
  }
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'claimgrid');
}
