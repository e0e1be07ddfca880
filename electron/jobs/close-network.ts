import { registerHooks } from 'node:module';

const networkModules =
  /^(?:node:)?(?:net|tls|http|https|http2|dgram|dns|inspector|cluster)(?:\/|$)/;
const networkGlobals = ['fetch', 'WebSocket', 'EventSource', 'process.getBuiltinModule'] as const;

/**
 * Takes the network away from code that is loaded afterwards. Node's permission
 * model restricts files and processes but, in version 24, not the network: so
 * modules that open connections are no longer found, and the globals are gone.
 * A second fence behind the first, not a wall of its own.
 */
export function closeNetwork(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (networkModules.test(specifier)) {
        throw new Error(`Load "${specifier}": the reader has no network`);
      }
      return next(specifier, context);
    },
  });
  for (const name of networkGlobals) {
    if (name === 'process.getBuiltinModule') Reflect.deleteProperty(process, 'getBuiltinModule');
    else Reflect.deleteProperty(globalThis, name);
  }
}
