import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { column, makePdf } from '#tests/helpers/make-pdf.ts';
import { papers, records } from './sizes.ts';

// Makes the files of the batch bench in a folder: a program of its own, so that
// the memory it takes is not counted as that of importing.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Make the batch: say in which folder');
const lists = join(folder, 'lists');
const pdfs = join(folder, 'pdfs');
mkdirSync(lists);
mkdirSync(pdfs);
writeFileSync(join(lists, 'list.ris'), risList());
for (let paper = 0; paper < papers; paper += 1) {
  // oxlint-disable-next-line no-await-in-loop -- one paper at a time stays small
  writeFileSync(join(pdfs, `${paper}.pdf`), await makePdf(pagesOf(paper)));
}

function risList(): string {
  const words =
    'stove boat yard winter hand cold trial adult group harbour rope oar ginger ferry'.split(' ');
  const pick = (number: number): string => words[number % words.length] ?? '';
  return Array.from({ length: records }, (_, at) => {
    const title = `${pick(at)} ${pick(at * 3 + 1)} and ${pick(at * 7 + 2)} in study ${at} of ${pick(at * 5)} ${at % 997}`;
    const abstract = `In study ${at}, ${pick(at)} lowered marker ${at % 101} by ${at % 60}% compared with ${pick(at * 3)} in ${(at % 900) + 20} adults. No harm was seen in ${at % 50} of them.`;
    return `TY  - JOUR\nAU  - Author${at % 5000}, ${String.fromCharCode(65 + (at % 26))}.\nTI  - ${title}\nJO  - Journal ${at % 300}\nPY  - ${1980 + (at % 45)}\nVL  - ${at % 90}\nSP  - ${at % 2000}\nDO  - 10.5555/study.${at}\nAB  - ${abstract}\nER  - \n\n`;
  }).join('');
}

function pagesOf(paper: number) {
  return Array.from({ length: 4 }, (_, page) =>
    column(
      60,
      60,
      Array.from(
        { length: 50 },
        (__, line) =>
          `In paper ${paper}, page ${page + 1}, stove ${line} lowered marker ${(paper * 7 + line) % 97} by ${line}% in ${paper + line} adults.`,
      ),
    ),
  );
}
