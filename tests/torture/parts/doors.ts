import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { plainWords } from '#core/log/plain-words.ts';
import { safeError } from '#core/log/safe-entry.ts';
import { listenGuarded } from '#electron/serve/guarded-server.ts';
import type { GuardedServer } from '#electron/serve/guarded-server.ts';
import { attacks } from '#tests/electron/serve/attacks.ts';
import type { Target } from '#tests/electron/serve/attacks.ts';
import { sendRaw } from '#tests/helpers/raw-http.ts';
import { createRandom } from '../part.ts';
import type { Random, TortureOutcome } from '../part.ts';

export const name = 'doors';
export const describe =
  'random requests at the browser door, random messages at every channel of the desktop, canaries for the log; none gets in, none acts, none is written';

/** So many random requests, messages for each channel and canaries, unless told. */
const usual = 10_000;

/** Sends `count` of each. */
export async function run(count = usual, seed = 1): Promise<TortureOutcome> {
  const random = createRandom(seed);
  const requests = await knock(count, random);
  const messages = await message(count, seed);
  const canaries = hideCanaries(count, seed);
  return {
    done: requests.done + messages.done + canaries.done,
    failures: [...requests.failures, ...messages.failures, ...canaries.failures],
    notes: [...requests.notes, ...messages.notes, ...canaries.notes],
  };
}

interface Part {
  readonly done: number;
  readonly failures: readonly string[];
  readonly notes: readonly string[];
}

/** Known attacks with bytes changed, doubled, left out; only what still is refused may be counted. */
async function knock(count: number, random: Random): Promise<Part> {
  let entered = 0;
  const server = await listenGuarded(
    {
      fetch: () => {
        entered += 1;
        return Promise.resolve(new Response('inside'));
      },
    },
    0,
  );
  const failures: string[] = [];
  try {
    const target = await enter(server);
    // Without the key: a change of a byte could turn an attack into what the browser itself sends.
    const known = attacks({ ...target, cookie: `claimgrid-${target.port}=${'x'.repeat(43)}` });
    let answered = 0;
    for (let trial = 0; trial < count; trial += 1) {
      const { name: attack, bytes } = random.pick(known);
      const sent = changed(bytes, random);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a call is known by its request
      const { status, headers, body } = await sendRaw(target.port, sent, 60);
      if (status !== null) answered += 1;
      const shares = [...headers.keys()].some((header) => header.startsWith('access-control-'));
      if (entered > 0 || shares || (status !== null && status < 400) || body.includes('inside')) {
        failures.push(`${attack}: ${status} for ${JSON.stringify(sent.slice(0, 300))}`);
        entered = 0;
      }
    }
    return {
      done: count,
      failures,
      notes: [`${count} requests, ${answered} answered, all refused: ${failures.length === 0}`],
    };
  } finally {
    await server.close();
  }
}

async function enter({ port, token }: GuardedServer): Promise<Target> {
  const head = `GET /?t=${token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`;
  const { headers } = await sendRaw(port, head);
  return { port, token, cookie: headers.get('set-cookie')?.split(';')[0] ?? '' };
}

function changed(bytes: string, random: Random): string {
  let text = bytes;
  for (let times = random.below(4); times > 0; times -= 1) {
    const at = random.below(text.length);
    const to = at + random.below(12);
    text = random.pick([
      text.slice(0, at) + String.fromCodePoint(random.below(256)) + text.slice(at + 1),
      text.slice(0, at) + text.slice(to),
      text.slice(0, to) + text.slice(at),
      text.slice(0, at) + random.pick(['\r\n', '\0', ' ', '%00', '../', ';', ',']) + text.slice(at),
    ]);
  }
  return text;
}

/** The desktop's channels with the stand-in for Electron that the tests have. */
async function message(count: number, seed: number): Promise<Part> {
  const tests = resolve(import.meta.dirname, '../../electron/desktop');
  const stub = pathToFileURL(join(tests, 'fake-electron.ts')).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: stub, shortCircuit: true } : next(specifier, context),
  });
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-doors-'));
  const rejected: string[] = [];
  const onRejection = (reason: unknown): void => void rejected.push(String(reason));
  process.on('unhandledRejection', onRejection);
  try {
    const { setupNativePowers } = await import('#electron/desktop/native-powers.ts');
    const { invokedChannels, sendRandomMessages } =
      await import('#tests/electron/desktop/random-messages.ts');
    setupNativePowers(folder);
    const { sent, foreign, unfit, done, faults } = await sendRandomMessages(folder, count, seed);
    const written = readdirSync(folder).map((file) => `wrote ${file}`);
    return {
      done: sent,
      failures: [...faults, ...written, ...rejected],
      notes: [
        `${sent} messages to ${invokedChannels.length} channels: ${foreign} of other senders and ${unfit} that do not fit refused, ${done} taken`,
      ],
    };
  } finally {
    process.off('unhandledRejection', onRejection);
    hooks.deregister();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Random text in every field of an error: the log keeps the words of programs and nothing else. */
function hideCanaries(count: number, seed: number): Part {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.lorem(),
    fc.string().map((word) => `    at x (/srv/claimgrid/core/../${word}/a.ts:1:2)`),
    fc.webUrl(),
  );
  const parts = fc.record({ name: text, message: text, stack: text, code: text });
  const failures: string[] = [];
  for (const thrown of fc.sample(parts, { numRuns: count, seed })) {
    const { words, stack } = safeError(thrown, '/work');
    const foreign = words.split(' ').filter((word) => !/^…?$/u.test(word) && !plainWords.has(word));
    if (foreign.length > 0 || stack.length > 0)
      failures.push(JSON.stringify({ thrown, words, stack }));
  }
  return { done: count, failures, notes: [`${count} errors with canaries`] };
}
