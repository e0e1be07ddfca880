/* Words of the made-up articles; the bench measures speed, so only their shape matters. */
const subjects = [
  'The treatment',
  'This randomised trial',
  'The intervention group',
  'A daily dose of 20 mg',
  'Early physiotherapy',
  'The control condition',
  'Most participants (n = 214)',
  'The second cohort',
];
const verbs = [
  'reduced',
  'did not change',
  'was associated with',
  'significantly improved',
  'may increase',
  'showed no effect on',
  'delayed',
  'was compared with',
];
const objects = [
  'the rate of decline over 12 months',
  'blood pressure by 4.2 mmHg (95% CI 1.1 to 7.3)',
  'pain scores in patients with chronic disease',
  'the number of hospital admissions',
  'respiratory function in older adults',
  'survival compared with placebo (p = 0.03)',
  'serious adverse events, e.g. infections',
  'quality of life (Smith et al., 2019)',
];
const headings = ['Background', 'Methods', 'Results', 'Discussion', 'Safety', 'Limitations'];

/** A small deterministic generator (mulberry32, Tommy Ettinger, public domain). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One made-up article of about `characters` characters, the same for the same seed. */
export function makeArticle(seed: number, characters: number): string {
  const random = makeRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const parts = [`Article ${seed} on the care of chronic disease`];
  let length = 0;
  while (length < characters) {
    const sentences = Array.from(
      { length: 2 + Math.floor(random() * 5) },
      () =>
        `${pick(subjects)} ${pick(verbs)} ${pick(objects)} in study ${Math.floor(random() * 9000)}.`,
    );
    const paragraph =
      random() < 0.1 ? `${pick(headings)} ${Math.floor(random() * 90)}` : sentences.join(' ');
    parts.push(paragraph);
    length += paragraph.length + 2;
  }
  parts.push(
    `Source: Doe J, Roe R. Care of chronic disease. J Made Up. 2021;4(2):10-19. doi:10.5555/bench.${seed}`,
  );
  return parts.join('\n\n');
}
