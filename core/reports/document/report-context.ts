import { claimStatuses } from '#core/claims/claim.ts';
import type { ClaimStatus } from '#core/claims/claim.ts';
import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { claimPlaces } from '../claim-place.ts';
import type { ClaimPlace } from '../claim-place.ts';
import { reportOutline } from '../outline.ts';
import type { ReportOutline } from '../outline.ts';
import type { ReportOptions, ReviewSnapshot } from '../snapshot.ts';
import type { ReportSection } from '../template.ts';
import type { ReportTarget } from './block.ts';

/** What every section of a report is made from. */
export interface ReportContext {
  readonly snapshot: ReviewSnapshot;
  readonly options: ReportOptions;
  readonly outline: ReportOutline;
  /** Pages and headings of claims, by their numbers. */
  readonly places: ReadonlyMap<number, ClaimPlace>;
  readonly labels: CaptionLabels;
}

/** Numbers tables and figures in the order in which they are asked for. */
export interface CaptionLabels {
  /** "Table 1" */
  readonly table: () => string;
  /** "Figure 1" */
  readonly figure: () => string;
}

/** Reads the snapshot once. Throws a `ProblemError` 'report-grouping'. */
export function reportContext(snapshot: ReviewSnapshot, options: ReportOptions): ReportContext {
  const outline = reportOutline(snapshot, options);
  return { snapshot, options, outline, places: placesOf(snapshot, outline), labels: labels() };
}

/** Whether a report has a section. */
export function hasSection({ options }: ReportContext, section: ReportSection): boolean {
  return options.sections.includes(section);
}

/** The report's claims that are not excluded and meet a condition, as the grid finds them. */
export function shownClaims({ options }: ReportContext, filter: ClaimFilter): ReportTarget {
  const status = claimStatuses.filter(
    (name) => name !== 'excluded' && options.statuses.includes(name),
  );
  return { kind: 'claims', filter: { status, ...filter } };
}

/** The claims of the whole review of one status that meet a condition. */
export function claimsOf(status: ClaimStatus, filter: ClaimFilter = {}): ReportTarget {
  return { kind: 'claims', filter: { status: [status], ...filter } };
}

/** Source by source, so that the blocks of each are read once. */
function placesOf(snapshot: ReviewSnapshot, outline: ReportOutline): Map<number, ClaimPlace> {
  const claims = [...outline.wanted, ...outline.excluded];
  const placeOf = claimPlaces(snapshot);
  const places = new Map<number, ClaimPlace>();
  for (const [id, own] of Map.groupBy(claims, (claim) => claim.sourceId)) {
    const source = outline.sourcesById.get(id);
    for (const { number, start } of own) places.set(number, placeOf(source, start));
  }
  return places;
}

function labels(): CaptionLabels {
  let tables = 0;
  let figures = 0;
  return {
    table: () => `Table ${(tables += 1)}`,
    figure: () => `Figure ${(figures += 1)}`,
  };
}
