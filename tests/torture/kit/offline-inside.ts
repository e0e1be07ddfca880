import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#tests/tools/browser.ts';

/*
 * Started by `parts/offline.ts` in namespaces of its own for the network and
 * for mounts: only the loopback device is up, there is no route anywhere, and
 * names are asked for at an address that is not there. Runs the end-to-end
 * specs of its arguments and prints, as its last line, what tried to leave.
 */

/** What was seen while the specs ran. */
export interface OfflineFindings {
  /** Packets and connections that found no route, by the kernel's own count (`OutNoRoutes`). */
  readonly attempts: number;
  /** The same for a connection, a datagram, IPv6 and a name that were tried on purpose before: each must count. */
  readonly controls: Readonly<Record<string, number>>;
  /** Listening sockets that are not on the loopback device, as `/proc/net/tcp` names them. */
  readonly listening: readonly string[];
  /** How often the listening sockets were looked at, and how many were seen on the loopback device at most. */
  readonly looks: number;
  readonly mostInside: number;
  readonly passed: boolean;
}

async function runSpecs(specs: readonly string[]): Promise<OfflineFindings> {
  const browser = findBrowser();
  if (!browser.ok) throw new Error(browser.error);
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-offline-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  closeNetwork(folder);
  const controls: Record<string, number> = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    const before = countAttempts();
    // oxlint-disable-next-line no-await-in-loop -- each is counted by itself
    await attempt();
    controls[name] = countAttempts() - before;
  }
  const before = countAttempts();
  const outside = new Set<string>();
  let looks = 0;
  let mostInside = 0;
  const look = (): void => {
    const { inside, others } = listeningSockets();
    looks += 1;
    mostInside = Math.max(mostInside, inside);
    for (const one of others) outside.add(one);
  };
  const timer = setInterval(look, 250);
  const run = spawn(process.execPath, ['tests/tools/e2e.ts', ...specs], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CLAIMGRID_BROWSER: quietBrowser(folder, browser.value) },
  });
  const { promise, resolve } = Promise.withResolvers<number | null>();
  run.once('exit', resolve);
  const status = await promise;
  clearInterval(timer);
  const attemptsMade = countAttempts() - before;
  const passed = status === 0;
  return { attempts: attemptsMade, controls, listening: [...outside], looks, mostInside, passed };
}

/** Where Chromium asks, by a socket that sends nothing, whether there is IPv6. */
const chromiumProbe = '2001:4860:4860::8888';

/** Where Chromium fetches a dictionary from when somebody types into a note: its own doing, too. */
const dictionaries = 'redirector.gvt1.com';

/**
 * A Chromium that does not sign in for push messages of its own, which it does
 * without any page, and asks no service of its maker what the fields of a page
 * may be filled in with, which it does for any page.
 */
function quietBrowser(folder: string, browser: string): string {
  const path = join(folder, 'browser');
  const own = ['gcm-checkin-url', 'autofill-server-url'].map(
    (service) => `--${service}=http://127.0.0.1:9/`,
  );
  const script = `#!/bin/sh\nexec '${browser}' ${own.join(' ')} "$@"\n`;
  writeFileSync(path, script, { mode: 0o700 });
  return path;
}

function closeNetwork(folder: string): void {
  const names = join(folder, 'resolv.conf');
  writeFileSync(names, 'nameserver 192.0.2.53\noptions timeout:1 attempts:1\n');
  const hosts = join(folder, 'hosts');
  writeFileSync(hosts, `127.0.0.1 localhost ${dictionaries}\n`);
  for (const [command = '', ...values] of [
    ['ip', 'link', 'set', 'lo', 'up'],
    ['ip', '-6', 'route', 'add', 'blackhole', chromiumProbe],
    ['mount', '--bind', names, '/etc/resolv.conf'],
    ['mount', '--bind', hosts, '/etc/hosts'],
  ]) {
    const done = spawnSync(command, values, { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`Run ${command}: ${done.stderr}`);
  }
  const routes = spawnSync('ip', ['route', 'show'], { encoding: 'utf8' }).stdout.trim();
  if (routes !== '') throw new Error(`Close the network: there is a route, ${routes}`);
}

/** Addresses that documentation uses (RFC 5737, RFC 3849): nobody has them. */
const attempts: Readonly<Record<string, () => Promise<void>>> = {
  connection: () => tryConnection('192.0.2.1'),
  'IPv6 connection': () => tryConnection('2001:db8::1'),
  datagram: async () => {
    const socket = createSocket('udp4');
    const { promise, resolve } = Promise.withResolvers<void>();
    socket.send('a', 9, '192.0.2.1', () => resolve());
    await promise;
    socket.close();
  },
  name: async () => {
    await lookup('claimgrid.example').catch(() => {});
  },
};

async function tryConnection(host: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const socket = connect({ host, port: 443 });
  socket.once('error', () => resolve());
  socket.once('connect', () => resolve());
  await promise;
  socket.destroy();
}

/** Of this network namespace. */
function countAttempts(): number {
  const [names = '', values = ''] = readFileSync('/proc/self/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'));
  const at = names.split(' ').indexOf('OutNoRoutes');
  const six = /^Ip6OutNoRoutes\s+(\d+)$/mu.exec(readFileSync('/proc/self/net/snmp6', 'utf8'));
  return Number(values.split(' ')[at] ?? Number.NaN) + Number(six?.[1] ?? Number.NaN);
}

const loopback: ReadonlySet<string> = new Set(['0100007F', '00000000000000000000000001000000']);

function listeningSockets(): { readonly inside: number; readonly others: readonly string[] } {
  const listening = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/self/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/u))
      .filter(([, , , state]) => state === '0A')
      .map(([, local = '']) => local),
  );
  const others = listening.filter((local) => !loopback.has(local.split(':')[0] ?? ''));
  return { inside: listening.length - others.length, others };
}

if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await runSpecs(process.argv.slice(2))));
}
