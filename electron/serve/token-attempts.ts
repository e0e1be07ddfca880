/** Wrong tokens that are looked at in one window of time. */
export const attemptsAllowed = 10;
/** Length of the window, in milliseconds. */
export const attemptWindow = 60_000;

/** Counts wrong tokens, so that nobody goes on trying. */
export interface TokenAttempts {
  /** Whether a token may be looked at now. */
  mayTry(): boolean;
  /** Notes that a token was wrong. */
  failed(): void;
  /** Whole seconds until one may be tried again; 0 when it may be now. */
  secondsLeft(): number;
}

/**
 * Makes the count. When `attemptsAllowed` were wrong within `attemptWindow`,
 * none is looked at until the oldest of them is that old: sliding window.
 *
 * @param now milliseconds, as `Date.now`
 */
export function createTokenAttempts(now: () => number): TokenAttempts {
  let failures: readonly number[] = [];
  const recent = (): readonly number[] => {
    failures = failures.filter((time) => now() - time < attemptWindow);
    return failures;
  };
  return {
    mayTry: () => recent().length < attemptsAllowed,
    failed: () => {
      failures = [...recent(), now()];
    },
    secondsLeft: () => {
      const [oldest] = recent();
      if (oldest === undefined || failures.length < attemptsAllowed) return 0;
      return Math.max(1, Math.ceil((oldest + attemptWindow - now()) / 1000));
    },
  };
}
