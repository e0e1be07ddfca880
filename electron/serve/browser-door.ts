import { createApp } from '../app.ts';
import { dataFolders } from '../data-folders.ts';
import { startLog } from '../log/program-log.ts';
import { createWorkspace } from '../workspace.ts';
import { listenGuarded } from './guarded-server.ts';
import { openInBrowser } from './open-in-browser.ts';

/** The browser door while it is open. */
export interface BrowserDoor {
  /** Address with the one-time token: it lets one browser in. */
  readonly url: string;
  readonly port: number;
  /** Ends requests, jobs and the server, and closes the review. */
  close(): Promise<void>;
}

export interface BrowserDoorOptions {
  /** Review file to open at once. */
  readonly review?: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Whether to open the default browser. */
  readonly open?: boolean;
  /** Folder of the built renderer, where it is not the installation's. */
  readonly renderer?: string;
}

/**
 * Opens the browser door: the same handler as the desktop's, behind a lock, on
 * 127.0.0.1 only. Throws the Problems of `openReview`, and 'port-taken'.
 */
export async function serve(options: BrowserDoorOptions = {}): Promise<BrowserDoor> {
  startLog(dataFolders().settings);
  const workspace = createWorkspace({ host: 'browser' });
  if (options.review !== undefined) workspace.open(options.review);
  const app = createApp(
    workspace,
    options.renderer === undefined ? {} : { renderer: options.renderer },
  );
  try {
    const server = await listenGuarded(app, options.port ?? 0);
    const url = `http://127.0.0.1:${server.port}/?t=${server.token}`;
    if (options.open === true) openInBrowser(url);
    return {
      url,
      port: server.port,
      close: async () => {
        await server.close();
        await workspace.dispose();
      },
    };
  } catch (error) {
    await workspace.dispose();
    throw error;
  }
}
