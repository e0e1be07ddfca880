/** How far a large edit is, for windows. */
export interface EditProgress {
  readonly id: string;
  /** Claims it has got to, of so many. */
  readonly done: number;
  readonly total: number;
  readonly running: boolean;
}
