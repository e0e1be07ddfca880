import { createContext, use } from 'react';
import type { MouseEvent } from 'react';
import type { ReportTarget } from '#core/reports/document/block.ts';
import type { DocumentIndex } from './document-index.ts';

/** What the parts of a document need to lead somewhere. */
export interface DocumentPlaces {
  readonly index: DocumentIndex;
  /** Shows the rows behind a number or a mark, which is the element. */
  readonly onOpen: (target: ReportTarget, from: Element) => void;
  readonly onClaim: (number: number) => void;
}

const nowhere: DocumentPlaces = {
  index: { notes: new Map(), entries: new Set(), claims: new Map() },
  onOpen: () => {},
  onClaim: () => {},
};

/** Given by `DocumentView` to all that it shows. */
export const DocumentPlacesContext = createContext<DocumentPlaces>(nowhere);

/** Where the parts of the document lead. */
export function useDocumentPlaces(): DocumentPlaces {
  return use(DocumentPlacesContext);
}

/** Ids of a document's places, told from those of the window around it. */
export const placeId = {
  block: (id: string): string => `report-${id}`,
  entry: (number: number): string => `report-reference-${number}`,
  note: (id: string): string => `report-note-${id}`,
  noteMark: (id: string): string => `report-note-mark-${id}`,
};

/** The attribute of what opens rows, by which the number that led away is found again. */
export const opensAttribute = { 'data-opens': '' } as const;

/** Every number and mark of the document that opens rows, in reading order. */
export function openingParts(within: Element): readonly (HTMLElement | SVGElement)[] {
  return [...within.querySelectorAll<HTMLElement | SVGElement>('[data-opens]')];
}

/** Scrolls to a place of the preview without leaving a mark in the window's address. */
export function followInside(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
