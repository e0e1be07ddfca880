/** A step through an HTML file as its reader gets it: comments and doctypes are left out. */
export type HtmlMark =
  | HtmlOpening
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** The start of an element; its end follows, for those without content too. */
export interface HtmlOpening {
  readonly kind: 'open';
  /** In small letters. */
  readonly name: string;
  /** By names in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
}
