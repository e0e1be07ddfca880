import type { ClaimEdit } from '#core/claims/claim-edit.ts';
import { cellGroup } from './returned.ts';
import type {
  CellEdit,
  ChangedCell,
  ReturnedClaim,
  ReturnedField,
  WantedCitation,
} from './returned.ts';

/** A cell of a claim. */
export interface CellPlace {
  readonly number: number;
  readonly field: ReturnedField;
}

/** Whether cells of a sort are taken, and those with which it is the other way round. */
export interface CellDecision {
  readonly take: boolean;
  readonly except: readonly CellPlace[];
}

/** What a person decided of a table that came back. */
export interface CellChoice {
  readonly changes: CellDecision;
  /** Taken is the file's side. */
  readonly conflicts: CellDecision;
}

/** Every change, and of no conflict the file's side: what is taken where nobody is asked. */
export const plainChoice: CellChoice = {
  changes: { take: true, except: [] },
  conflicts: { take: false, except: [] },
};

/** What is to be stored of one claim, with the cells that were looked at. */
export interface ChosenEdit extends ClaimEdit {
  readonly citations?: readonly WantedCitation[];
  readonly seen: readonly { readonly field: ReturnedField; readonly before: string }[];
}

/** Names a cell in a set of decisions: cells that belong together have one name. */
export function choiceKey({ number, field }: CellPlace): string {
  return `${number} ${cellGroup(field)}`;
}

/** The edits that a choice comes to; claims of which nothing is taken are left out. */
export function chooseCells(claims: readonly ReturnedClaim[], choice: CellChoice): ChosenEdit[] {
  const takes = ({ take, except }: CellDecision) => {
    const others = new Set(except.map(choiceKey));
    return (place: CellPlace) => take !== others.has(choiceKey(place));
  };
  const takesChange = takes(choice.changes);
  const takesConflict = takes(choice.conflicts);
  return claims.flatMap(({ number, changes, conflicts }) => {
    const cells: ChangedCell[] = [
      ...changes.filter(({ field }) => takesChange({ number, field })),
      ...conflicts.filter(({ field }) => takesConflict({ number, field })),
    ];
    if (cells.length === 0) return [];
    const seen = cells.map(({ field, before }) => ({ field, before }));
    return [{ ...cells.map(({ edit }) => edit).reduce(joined, {}), number, seen }];
  });
}

function joined(one: CellEdit, other: CellEdit): CellEdit {
  const assessment = { ...one.assessment, ...other.assessment };
  const values = { ...one.values, ...other.values };
  return {
    ...one,
    ...other,
    ...(Object.keys(assessment).length === 0 ? {} : { assessment }),
    ...(Object.keys(values).length === 0 ? {} : { values }),
  };
}
