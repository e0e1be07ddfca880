import { markBoilerplate } from './boilerplate.ts';
import type { Article, Link, PageLayout } from './document.ts';
import { findKinds } from './find-kinds.ts';
import { findTitle } from './find-title.ts';
import { detectLanguage } from './language.ts';
import { fingerprintText } from './near-copy.ts';
import { articleStarts } from './split-articles.ts';
import { toBlock } from './unit.ts';
import type { DraftDocument, Unit } from './unit.ts';

/**
 * Makes a file's articles from its draft: marks boilerplate over the whole file,
 * cuts it into articles, decides the kinds of each one's units. `marked` says
 * that the format marks headings itself.
 */
export function draftArticles(draft: DraftDocument, fileName: string, marked: boolean): Article[] {
  const units = markBoilerplate(draft.text, draft.units);
  const starts = draft.whole === true ? [0] : articleStarts(draft.text, units, marked);
  if (starts.length === 1) return [article(draft, units, fileName)];
  return starts.map((start, part) => {
    const own = units.slice(start, starts[part + 1]);
    const cut = cutDraft(draft, own);
    // What the file declares of itself speaks of all its articles together.
    return { ...article(cut.draft, cut.units, fileName), part };
  });
}

function article(draft: DraftDocument, drafted: readonly Unit[], fileName: string): Article {
  const { text, metadata } = draft;
  const units = findKinds(text, drafted);
  const blocks = units.map(toBlock);
  const prose = units.filter((unit) => unit.kind !== 'boilerplate' && unit.kind !== 'code');
  return {
    part: 0,
    title: findTitle(text, units, draft.title, fileName),
    text,
    blocks,
    links: draft.links,
    language: detectLanguage(sampleOf(text, prose)) ?? draft.language,
    metadata,
    fingerprint: fingerprintText(text, blocks),
    ...(draft.ownIds === undefined ? {} : { ownIds: draft.ownIds }),
    ...(draft.entries === undefined ? {} : { entries: draft.entries }),
    ...(draft.record === undefined ? {} : { record: draft.record }),
    ...(draft.layout === undefined ? {} : { layout: draft.layout }),
  };
}

function sampleOf(text: string, units: readonly Unit[]): string {
  let sample = '';
  for (const unit of units) {
    if (sample.length > 4000) break;
    sample += `${text.slice(unit.start, Math.min(unit.end, unit.start + 2000))}\n`;
  }
  return sample;
}

/** The part of a draft that holds some of its units, with offsets counted from its own start. */
function cutDraft(
  draft: DraftDocument,
  units: readonly Unit[],
): { draft: DraftDocument; units: readonly Unit[] } {
  const from = units[0]?.outerStart ?? 0;
  const to = units.at(-1)?.end ?? from;
  const shift = <Range extends { start: number; end: number }>(range: Range): Range => ({
    ...range,
    start: range.start - from,
    end: range.end - from,
  });
  const links: Link[] = draft.links
    .filter((link) => link.start >= from && link.end <= to)
    .map((link) => shift(link));
  const { ownIds: _, layout, entries = [], ...rest } = draft;
  const own = entries.filter((entry) => entry.start >= from && entry.end <= to);
  const shifted = units.map((unit) => ({ ...shift(unit), outerStart: unit.outerStart - from }));
  return {
    draft: {
      ...rest,
      text: draft.text.slice(from, to),
      links,
      metadata: {},
      title: '',
      ...(layout === undefined ? {} : { layout: cutLayout(layout, from, to) }),
      ...(own.length === 0 ? {} : { entries: own.map((entry) => shift(entry)) }),
    },
    units: shifted,
  };
}

/** The words of a layout between two offsets, counted from the first. */
function cutLayout(layout: PageLayout, from: number, to: number): PageLayout {
  const words: number[] = [];
  for (let at = 0; at + 7 <= layout.words.length; at += 7) {
    const [start = 0, end = 0, ...place] = layout.words.subarray(at, at + 7);
    if (start >= from && end <= to) words.push(start - from, end - from, ...place);
  }
  return { pages: layout.pages, words: Int32Array.from(words) };
}
