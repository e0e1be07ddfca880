/**
 * The few globals of the web platform that `core` may use: they are the same in
 * Node, browsers and workers. `core` has neither the DOM's nor Node's types, so
 * that nothing else slips in.
 */

/** WHATWG Encoding, section 7.1. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

/** WHATWG Encoding, section 7.3. */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

/** WHATWG URL, section 6.1. */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  pathname: string;
  protocol: string;
  search: string;
  toString(): string;
}
