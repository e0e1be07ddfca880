import type { TextRun } from '#core/references/csl/rich-text.ts';
import { identifierUrl } from '#core/references/identifier-url.ts';
import type { Reference } from '#core/references/reference.ts';
import { citedItem } from '../cited-references.ts';
import { isKnownReference, referenceLine } from '../reference-line.ts';
import type { ReviewSnapshot } from '../snapshot.ts';
import type { EntryBlock, LinkRun } from './block.ts';
import type { ReportContext } from './report-context.ts';

/** References that go to the citation style at once. */
const batch = 200;

/**
 * The cited references in the order of their numbers, in the chosen citation
 * style where enough is known of them, else as their source prints them.
 */
export function* bibliographyBlocks({
  snapshot,
  options,
  outline,
}: ReportContext): Generator<EntryBlock> {
  const { references } = outline;
  for (let from = 0; from < references.length; from += batch) {
    const some = references.slice(from, from + batch);
    const styled = styledRuns(snapshot, options.style, some);
    for (const [index, reference] of some.entries()) {
      const runs = styled.get(reference.id) ?? [{ text: referenceLine(reference) }];
      yield entry(from + index + 1, runs, reference);
    }
  }
}

function styledRuns(
  { bibliography }: ReviewSnapshot,
  style: string,
  references: readonly Reference[],
): ReadonlyMap<string, readonly TextRun[]> {
  const known = references.filter(isKnownReference);
  if (known.length === 0) return new Map();
  const entries = bibliography(style, known.map(citedItem));
  return new Map(
    known.flatMap(({ id }, index) => {
      const runs = entries[index];
      return runs === undefined || runs.length === 0 ? [] : [[id, runs] as const];
    }),
  );
}

/** An identifier that the style prints at the end becomes the link; the others follow. */
function entry(number: number, runs: readonly TextRun[], reference: Reference): EntryBlock {
  const links = reference.ids.flatMap((id): LinkRun[] => {
    const url = identifierUrl(id);
    return /^https?:\/\//iu.test(url) ? [{ kind: 'link', text: shortAddress(id), url }] : [];
  });
  const last = runs.at(-1);
  const printed = last === undefined ? null : printedIdentifier(last.text, reference.ids);
  if (last === undefined || printed === null) return { kind: 'entry', number, runs, links };
  const rest = last.text.slice(0, printed.start).trimEnd();
  return {
    kind: 'entry',
    number,
    runs: [...runs.slice(0, -1), ...(rest === '' ? [] : [{ ...last, text: rest }])],
    links: links.map((link, index) =>
      index === printed.index ? { ...link, text: last.text.slice(printed.start).trim() } : link,
    ),
  };
}

/** Where an identifier stands at the end of a text, and which of them it is. */
function printedIdentifier(
  text: string,
  ids: readonly string[],
): { readonly start: number; readonly index: number } | null {
  const start = text.search(/(?:(?:https?:\/\/|doi:\s?)\S+)$/iu);
  if (start === -1) return null;
  const printed = text.slice(start).toLowerCase();
  const index = ids.findIndex((id) => printed.includes(bareIdentifier(id)));
  return index === -1 ? null : { start, index };
}

/** "10.1000/x" of "doi:10.1000/x". */
function bareIdentifier(id: string): string {
  return id.replace(/^[a-z]+:(?!\/\/)/u, '').toLowerCase();
}

/** An address without what every one begins with; other identifiers as they are. */
function shortAddress(id: string): string {
  return id.replace(/^https?:\/\/(?:www\.)?/i, '');
}
