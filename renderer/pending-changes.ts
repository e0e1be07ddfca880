let changes = 0;
const listeners = new Set<() => void>();

/** How many changes are on their way to the review file; an external store for React. */
export const pendingChanges = {
  get: (): number => changes,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Counts a request as a pending change until it has its answer, and hands the answer on. */
export async function countChange<Answer>(request: Promise<Answer>): Promise<Answer> {
  add(1);
  try {
    return await request;
  } finally {
    add(-1);
  }
}

function add(number: number): void {
  changes += number;
  for (const listener of listeners) listener();
}
