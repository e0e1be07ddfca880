import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { ProblemError } from '#core/problem.ts';
import { createTempFolder } from '../temp-folders.ts';
import { createDevTools } from './print-devtools.ts';
import type { DevTools } from './print-devtools.ts';
import { printCancelled, printFailed, printTimeout } from './print-printer.ts';
import type { PdfPrinter, PrintJob } from './print-printer.ts';

/** What finding a browser depends on; tests put their own in. */
export interface BrowserSurroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Whether there is a program at this path. */
  readonly exists: (path: string) => boolean;
}

/** Bytes of a PDF that the browser hands over at once. */
const readLength = 2 ** 20;

/** A4 in inches, for a page whose style sheet asks for no size. */
const paper = { paperWidth: 8.27, paperHeight: 11.69 };

/** Milliseconds that a browser gets to end by itself. */
const endGrace = 1500;

/**
 * A printer that is a headless Chrome, Chromium or Edge of this computer, which
 * `CLAIMGRID_BROWSER` can name. It is looked for with every report, has a
 * profile of its own that is removed afterwards, runs no scripts, finds no host
 * and is offline.
 */
export function createBrowserPrinter(
  surroundings: BrowserSurroundings = thisComputer(),
): PdfPrinter {
  return {
    folder: () => createTempFolder('print', folderAbove(findPrintBrowser(surroundings))),
    print: (job) => printWith(findPrintBrowser(surroundings), job),
  };
}

/**
 * The path of the browser to print with. Throws Problem 'pdf-no-browser', which
 * names `CLAIMGRID_BROWSER` when it leads to no program.
 */
export function findPrintBrowser(surroundings: BrowserSurroundings = thisComputer()): string {
  const { env, exists } = surroundings;
  const chosen = env['CLAIMGRID_BROWSER'];
  if (chosen !== undefined && chosen !== '') {
    if (exists(chosen)) return chosen;
    throw new ProblemError({
      code: 'pdf-no-browser',
      message: `Print the report as PDF: CLAIMGRID_BROWSER names "${chosen}", where there is no program`,
      hint: 'Set it to the path of Chrome, Chromium or Edge, or download the HTML report and print it',
    });
  }
  const found = usualBrowsers(surroundings).find(exists);
  if (found !== undefined) return found;
  throw new ProblemError({
    code: 'pdf-no-browser',
    message: 'Print the report as PDF: there is no browser on this computer to print it with',
    hint: 'Install Chrome, Chromium or Edge, or download the HTML report and print it',
  });
}

/** Where Chrome, Chromium and Edge usually are, best first. */
export function usualBrowsers({
  platform,
  env,
}: Pick<BrowserSurroundings, 'platform' | 'env'>): readonly string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name]);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) =>
      roots.flatMap((root) => (root ? [`${root}\\${program}`] : [])),
    );
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) =>
    [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => join(folder, name)),
  );
  if (platform !== 'darwin') return onPath;
  const applications = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
  const bundles = ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    applications.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );
  return [...bundles, ...onPath];
}

/** The switches of a browser that prints and does nothing else. */
export function browserSwitches(
  profile: string,
  { platform, root }: { readonly platform: NodeJS.Platform; readonly root: boolean },
): readonly string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-breakpad',
    '--mute-audio',
    // Names and addresses alike lead nowhere.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // A PDF says what made it: nothing of this computer.
    '--user-agent=Claimgrid',
    // Chromium's sandbox refuses to work for root; nobody else goes without it.
    ...(root && platform === 'linux' ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}

async function printWith(browser: string, job: PrintJob): Promise<void> {
  const { signal, limit } = job;
  if (signal.aborted) throw new ProblemError(printCancelled);
  const profile = join(dirname(job.page), 'profile');
  mkdirSync(profile);
  const switches = browserSwitches(profile, {
    platform: process.platform,
    root: process.getuid?.() === 0,
  });
  // A group of its own on systems that have them, so that its helpers end with it.
  const child = spawn(browser, switches, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const line = devToolsOf(child);
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4000);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      line.close(failed(`"${browser}" does not start (${error.message})`));
      resolve();
    });
    child.once('exit', (code, by) => {
      line.close(failed(`the browser ended with ${by ?? `code ${code}`}${lastWords(words)}`));
      resolve();
    });
  });
  const stop = (error: ProblemError): void => {
    line.close(error);
    killGroup(child);
  };
  const onAbort = (): void => stop(new ProblemError(printCancelled));
  const timer = setTimeout(() => stop(new ProblemError(printTimeout(limit))), limit);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    await printPage(line, job);
    void line.call('Browser.close').catch(() => {});
    await Promise.race([ended, pause(endGrace)]);
  } catch (error) {
    throw error instanceof ProblemError ? error : failed(String(error));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    killGroup(child);
    await Promise.race([ended, pause(endGrace)]);
  }
}

/** Loads the page and writes its PDF. */
async function printPage(line: DevTools, { page, pdf, kind }: PrintJob): Promise<void> {
  const { targetId } = await line.call('Target.createTarget', { url: 'about:blank' });
  const target = { targetId, flatten: true };
  const { sessionId } = await line.call('Target.attachToTarget', target);
  const session = String(sessionId);
  await line.call('Emulation.setScriptExecutionDisabled', { value: true }, session);
  await line.call('Network.enable', {}, session);
  const offline = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
  await line.call('Network.emulateNetworkConditions', offline, session);
  await line.call('Page.enable', {}, session);
  const loaded = line.next('Page.loadEventFired');
  // When the browser ends first, the call below is what says so.
  loaded.catch(() => {});
  const address = pathToFileURL(page).href;
  const { errorText } = await line.call('Page.navigate', { url: address }, session);
  if (typeof errorText === 'string' && errorText !== '') {
    throw failed(`the browser cannot open the page (${errorText})`);
  }
  await loaded;
  const settings = {
    printBackground: true,
    preferCSSPageSize: true,
    ...paper,
    generateTaggedPDF: kind === 'structured',
    generateDocumentOutline: kind === 'structured',
    transferMode: 'ReturnAsStream',
  };
  const { stream } = await line.call('Page.printToPDF', settings, session);
  await saveStream(line, session, String(stream), pdf);
}

async function saveStream(
  line: DevTools,
  session: string,
  handle: string,
  path: string,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for (let whole = false; !whole;) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const piece = await line.call('IO.read', { handle, size: readLength }, session);
      const encoding = piece['base64Encoded'] === true ? 'base64' : 'utf8';
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await file.writeFile(Buffer.from(String(piece['data']), encoding));
      whole = piece['eof'] === true;
    }
  } finally {
    await file.close();
  }
}

function devToolsOf(child: ChildProcess): DevTools {
  const [, , , to, from] = child.stdio;
  if (to instanceof Writable && from instanceof Readable) return createDevTools(to, from);
  throw new Error('Print the report: the browser has no pipes');
}

function failed(why: string): ProblemError {
  return new ProblemError(printFailed(why));
}

function lastWords(words: string): string {
  const line = words.trim().split('\n').at(-1)?.trim() ?? '';
  return line === '' ? '' : ` (${line.slice(0, 160).replace(/[.]+$/u, '')})`;
}

/** Ends the browser and its helpers; on Windows they end with it. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

/** Where the folder of a printing goes: a browser from Ubuntu's store sees only its own part of the home. */
function folderAbove(browser: string): string {
  const real = realpathSync(browser);
  const isSnap =
    real.startsWith('/snap/') || browser.startsWith('/snap/') || real === '/usr/bin/snap';
  if (!isSnap) return tmpdir();
  const folder = join(homedir(), 'snap', 'chromium', 'common');
  mkdirSync(folder, { recursive: true });
  return folder;
}

function thisComputer(): BrowserSurroundings {
  return { platform: process.platform, env: process.env, exists: isProgram };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
