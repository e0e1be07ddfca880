let asked = false;

/**
 * Whether somebody pressed Ctrl+C: a long part then makes no further trial and
 * tells what it has done. A trial under way is worth nothing: its own processes
 * may have heard the same.
 */
export function isStopAsked(): boolean {
  return asked;
}

/** Listens for Ctrl+C and for SIGTERM; the second time ends the program at once. */
export function listenForStop(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      asked = true;
    });
  }
}
