import { assessClaims } from '#db/assessments.ts';
import { addCitation } from '#db/citations.ts';
import { undo } from '#db/history.ts';
import { tagClaims } from '#db/tags.ts';
import { makeReview } from '#tests/bench/make-review.ts';

/** Makes a closed review file that has been worked on: judgements of two people, tags, citations, an undo. */
export async function makeWorkedReview(path: string, claims: number): Promise<void> {
  const review = await makeReview(path, claims);
  const { write } = review;
  const every = (step: number) =>
    Array.from({ length: Math.floor(claims / step) }, (_, index) => step * (index + 1));
  for (const number of every(7)) {
    assessClaims(write, 'Ada', [number], { level: 'low', note: `Read closely: ${number}` });
  }
  assessClaims(write, 'Bo', every(5), { status: 'accepted' });
  assessClaims(write, 'Ada', every(11), { status: 'excluded', exclusionReason: 'Not of adults' });
  tagClaims(write, 'Ada', every(3), { name: 'to discuss' });
  tagClaims(write, 'Bo', every(10), { name: 'key result' });
  addCitation(write, 'Ada', every(20), { id: 'doi:10.1000/seen' });
  assessClaims(write, 'Ada', every(2), { note: 'Taken back' });
  undo(write, 'Ada');
  review.close();
}
