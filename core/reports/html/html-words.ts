import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { claimLabel } from '#core/claims/claim.ts';
import type { TextRun } from '#core/references/csl/rich-text.ts';
import type { CountRun, LinkRun, ReportRun, ReportWords } from '../document/block.ts';
import type { HtmlNotes } from './html-notes.ts';

/** What the words of a report lead to. */
export interface WordTargets {
  readonly notes: HtmlNotes;
  /** Whether the report has entries of a bibliography, to which citations lead. */
  readonly entries: 'there' | 'none';
}

/** Words as the content of an element: all that comes from anywhere is text, or the address of a link. */
export function htmlWords(words: ReportWords, targets: WordTargets): ElementContent[] {
  return words.map((run) => runTree(run, targets));
}

function runTree(run: ReportRun, { notes, entries }: WordTargets): ElementContent {
  switch (run.kind) {
    case 'text':
      return textTree(run);
    case 'link':
      return linkTree(run);
    case 'citation': {
      const number = String(run.number);
      if (entries === 'none') return plain(number);
      return h('a', { href: `#${entryId(run.number)}`, ariaLabel: `Reference ${number}` }, number);
    }
    case 'claim': {
      const label = claimLabel(run.number);
      return run.linked ? h('a', { href: `#c${run.number}` }, label) : plain(label);
    }
    case 'count':
      return plain(String(run.value));
    case 'note':
      return notes.mark(run);
    case 'break':
  }
  return h('br');
}

/** Text in its kind of type. */
export function textTree({ text, bold, italic, shift }: TextRun): ElementContent {
  let tree = plain(text);
  if (shift !== undefined) tree = h(shift === 'up' ? 'sup' : 'sub', {}, tree);
  if (italic === true) tree = h('i', {}, tree);
  return bold === true ? h('strong', {}, tree) : tree;
}

/**
 * A link that tells nobody where it was followed from; print names its address
 * behind words that say less. What is no http(s) address stays words.
 */
export function linkTree({ text, url }: LinkRun): ElementContent {
  if (!/^https?:\/\//iu.test(url)) return plain(text);
  const look = saysAddress(text, url) ? {} : { className: ['named'] };
  return h('a', { ...look, href: url, rel: ['noreferrer'] }, plain(text));
}

/** Whether a link's words are its address or the identifier in it: "doi:10.5555/12", "PMID 123456". */
function saysAddress(text: string, url: string): boolean {
  // No address that anybody prints is as long.
  if (text.length > 2_000) return false;
  const words = text.replace(/^(?:[a-z]+:\/\/|[a-z]+:? ?(?=\S*\d))/iu, '').replace(/\/$/u, '');
  return words.length > 3 && (url.includes(words) || url.includes(encodeURI(words.toWellFormed())));
}

/** " (12)" behind a heading. */
export function countTree({ value }: CountRun): Element {
  return h('span', { className: ['count'] }, `(${value})`);
}

/** Where citations lead. */
export function entryId(number: number): string {
  return `reference-${number}`;
}

function plain(value: string): ElementContent {
  return { type: 'text', value };
}
