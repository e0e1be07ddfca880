import { readFileSync } from 'node:fs';
import { effectDirection } from '#core/claims/effect-direction.ts';
import { sharedInput } from '../../helpers/shared-inputs.ts';

/** A labelled sentence of a trial: outcome, intervention, comparator and the direction. */
interface Labelled {
  readonly split: string;
  readonly o: string;
  readonly i: string;
  readonly c: string;
  readonly y: Direction;
  readonly evidence: string;
}

type Direction = -1 | 0 | 1;
const directions: readonly Direction[] = [-1, 0, 1];

/**
 * How well the direction of an effect is read, on the labelled trial sentences
 * beside the project, next to two plain methods: direction words alone, and naive
 * Bayes over words and word pairs, trained on the training part. The rules were
 * written with that part in view as well. A null reading counts as 0.
 */
export function benchDirection(): void {
  const file = sharedInput('gold/evidence-direction/v2.jsonl');
  if (file === null) {
    console.log('\nDirections: the labelled data is not beside the project');
    return;
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const labelled = lines.map((line): Labelled => JSON.parse(line));
  const bayes = naiveBayes(labelled.filter(({ split }) => split === 'train'));
  const readers: Readonly<Record<string, (one: Labelled) => Direction>> = {
    Claimgrid: ({ evidence, o, i, c }) =>
      effectDirection(evidence, { outcome: o, intervention: i, comparator: c })?.direction ?? 0,
    'without about': ({ evidence }) => effectDirection(evidence)?.direction ?? 0,
    'direction words': directionWords,
    'bag of words': ({ evidence }) => bayes(evidence),
  };
  console.log(
    '\nDirections: macro F1 (F1 of less, of no difference, of more); no reading counts as no difference;\n  the train part was in view of the rules and trains the bag of words',
  );
  const splits = [...new Set(labelled.map(({ split }) => split))].toSorted();
  const parts: (readonly [string, readonly Labelled[]])[] = [
    ['all', labelled],
    ['all but train', labelled.filter(({ split }) => split !== 'train')],
    ...splits.map((name) => [name, labelled.filter(({ split }) => split === name)] as const),
  ];
  for (const [part, rows] of parts) {
    console.log(`  ${part}, ${rows.length} sentences`);
    for (const [name, read] of Object.entries(readers)) {
      const scores = f1Scores(rows.map((row) => [row.y, read(row)] as const));
      const macro = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      console.log(
        `    ${name.padEnd(16)} ${macro.toFixed(3)} (${scores.map((score) => score.toFixed(3)).join(', ')})`,
      );
    }
  }
}

/** F1 of each direction, of pairs of the labelled and the read one. */
function f1Scores(pairs: readonly (readonly [Direction, Direction])[]): number[] {
  return directions.map((direction) => {
    const right = pairs.filter(([wanted, read]) => wanted === direction && read === direction);
    const either = pairs.filter(([wanted]) => wanted === direction).length;
    const chosen = pairs.filter(([, read]) => read === direction).length;
    return (2 * right.length) / Math.max(1, either + chosen);
  });
}

function directionWords({ evidence }: Labelled): Direction {
  if (
    /\b(?:no|not|without)\b[^.;]{0,40}\b(?:differ|significan|effect|change)|\bdid not\b|\b(?:similar|comparable)\b/iu.test(
      evidence,
    )
  )
    return 0;
  const more = /\b(?:increas|higher|greater|more|improv|longer|better|larger)/iu.test(evidence);
  const less = /\b(?:decreas|reduc|lower|fewer|less|shorter|worse|smaller)/iu.test(evidence);
  if (more === less) return 0;
  return more ? 1 : -1;
}

/** Multinomial naive Bayes over words with add-one smoothing (Manning, Raghavan and Schütze 2008, section 13.2). */
function naiveBayes(rows: readonly Labelled[]): (text: string) => Direction {
  const vocabulary = new Set<string>();
  const classes = directions.map((direction) => {
    const own = rows.filter(({ y }) => y === direction);
    const counts = new Map<string, number>();
    let total = 0;
    for (const { evidence } of own) {
      for (const word of bag(evidence)) {
        vocabulary.add(word);
        counts.set(word, (counts.get(word) ?? 0) + 1);
        total += 1;
      }
    }
    return { direction, prior: Math.log(own.length / rows.length), counts, total };
  });
  return (text) => {
    const words = bag(text).filter((word) => vocabulary.has(word));
    const scored = classes.map(({ direction, prior, counts, total }) => ({
      direction,
      score: words.reduce(
        (sum, word) => sum + Math.log(((counts.get(word) ?? 0) + 1) / (total + vocabulary.size)),
        prior,
      ),
    }));
    return scored.reduce((best, one) => (one.score > best.score ? one : best)).direction;
  };
}

/** The words of a text and its pairs of neighbours, each once. */
function bag(text: string): string[] {
  const words: string[] = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return [...new Set([...words, ...pairs])];
}
