import { assessClaims } from '#db/assessments.ts';
import { openReview } from '#db/open-review.ts';

// Edits a review without pause, saying the number of each edit once it is stored, until its
// standard input ends.
const review = openReview(process.argv[2] ?? '');
let number = 0;
let stopped = false;
process.stdin.on('end', () => {
  stopped = true;
});
process.stdin.resume();
const step = (): void => {
  if (stopped) {
    review.close();
    process.exit(0);
  }
  number += 1;
  assessClaims(review.write, 'Bo', [1 + (number % 900)], { note: `edit ${number}` });
  process.stdout.write(`${number}\n`);
  setImmediate(step);
};
step();
