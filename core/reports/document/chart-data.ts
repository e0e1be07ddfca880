import type { CountRun } from './block.ts';

/** Numbers by row and evidence level: what the map and the levels by source are drawn from. */
export interface LevelMatrix {
  /** In the order they are drawn, from the top. */
  readonly rows: readonly { readonly label: string }[];
  /** Best level first; claims without a level last. */
  readonly columns: readonly LevelColumn[];
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly CountRun[])[];
}

export interface LevelColumn {
  readonly label: string;
  /** At most 12 characters. */
  readonly short: string;
  /** null for claims without a level. */
  readonly colour: { readonly light: string; readonly dark: string } | null;
}

/** The flow of records, sources and claims through a review, after PRISMA 2020 (Page et al., BMJ 2021;372:n71). */
export interface ReviewFlow {
  /** From the top. */
  readonly stages: readonly FlowStage[];
}

export interface FlowStage {
  /** "Identification", "Screening", "Included": printed at the side of its boxes. */
  readonly name: string;
  /** Boxes beside each other that all lead down to the next stage: one, or two at the head. */
  readonly boxes: readonly FlowBox[];
  /** What leaves the flow here, to the right; null where nothing does. */
  readonly leaves: FlowBox | null;
}

export interface FlowBox {
  /** May be empty. */
  readonly title: string;
  /** "Records read from reference files (n = 412)": words and what was counted. */
  readonly lines: readonly FlowLine[];
}

export interface FlowLine {
  readonly words: string;
  readonly count: CountRun;
}
