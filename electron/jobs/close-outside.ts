import dgram from 'node:dgram';
import dns from 'node:dns';
import inspector from 'node:inspector';
import module from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import v8 from 'node:v8';

const closedModules =
  /^(?:node:)?(?:net|tls|http|https|http2|dgram|dns|inspector|cluster|quic|sqlite|v8|wasi|repl|test|trace_events)(?:\/|$)/;
const networkGlobals = ['fetch', 'WebSocket', 'EventSource'] as const;

/**
 * Closes what Node's permission model leaves open in version 24 to code that is
 * loaded afterwards: the network, the databases of `node:sqlite` (which open any
 * file for reading and writing), switches of the engine that write files, and
 * signals to other processes. Two fences stand behind each other: the modules
 * are no longer found and the globals are gone; and whoever gets hold of such a
 * module all the same finds that what matters in it refuses. The bindings below
 * them are closed by the permission model itself.
 */
export function closeOutside(): void {
  refuse(net, /^(?:connect|createConnection|createServer)$/);
  refuse(net.Socket.prototype, /^connect$/);
  refuse(net.Server.prototype, /^listen$/);
  refuse(tls, /^(?:connect|createServer)$/);
  refuse(dgram, /^createSocket$/);
  refuse(dgram.Socket.prototype, /^(?:bind|connect|send|sendto|addMembership)$/);
  for (const owner of [dns, dns.promises]) {
    refuse(owner, /^(?:lookup|lookupService|resolve\w*|reverse)$/);
    refuse(owner.Resolver.prototype, /^(?:resolve\w*|reverse)$/);
  }
  refuse(inspector, /^(?:open|Session)$/);
  refuse(v8, /^(?:setFlagsFromString|writeHeapSnapshot|startCpuProfile)$/);
  // Not in every version of Node.
  const sqlite: object | undefined = process.getBuiltinModule('node:sqlite');
  if (sqlite !== undefined) refuse(sqlite, /^(?:DatabaseSync|backup)$/);
  module.syncBuiltinESMExports();
  module.registerHooks({
    resolve(specifier, context, next) {
      if (closedModules.test(specifier)) {
        throw new Error(`Load "${specifier}": the reader reaches nothing outside`);
      }
      return next(specifier, context);
    },
  });
  // Signals reach other processes of the same user, and one of them opens a debugger.
  refuse(process, /^(?:_?kill|_debug\w+|getBuiltinModule)$/);
  for (const name of networkGlobals) Reflect.deleteProperty(globalThis, name);
}

/** Puts a refusal in place of every function of an object that has one of these names, for good. */
function refuse(owner: object, names: RegExp): void {
  for (let holder: object | null = owner; holder !== null; holder = parentOf(holder)) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (!names.test(name)) continue;
      Object.defineProperty(holder, name, {
        value: function refused() {
          throw new Error(`Call ${name}(): the reader reaches nothing outside`);
        },
        writable: false,
        configurable: false,
      });
    }
  }
}

/** What an object inherits from, as long as it is not what all objects do. */
function parentOf(owner: object): object | null {
  const parent: unknown = Object.getPrototypeOf(owner);
  return typeof parent === 'object' && parent !== Object.prototype ? parent : null;
}
