let queue: Promise<unknown> = Promise.resolve();

/** Runs changes one after the other: two quick keys on one cell must arrive in order. */
export function enqueueChange<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  const done = queue.then(run);
  queue = done.catch(() => {});
  return done;
}

/** Resolves when every change made so far is stored or refused: what undo waits for. */
export function whenStored(): Promise<unknown> {
  return queue;
}
