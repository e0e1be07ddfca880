/** What the log is told of an error of the window. */
export interface WindowError {
  readonly event: 'window-error' | 'policy-violation';
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

const longest = 20_000;

/** Layout loops that browsers tell as errors and nobody can act on. */
const harmless = /^ResizeObserver loop/u;

/** Any thrown value as the log takes it; null for what is no fault. */
export function windowError(thrown: unknown): WindowError | null {
  const { name, message, stack } =
    thrown instanceof Error ? thrown : { name: 'Error', message: String(thrown), stack: '' };
  if (harmless.test(message) || name === 'AbortError') return null;
  return {
    event: 'window-error',
    name: name.slice(0, 200),
    message: message.slice(0, longest),
    stack: (stack ?? '').slice(0, longest),
  };
}
