import fc from 'fast-check';
import { dirname } from 'node:path';
import { bridgeChannels } from '#electron/desktop/bridge.ts';
import { BrowserWindow, fake } from './fake-electron.ts';

/** What random messages did to the process side. */
export interface MessageOutcome {
  readonly sent: number;
  /** Answers by kind: refused sender, refused arguments, done. */
  readonly foreign: number;
  readonly unfit: number;
  readonly done: number;
  /** Errors that are no refusal, and paths or addresses that left the folder. */
  readonly faults: readonly string[];
}

const { command: _toPage, ...invoked } = bridgeChannels;
/** Channels that a page can call. */
export const invokedChannels: readonly string[] = Object.values(invoked);

const tricky = fc.constantFrom(
  '../../etc/passwd',
  String.raw`..\..\windows\system32`,
  '/etc/passwd',
  'C:\\x',
  String.raw`\\host\share`,
  'CON',
  'a\0b',
  '\u202Egnp.exe',
  '~/.ssh/id',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '__proto__',
  'x'.repeat(300),
);
const words = fc.dictionary(fc.oneof(fc.string(), tricky), fc.oneof(fc.string(), tricky), {
  maxKeys: 5,
});
const argument = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
  }),
  fc.string(),
  tricky,
  fc.record({ commands: words, menus: words }),
);
const values = fc.oneof(fc.constant([]), fc.tuple(argument), fc.array(argument, { maxLength: 4 }));
const frame = fc.oneof(
  { weight: 3, arbitrary: fc.constant('own') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'null',
      'child',
      'file:///x',
      'https://evil.example/',
      'app://bundle.evil/',
    ),
  },
);

/**
 * Sends random messages to every channel that is registered, most of them from
 * the page itself.
 *
 * @param folder where dialogs may begin, as `setupNativePowers` was told
 * @param runs messages for each channel
 */
export async function sendRandomMessages(
  folder: string,
  runs: number,
  seed?: number,
): Promise<MessageOutcome> {
  const counts = { sent: 0, foreign: 0, unfit: 0, done: 0 };
  const faults: string[] = [];
  const window = new BrowserWindow({});
  const messages = fc.sample(fc.tuple(frame, values), {
    numRuns: runs,
    ...(seed === undefined ? {} : { seed }),
  });
  for (const channel of invokedChannels) {
    for (const [from, given] of messages) {
      counts.sent += 1;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await invoke(window, channel, from, given);
      if (answer === 'foreign' || answer === 'unfit' || answer === 'done') counts[answer] += 1;
      else faults.push(`${channel}: ${answer}`);
      if (from !== 'own' && answer !== 'foreign') faults.push(`${channel} took ${from}`);
    }
  }
  for (const asked of fake.dialogs) {
    const path = defaultPath(asked);
    if (path !== folder && dirname(path) !== folder) faults.push(`dialog in ${path}`);
  }
  faults.push(...fake.opened.map((address) => `opened ${address}`));
  return { ...counts, faults };
}

async function invoke(
  window: BrowserWindow,
  channel: string,
  from: string,
  given: readonly unknown[],
): Promise<string> {
  const sender = window.webContents;
  const senderFrame =
    from === 'own'
      ? sender.mainFrame
      : from === 'null'
        ? null
        : { url: from === 'child' ? 'app://bundle/' : from };
  try {
    await fake.invokes.get(channel)?.({ sender, senderFrame }, ...given);
    return 'done';
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (said === `Call "${channel}": the sender is not the workbench`) return 'foreign';
    if (said === `Call "${channel}": the arguments do not fit`) return 'unfit';
    return said;
  }
}

function defaultPath(asked: unknown): string {
  if (typeof asked !== 'object' || asked === null || !('defaultPath' in asked)) return '';
  return String(asked.defaultPath);
}
