/**
 * The outcome of a step that can fail for a reason a person can act on. Broken
 * worlds (a corrupt review file, a bug) throw instead.
 */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/** Wraps a value as a success. */
export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps a reason as a failure. */
export function failure<Failure>(error: Failure): {
  readonly ok: false;
  readonly error: Failure;
} {
  return { ok: false, error };
}

/** Marks a branch that the types say cannot be reached; throws when it is. */
export function assertNever(value: never): never {
  throw new Error(`Reach a case nobody handles: ${JSON.stringify(value)}`);
}
