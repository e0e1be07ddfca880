import { trimPrinted } from './trim-printed.ts';

/** Views that publishers append to a DOI in an address; not part of it. */
const viewSuffix =
  /(?:\/(?:full(?:text)?|abstract|e?pdf|meta|html|xml|summary|references|tables|figures|download)|\.full|\.abstract|\.pdf|\.html?|\.fulltext)$/i;

/**
 * Normalises a printed DOI (from "10." on) to lower case without trailing
 * punctuation (DOI Handbook, section 3.4: names compare case-insensitively).
 * `inAddress`: cut query, fragment and the publisher's view ("/full"). Null when
 * nothing that can be a DOI is left.
 */
export function normaliseDoi(printed: string, inAddress = false): string | null {
  let doi = printed.trim();
  if (inAddress) {
    doi = decoded(doi.replace(/[?#&].*$/s, ''));
    doi = doi.replace(/[\s"<>].*$/s, '');
  }
  doi = trimPrinted(doi);
  let before = inAddress ? '' : doi;
  while (before !== doi) {
    before = doi;
    doi = trimPrinted(withoutSlashes(doi.replace(viewSuffix, '')));
  }
  // Preprint servers print the version behind the DOI: "10.1101/2020.01.02.123456v2".
  if (inAddress) doi = doi.replace(/^(10\.1101\/[\d.]+)v\d+$/, '$1');
  return /^10\.\d{4,9}(?:\.\d+)*\/.*[\p{L}\p{N}]/su.test(doi) ? doi.toLowerCase() : null;
}

function withoutSlashes(doi: string): string {
  let end = doi.length;
  while (doi[end - 1] === '/') end -= 1;
  return doi.slice(0, end);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
