import citeproc from 'citeproc';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { identifierUrl } from '../identifier-url.ts';
import { parseIdentifier } from '../identifiers.ts';
import type { CslItem } from '../reference.ts';
import { plainRuns, richText } from './rich-text.ts';
import type { TextRun } from './rich-text.ts';

/** A citation style that formats references (CSL 1.0.2). */
export interface CitationStyle {
  /** As the style names itself: "American Psychological Association 7th edition". */
  readonly title: string;
  /** Each reference as an entry of a bibliography, in the order given. */
  readonly bibliography: (items: readonly CslItem[]) => readonly (readonly TextRun[])[];
  /**
   * The same without the numbers that the style may give ("1.", "[1]"), for a
   * list that has numbers of its own: any style in the order given, thousands
   * at once. Every 250 references are formatted by themselves, so the letters
   * that tell works of one author and year apart ("2020a") begin anew with them;
   * no entry stands in for its author with a dash. What has no name of its own is
   * printed by its identifier or note; a reference without any words gives an
   * entry without runs.
   */
  readonly entries: (items: readonly CslItem[]) => readonly (readonly TextRun[])[];
  /** A citation of some references as it stands in running text: "(Najafi, 2023)". */
  readonly citation: (items: readonly CslItem[]) => string;
}

/** A style's locale by its language tag ("en-US"); empty when there is none: then English is taken. */
export type LocaleSource = (language: string) => string;

const largest = 1_000_000;

/** References that one citeproc engine formats: their time grows faster than their number. */
const together = 250;

/** What a style calls itself; empty when it does not say. */
export function styleTitle(xml: string): string {
  const head = xml.slice(0, 100_000);
  const start = head.search(/<info\b[^<>]*>/u);
  const info =
    start === -1 ? '' : head.slice(start, Math.max(start, head.indexOf('</info>', start)));
  const title = /<title\b[^<>]*>([^<]{1,300})<\/title>/u.exec(info)?.[1] ?? '';
  return title.replaceAll('&amp;', '&').replaceAll(/\s+/gu, ' ').trim();
}

/**
 * Makes a style ready (citeproc-js). Problems: 'style-invalid' for what is no
 * CSL style, declares entities or cannot format a reference, 'style-dependent'
 * for one that only points to another.
 *
 * @param name file name, for the problem
 */
export function openStyle(
  name: string,
  xml: string,
  locales: LocaleSource,
): Result<CitationStyle, Problem> {
  if (xml.length > largest || !/<style\b/u.test(xml.slice(0, 20_000)) || /<!ENTITY/iu.test(xml)) {
    return failure(invalid(name, 'it is no CSL style'));
  }
  const parent = /<link\b[^<>]*\brel="independent-parent"[^<>]*>/u.exec(xml)?.[0];
  if (parent !== undefined) {
    const address = /href="[^"]*\/([\w-]+)"/u.exec(parent)?.[1] ?? '';
    return failure(dependent(name, address));
  }
  const title = styleTitle(xml) || name.replace(/\.csl$/iu, '');
  const style: CitationStyle = {
    title,
    bibliography: (items) => bibliography(xml, locales, items),
    entries: (items) => entries(xml, locales, items),
    citation: (items) => citation(xml, locales, items),
  };
  try {
    const [entry] = style.bibliography([sample]);
    const words = entry?.map(({ text }) => text).join('') ?? '';
    if (!words.includes('Sample')) return failure(invalid(name, 'it formats no reference'));
    return success(style);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return failure(invalid(name, `it cannot be used: ${words.slice(0, 200)}`));
  }
}

const sample: CslItem = {
  id: 'sample',
  type: 'article-journal',
  title: 'Sample',
  author: [{ family: 'Sample', given: 'A' }],
  issued: { 'date-parts': [[2000]] },
};

type Engine = InstanceType<typeof citeproc.Engine>;

function engineFor(xml: string, locales: LocaleSource, items: readonly CslItem[]): Engine {
  // Ids are ours to choose: those of files may be anything, and twice the same.
  const byId = new Map(
    items.map((item, index) => {
      const id = String(index);
      return [id, { ...nameable(item), id, system_id: id }];
    }),
  );
  const english = locales('en-US');
  const engine = new citeproc.Engine(
    {
      retrieveLocale: (language) => locales(language) || english,
      retrieveItem: (id) => byId.get(id),
      embedBibliographyEntry: (id) => `@${id}`,
    },
    xml,
  );
  engine.updateItems([...byId.keys()]);
  return engine;
}

/**
 * An item as it can be printed: a trial of which the number alone is known would be an empty line,
 * so its identifier stands for its title, with the address it leads to; else its note, where nobody
 * is named either.
 */
function nameable(item: CslItem): CslItem {
  if (item.title !== undefined && item.title !== '') return item;
  const known = [item.id, item.DOI, item.PMID, item.PMCID, item.ISBN, item.URL]
    .flatMap((value) => (value === undefined ? [] : (parseIdentifier(value) ?? [])))
    .at(0);
  if (known !== undefined) {
    const URL = item.URL ?? identifierUrl(known.id);
    return { ...item, title: known.id.replace(/^(?:nct|pmcid|arxiv):/u, ''), URL };
  }
  const named = [item.author, item.editor].some((people) => people?.length);
  const { note, ...rest } = item;
  return named || !note ? item : { ...rest, title: note };
}

function bibliography(
  xml: string,
  locales: LocaleSource,
  items: readonly CslItem[],
): readonly (readonly TextRun[])[] {
  if (items.length === 0) return [];
  const engine = engineFor(xml, locales, items);
  const made = engine.makeBibliography();
  if (made === false) {
    // A style without a bibliography, such as one of notes, has citations only.
    return items.map((_, index) => [{ text: clusterText(engine, [String(index)]) }]);
  }
  // In the style's order, and without those of which it prints nothing.
  const byId = new Map(
    made[1].map((entry) => {
      const [whole = '', id = ''] = /@(\d+)\s*$/u.exec(entry) ?? [];
      return [id, entry.slice(0, entry.length - whole.length)];
    }),
  );
  return items.map((_, index) => richText(byId.get(String(index)) ?? ''));
}

function entries(
  xml: string,
  locales: LocaleSource,
  items: readonly CslItem[],
): readonly (readonly TextRun[])[] {
  const plain = withoutNumbers(xml);
  const runs: (readonly TextRun[])[] = [];
  for (let start = 0; start < items.length; start += together) {
    runs.push(...bibliography(plain, locales, items.slice(start, start + together)));
  }
  return runs.map((entry) => (/[\p{L}\p{N}]/u.test(plainRuns(entry)) ? entry : []));
}

/**
 * A style that numbers nothing: the number is a variable that no reference has, so
 * that what belongs to it (full stops, brackets, margins) goes with it. Authors
 * are printed even where the entry before has the same: ours stand in another order.
 */
function withoutNumbers(xml: string): string {
  return xml
    .replaceAll(
      /(<(?:text|number)\b[^<>]{0,1000}?\bvariable\s*=\s*)(?:"citation-number"|'citation-number')/gu,
      '$1"no-number"',
    )
    .replaceAll(/\bsubsequent-author-substitute(?:-rule)?\s*=\s*(?:"[^"<]*"|'[^'<]*')/gu, '');
}

function citation(xml: string, locales: LocaleSource, items: readonly CslItem[]): string {
  if (items.length === 0) return '';
  const ids = items.map((_, index) => String(index));
  return clusterText(engineFor(xml, locales, items), ids);
}

function clusterText(engine: Engine, ids: readonly string[]): string {
  return richText(engine.makeCitationCluster(ids.map((id) => ({ id }))))
    .map(({ text }) => text)
    .join('');
}

function invalid(name: string, why: string): Problem {
  return {
    code: 'style-invalid',
    message: `Add the style "${name}": ${why}`,
    hint: 'Download the style again from zotero.org/styles; its name ends in .csl',
  };
}

function dependent(name: string, parent: string): Problem {
  return {
    code: 'style-dependent',
    message: `Add the style "${name}": it only points to another style${parent === '' ? '' : `, "${parent}"`}`,
    hint: parent === '' ? 'Add that style instead' : `Add "${parent}.csl" instead`,
  };
}
