import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base64 } from '../html/base64.ts';
import type { HtmlMark, HtmlOpening } from './html-mark.ts';

/** Watches whether what is seen of an HTML report can differ from its words. */
export interface HtmlLooks {
  readonly watch: (mark: HtmlMark) => void;
  /** What may add, hide or change words on the screen: "a style sheet that Claimgrid did not write". */
  readonly strangers: () => ReadonlySet<string>;
}

/**
 * A report's own content policy keeps every style but its own style sheet and
 * every script from working. Where it is gone, these are strangers, and so is
 * a style sheet that is not ours wherever the policy lets it in.
 */
export function htmlLooks(): HtmlLooks {
  const found = new Set<string>();
  let allowed: string | null = null;
  /** Policies count in the head alone. */
  let place: 'head' | 'other' = 'other';
  let element = '';
  const foreign = (what: string) => {
    if (allowed === null) found.add(what);
  };
  return {
    watch: (mark) => {
      if (mark.kind === 'text') {
        if (element !== 'style') return;
        const works = allowed === null || allowed === sha256Base64(mark.text);
        if (works && !isOwnStyle(mark.text)) found.add(strange.sheet);
        return;
      }
      element = mark.kind === 'open' ? mark.name : '';
      if (mark.name === 'head') place = mark.kind === 'open' ? 'head' : 'other';
      if (mark.kind === 'close') return;
      if (mark.name === 'meta' && place === 'head') allowed ??= allowedStyle(mark);
      if (mark.name === 'script') foreign(strange.script);
      if (mark.name === 'link' && /stylesheet/i.test(mark.attributes.get('rel') ?? ''))
        foreign(strange.sheet);
      for (const name of mark.attributes.keys()) {
        if (name === 'style') foreign(strange.style);
        if (name.startsWith('on')) foreign(strange.script);
      }
    },
    strangers: () => found,
  };
}

const strange = {
  sheet: 'a style sheet that Claimgrid did not write',
  style: 'a style that Claimgrid did not write',
  script: 'a script',
};

/** The hash of the one style sheet that a report's content policy lets in; null for other policies. */
function allowedStyle({ attributes }: HtmlOpening): string | null {
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-security-policy') return null;
  const [, hash = null] =
    /^default-src 'none'; style-src 'sha256-([A-Za-z0-9+/]{43}=)'; base-uri 'none'; form-action 'none'$/.exec(
      attributes.get('content') ?? '',
    ) ?? [];
  return hash;
}

/** By the hash of its words without the title at the foot of pages, which is the report's. */
function isOwnStyle(style: string): boolean {
  return style.trim() === '' || ownStyles.has(styleHash(style));
}

/** What a style sheet is known by: its title and the white space between its words do not count. */
export function styleHash(style: string): string {
  const words = style
    .replace(/content: "(?:[A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*";/, 'content: "";')
    .replace(/\s+/g, ' ')
    .trim();
  return bytesToHex(sha256(new TextEncoder().encode(words)));
}

/** The style sheets of reports so far. One that changes gets its hash here as well: reports stay to be verified. */
const ownStyles: ReadonlySet<string> = new Set([
  '7fd75e5efc9c4360b545ce191d949c4f3125c6cf0c453a4c63b6d16835cf48f4',
]);

function sha256Base64(text: string): string {
  return base64(sha256(new TextEncoder().encode(text)));
}
