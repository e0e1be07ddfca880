import type { Picture } from '../document/picture.ts';
import { pictureWidth } from './picture-width.ts';
import { rectOf, textOf } from './shapes.ts';

/** What is drawn where there is nothing to draw: a frame that says so. */
export function emptyPicture(title: string, words: string): Picture {
  const height = 72;
  return {
    width: pictureWidth,
    height,
    title,
    description: `${words}.`,
    shapes: [
      rectOf(
        { x: 0.5, y: 0.5, width: pictureWidth - 1, height: height - 1 },
        { fill: 'none', stroke: 'line', radius: 4 },
      ),
      textOf(
        words,
        pictureWidth / 2,
        height / 2 + 4.2,
        { size: 12, weight: 'regular' },
        { anchor: 'middle', fill: 'quiet' },
      ),
    ],
  };
}
