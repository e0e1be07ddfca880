import { trimPrinted } from './trim-printed.ts';

/** The part of the WHATWG URL class used here; `core` has no DOM types, every host of ours has the class. */
declare class URL {
  constructor(input: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly href: string;
  hash: string;
  readonly searchParams: {
    keys(): Iterable<string>;
    delete(name: string): void;
  };
}

/**
 * Normalises a web address by the WHATWG URL standard and drops the campaign
 * parameters (`utm_…`), which name the visitor's way and not the page. Takes a
 * printed address with or without its scheme; null when it is none.
 */
export function normaliseUrl(printed: string): string | null {
  const trimmed = trimPrinted(printed.trim());
  const absolute = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!/^https?:\/\/[^/?#\s]+\.[^/?#\s.]{2,}/iu.test(absolute)) return null;
  try {
    const url = new URL(absolute);
    const campaign = [...url.searchParams.keys()].filter((name) => /^utm_/i.test(name));
    // Touching the parameters re-encodes them, so an address without any stays as printed.
    for (const name of campaign) url.searchParams.delete(name);
    // A second pass must change nothing; an address that does not settle is not kept.
    return new URL(url.href).href === url.href ? url.href : null;
  } catch {
    return null;
  }
}
