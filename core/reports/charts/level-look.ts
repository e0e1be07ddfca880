import type { LevelColumn } from '../document/chart-data.ts';
import type { Paint } from '../document/picture.ts';

/** How what stands for a level is painted, and the words on it. */
export interface LevelLook {
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly ink: Paint;
}

/** Filled in the level's colour; an outline for claims without a level. */
export function levelLook({ colour }: LevelColumn): LevelLook {
  return colour === null
    ? { fill: 'paper', stroke: 'quiet', ink: 'ink' }
    : { fill: colour, stroke: 'none', ink: 'paper' };
}
