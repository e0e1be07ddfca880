import { claimLabel, parseClaimLabel } from '#core/claims/claim.ts';
import { readClaimRanges } from './claim-ranges.ts';
import type { ReportPiece, ReportQuote, ReportReading } from './report-reading.ts';
import { readStatedPlace, unstated } from './stated-place.ts';

/**
 * Finds the quotes of a report that is laid out as text: under each heading
 * "C12" one quote and a fact "Source: …", and in the tables of disagreements and
 * excluded claims the columns "Claim", "Quote" and "Source".
 *
 * @param pieces in the report's order; a stream, since 100,000 claims have a million
 */
export function readPieces(pieces: Iterable<ReportPiece>): ReportReading {
  const quotes: ReportQuote[] = [];
  const bare: number[] = [];
  const stray: string[] = [];
  let open: { number: number; text: string | null; place: ReportQuote['place'] } | null = null;
  let section = '';
  let total: number | null = null;
  let claims: ReadonlySet<number> | null = null;
  let said = false;
  const close = (): void => {
    if (open === null) return;
    const { number, text, place } = open;
    if (text === null) bare.push(number);
    else quotes.push({ number, id: null, text, place, entry: 'own' });
    open = null;
  };
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'heading': {
        close();
        const number = headingNumber(piece.text);
        if (number !== null) open = { number, text: null, place: unstated };
        section = piece.text.trim();
        break;
      }
      case 'quote':
        if (open === null || open.text !== null) stray.push(piece.text);
        else open.text = piece.text;
        break;
      case 'fact':
        if (open?.place === unstated && piece.text.startsWith(sourceFact))
          open.place = readStatedPlace(piece.text.slice(sourceFact.length));
        break;
      case 'row': {
        const cell = (name: string) => piece.cells[piece.header.indexOf(name)];
        if (!piece.header.includes('Claim') || !piece.header.includes('Quote')) break;
        const number = headingNumber(cell('Claim') ?? '');
        const text = cell('Quote') ?? '';
        const source = cell('Source');
        const place = source === undefined ? unstated : readStatedPlace(source);
        const entry = /^C\d+ and C\d+$/.test(section) ? 'repeated' : 'own';
        if (number === null) stray.push(text);
        else quotes.push({ number, id: null, text, place, entry });
        break;
      }
      case 'paragraph': {
        if (section !== 'Provenance') break;
        const count = /^\s*\d+ of (\d{1,9}) quotes found verbatim in their sources/.exec(
          piece.text,
        );
        const list = /^\s*Quotes of this report: (.*)$/s.exec(piece.text);
        if (count !== null) total = Number(count[1]);
        if (list !== null) claims = readClaimRanges(list[1] ?? '');
        said ||= count !== null || list !== null;
        break;
      }
    }
  }
  close();
  const provenance = said ? { total, claims } : 'gone';
  return { quotes, bare, stray, provenance, folds: 'white space' };
}

const sourceFact = 'Source: ';

/** "C12" and nothing else. */
function headingNumber(text: string): number | null {
  const number = parseClaimLabel(text);
  return number !== null && text.trim() === claimLabel(number) ? number : null;
}
