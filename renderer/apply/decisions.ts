import { choiceKey } from '#core/reports/apply/choose-cells.ts';
import type { CellDecision, CellPlace } from '#core/reports/apply/choose-cells.ts';
import { cellGroup } from '#core/reports/apply/returned.ts';
import type { ChangedCell } from '#core/reports/apply/returned.ts';

/** A claim's cells of one sort, as a person decides on them. */
export interface DecidedClaim {
  readonly number: number;
  readonly cells: readonly Pick<ChangedCell, 'field'>[];
}

/** Cells that go together where it is the other way round than for the rest, and how many they are. */
interface Exception {
  readonly place: CellPlace;
  readonly cells: number;
}

/**
 * What was decided of all cells of a sort, also of those that were never loaded:
 * one answer for all, and the exceptions from it.
 */
export interface Decisions {
  readonly take: boolean;
  readonly except: ReadonlyMap<string, Exception>;
}

/** The same answer for all. */
export function decideAll(take: boolean): Decisions {
  return { take, except: new Map() };
}

/** Whether a cell is taken. */
export function isTaken({ take, except }: Decisions, place: CellPlace): boolean {
  return take !== except.has(choiceKey(place));
}

/** How many of a claim's cells are taken. */
export function takenOf(decisions: Decisions, { number, cells }: DecidedClaim): number {
  return cells.filter(({ field }) => isTaken(decisions, { number, field })).length;
}

/** Takes or leaves some cells of a claim; those that belong to one of them come along. */
export function decide(
  decisions: Decisions,
  claim: DecidedClaim,
  cells: DecidedClaim['cells'],
  take: boolean,
): Decisions {
  const except = new Map(decisions.except);
  for (const { field } of cells) {
    const place = { number: claim.number, field };
    const group = cellGroup(field);
    const size = claim.cells.filter((cell) => cellGroup(cell.field) === group).length;
    if (take === decisions.take) except.delete(choiceKey(place));
    else except.set(choiceKey(place), { place, cells: size });
  }
  return { take: decisions.take, except };
}

/** How many cells are taken, of so many. */
export function countTaken({ take, except }: Decisions, total: number): number {
  const others = [...except.values()].reduce((sum, { cells }) => sum + cells, 0);
  return take ? total - others : others;
}

/** The decisions as the process side takes them. */
export function asDecision({ take, except }: Decisions): CellDecision {
  return { take, except: [...except.values()].map(({ place }) => place) };
}
