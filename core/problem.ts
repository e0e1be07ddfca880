/**
 * Something that went wrong and that a person can act on. `message` starts with
 * the action that failed, names the file or value in quotes and has no full
 * stop; `hint` says what to do.
 */
export interface Problem {
  /** Stable, kebab-case, for programs: "file-empty", "format-unknown". */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Where in the file, in words: "line 12", "byte 400". */
  readonly place?: string;
}

/** An error that carries a `Problem` through code that throws (the API boundary turns it back). */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
