import type { DocumentHead, ParsedPiece } from '#core/documents/parsed-document.ts';
import { parsePieces } from '#electron/jobs/parse-file.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { createRandom, type Random } from '../part.ts';

/** A document that was read and searched already: reading is not what is tortured. */
export interface ReadDocument {
  readonly name: string;
  readonly text: string;
  readonly head: DocumentHead;
  readonly pieces: readonly ParsedPiece[];
}

const subjects = ['Walking', 'Saffron', 'Daily reading', 'Shared care', 'Cold water', 'A diet'];
const verbs = ['lowered', 'raised', 'did not change', 'improved', 'reduced', 'doubled'];
const outcomes = ['fasting glucose', 'reported pain', 'hospital stays', 'sleep', 'blood pressure'];
const groups = ['adults', 'older patients', 'children', 'nurses', 'students'];

/** Documents about invented trials and lists of references, the same ones for the same seed. */
export async function makeDocuments(seed: number, count: number): Promise<ReadDocument[]> {
  const random = createRandom(seed);
  const made: ReadDocument[] = [];
  for (let index = 0; index < count; index++) {
    const list = index % 4 === 3;
    const name = list ? `list ${index}.ris` : `trial ${index}.md`;
    const text = list ? referenceList(random, index) : article(random, index);
    // oxlint-disable-next-line no-await-in-loop -- in their order
    const parsed = await parsePieces({ name, bytes: new TextEncoder().encode(text) }, readingTools);
    if (!parsed.ok) throw new Error(`Make "${name}": ${parsed.error.message}`);
    made.push({ name, text, pieces: [...parsed.value.pieces], head: parsed.value.head });
  }
  return made;
}

function article(random: Random, index: number): string {
  const sentences = Array.from(
    { length: 8 + random.below(10) },
    () =>
      `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(outcomes)} by ${1 + random.below(60)}% in ${20 + random.below(900)} ${random.pick(groups)} (p = 0.0${1 + random.below(9)}; doi:10.1000/trial.${random.below(12)}).`,
  );
  return `# Trial ${index} of ${random.pick(outcomes)}\n\n${sentences.join(' ')}\n`;
}

function referenceList(random: Random, index: number): string {
  return Array.from({ length: 6 }, (_, at) =>
    [
      'TY  - JOUR',
      `TI  - ${random.pick(subjects)} and ${random.pick(outcomes)} ${index}-${at}`,
      `AU  - Berg, A${at}`,
      `PY  - ${1990 + random.below(30)}`,
      'JO  - Journal of Trials',
      `DO  - 10.1000/trial.${random.below(12)}`,
      'ER  - ',
    ].join('\n'),
  ).join('\n\n');
}
