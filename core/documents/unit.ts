import type { CslItem, Identifier, ReferenceEntry } from '../references/reference.ts';
import type { Block, BlockKind, Link, PageLayout } from './document.ts';

/**
 * A stretch of text between its reading and its final block: the same ranges as
 * a `Block`, plus what the layout tells about it.
 */
export interface Unit extends Block {
  /** Markup or an unmistakable sign says so: later steps leave the kind alone. */
  readonly sure: boolean;
  /** How many lines of the source it spans. */
  readonly lines: number;
  /** A blank line or the text's edge stands before it. */
  readonly apart: boolean;
  /** Where the whole of it starts, its list mark included. */
  readonly outerStart: number;
}

/** A file's text with its units, before it is cut into articles. */
export interface DraftDocument {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly links: readonly Link[];
  readonly metadata: Partial<CslItem>;
  /** A title that the file declares (meta tag, front matter); empty when none. */
  readonly title: string;
  /** BCP 47 tag that the file declares; null when none. */
  readonly language: string | null;
  /** Identifiers of the work that the document itself is, best first. */
  readonly ownIds?: readonly Identifier[];
  /** Its reference list as the file itself takes it apart, in order. */
  readonly entries?: readonly ReferenceEntry[];
  /** Where the words stand on pages. */
  readonly layout?: PageLayout;
  /** It is one article whatever it looks like: never cut into several. */
  readonly whole?: boolean;
  /** For the abstract of a record: its 0-based place among the file's records. */
  readonly record?: number;
}

/** The words of a unit. */
export function unitText(text: string, unit: Unit): string {
  return text.slice(unit.start, unit.end);
}

/** A unit of another kind at the same place. */
export function asKind(unit: Unit, kind: BlockKind, more: Partial<Unit> = {}): Unit {
  return { ...unit, kind, ...more };
}

/** The final block of a unit: only what the kind allows is kept. */
export function toBlock(unit: Unit): Block {
  return {
    kind: unit.kind,
    start: unit.start,
    end: unit.end,
    page: unit.page,
    ...(unit.kind === 'heading' && unit.level !== undefined ? { level: unit.level } : {}),
    ...(unit.kind === 'table row' && unit.header === true ? { header: true } : {}),
    ...(unit.kind === 'table row' && unit.table !== undefined ? { table: unit.table } : {}),
    ...(unit.kind === 'boilerplate' && unit.reason !== undefined ? { reason: unit.reason } : {}),
  };
}
