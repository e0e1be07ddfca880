import { sha256 } from '@noble/hashes/sha2.js';
import { h } from 'hastscript';
import { base64 } from './base64.ts';
import { htmlStyle, pageTitleStyle } from './html-style.ts';
import { markup } from './html-markup.ts';

/** What a report's file says of itself. */
export interface HtmlAbout {
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

/** Longest title of a window or tab, in characters. */
const titleLength = 70;

/**
 * The document up to its body. Its content policy (CSP 3) lets this one style
 * sheet in and nothing else: no script runs and nothing is asked for, whatever
 * an editor puts into the file.
 */
export function headMarkup({ title, date }: HtmlAbout): string {
  const style = `${htmlStyle}${pageTitleStyle(title)}`;
  const hash = base64(sha256(new TextEncoder().encode(style)));
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const trees = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'generator', content: 'Claimgrid' }),
    h('meta', { name: 'dcterms.date', content: date }),
    h('title', {}, { type: 'text', value: shortTitle(title) }),
    h('style', {}, style),
  ];
  return `<!DOCTYPE html>\n<html lang="en">\n<head>\n${trees.map((tree) => `${markup(tree)}\n`).join('')}</head>\n<body>\n`;
}

function shortTitle(title: string): string {
  const characters = Array.from(title.replaceAll(/\s+/gu, ' ').trim());
  if (characters.length <= titleLength) return characters.join('');
  return `${characters
    .slice(0, titleLength - 1)
    .join('')
    .trimEnd()}…`;
}
