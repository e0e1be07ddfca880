import type { FoundReference, Identifier } from '#core/references/reference.ts';
import { cslIds, mergeIds } from '#core/references/duplicates/merge-csl.ts';
import { titleWords } from '#core/references/duplicates/normal-form.ts';
import type { WriteDb } from './connection.ts';
import type { Change } from './history-record.ts';
import { hasUnidentified, identifyWork, loadWorks, placeEntry } from './place-record.ts';
import type { KnownWorks } from './place-record.ts';
import { bareReference, keepReference, referenceOf } from './reference-store.ts';
import type { ReferenceToStore } from './reference-store.ts';

/** What the imports of one connection remember of the review's references; null before it is needed. */
export interface RememberedWorks {
  works: KnownWorks | null;
}

/** Stores the references of one import. */
export type ReferenceKeeper = ReturnType<typeof createReferenceKeeper>;

/** Stores the references of one import, each once, with its changes for the history, and counts them. */
export function createReferenceKeeper(db: WriteDb, known: RememberedWorks) {
  const numbers = new Map<Identifier, number>();
  const changes: Change[] = [];
  const counts = { added: 0, merged: 0, unsure: 0 };
  let unidentified: boolean | null = null;
  const count = (number: number, change: Change | null): number => {
    if (change === null) counts.merged += 1;
    else {
      counts.added += 1;
      changes.push(change);
    }
    return number;
  };
  const keep = (reference: ReferenceToStore): number => {
    const { number, change } = keepReference(db, reference);
    numbers.set(reference.id, number);
    if (change !== null) remember(known.works, number, reference);
    return count(number, change);
  };
  return {
    changes,
    counts,
    keep,
    /** Keeps a reference that an article names by an identifier. */
    keepFound: (reference: FoundReference): number => {
      // Only what was printed without identifier before needs a closer look.
      unidentified ??= hasUnidentified(db);
      if (!unidentified || referenceOf(db, reference.id) !== null) return keep(reference);
      known.works ??= loadWorks(db);
      const work = identifyWork(db, known.works, reference);
      if (work === null) return keep(reference);
      numbers.set(reference.id, work.number);
      changes.push(...work.changes);
      return count(work.number, null);
    },
    /** Keeps an entry that an article prints without identifier. */
    place: (reference: FoundReference): number => {
      known.works ??= loadWorks(db);
      const { number, unsure, change } = placeEntry(db, known.works, reference);
      unidentified = true;
      counts.unsure += unsure;
      return count(number, change);
    },
    /** The reference that an identifier names, stored when no article has listed it. */
    numberOf: (id: Identifier): number => numbers.get(id) ?? keep(bareReference(id)),
  };
}

function remember(works: KnownWorks | null, number: number, reference: ReferenceToStore): void {
  const { id, csl, text } = reference;
  works?.matcher.add(number, { csl, ids: mergeIds([id], cslIds(csl)) });
  if (text !== '') works?.printed.set(titleWords(text), { number, hidden: null });
}
