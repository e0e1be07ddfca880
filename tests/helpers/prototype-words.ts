/** Names that plain objects have from their prototype, or that change it: they must be words like others. */
export const prototypeWords = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  'toJSON',
  'then',
] as const;

/** What objects have from their prototype, to be compared before and after. */
export function prototypeState(): string {
  const all: readonly object[] = [Object, Array, String, Map, Function].map(
    (made) => made.prototype as object,
  );
  return JSON.stringify(
    all.map((one) =>
      Reflect.ownKeys(one).map((key) => [
        String(key),
        typeof Reflect.getOwnPropertyDescriptor(one, key)?.value,
      ]),
    ),
  );
}
