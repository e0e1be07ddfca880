import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';

/** A running workbench. `page` is there when the door brings its own window. */
export interface OpenedDoor {
  readonly url: string;
  readonly page: Page | null;
  /** Of the program's process. */
  readonly pid: number | undefined;
  /** Bytes that the program holds after a collection; null where it cannot be asked. */
  readonly memory: () => Promise<number | null>;
  readonly close: () => Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const startLimit = 20_000;

/**
 * Starts the built browser door as a process of its own.
 *
 * @param home becomes `CLAIMGRID_HOME`
 */
export async function openBrowserDoor(home: string): Promise<OpenedDoor> {
  const entry = resolve(root, 'tests/e2e/serve-built.ts');
  const child = spawn(process.execPath, ['--expose-gc', entry], {
    cwd: root,
    env: { ...process.env, CLAIMGRID_HOME: home, TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const { promise, resolve: found, reject } = Promise.withResolvers<string>();
  child.once('message', (message) => {
    if (typeof message === 'string') found(message);
  });
  child.once('close', () => reject(new Error(`Start the browser door: it ended\n${said}`)));
  const timer = setTimeout(
    () => reject(new Error(`Start the browser door: no address after 20 s\n${said}`)),
    startLimit,
  );
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    const memory = async (): Promise<number | null> => {
      const answer = Promise.withResolvers<number | null>();
      child.once('message', (message: { readonly held?: number }) =>
        answer.resolve(message.held ?? null),
      );
      child.send('memory');
      return answer.promise;
    };
    return { url: await promise, page: null, pid: child.pid, memory, close };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Starts the built desktop application.
 *
 * @param home becomes `CLAIMGRID_HOME`
 */
export async function openDesktopDoor(home: string): Promise<OpenedDoor> {
  const application = await _electron.launch({
    args: [root],
    cwd: root,
    env: { ...process.env, CLAIMGRID_HOME: home, TZ: 'UTC' },
  });
  const page = await application.firstWindow();
  desktops.set(page, application);
  // The system's dialogs cannot be driven: a review is saved under the name offered, in the home.
  await application.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = (...values: readonly unknown[]) => {
      const options = values.at(-1) as { readonly defaultPath?: string };
      const name = (options.defaultPath ?? 'review.claimgrid').split(/[\\/]/).at(-1) ?? '';
      return Promise.resolve({ canceled: false, filePath: `${folder}/${name}` });
    };
  }, home);
  const { pid } = application.process();
  return {
    url: 'app://bundle/',
    page,
    pid,
    memory: () => Promise.resolve(null),
    close: () => application.close(),
  };
}

const desktops = new WeakMap<Page, ElectronApplication>();

/**
 * Has the desktop's next file dialog answer with these files.
 *
 * @returns false where the page is in a browser, which has its own dialog
 */
export async function answerFileDialog(page: Page, files: readonly string[]): Promise<boolean> {
  const application = desktops.get(page);
  await application?.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, files);
  return application !== undefined;
}

/** Opens a review file behind a door that a page shows; the page must be loaded again to show it. */
export async function openInDoor(page: Page, path: string): Promise<void> {
  await page.evaluate(async (opened) => {
    await fetch('/rpc/workspace.open', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ path: opened }),
    });
  }, path);
}
