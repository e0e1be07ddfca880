/** Calls a function not oftener than it is useful. */
export interface Throttle {
  /** Calls at once, and forgets a call that was due. */
  now(): void;
  /** Calls when the pause since the last call is over; many askings become one call. */
  soon(): void;
  /** Milliseconds between calls. */
  setPause(milliseconds: number): void;
  /** Forgets a call that was due. */
  stop(): void;
}

/** Wraps `call`, with so many milliseconds between calls. */
export function createThrottle(call: () => void, milliseconds = 100): Throttle {
  let pause = milliseconds;
  let last = 0;
  let timer: NodeJS.Timeout | null = null;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const now = (): void => {
    stop();
    last = performance.now();
    call();
  };
  return {
    now,
    stop,
    soon: () => {
      timer ??= setTimeout(now, Math.max(0, last + pause - performance.now()));
    },
    setPause: (next) => {
      pause = next;
    },
  };
}
