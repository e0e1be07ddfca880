import type { ClaimRow } from '#core/claims/claim.ts';
import { studyCueWords, studyTexts, studyWord } from '../study-texts.ts';
import { EmptyCell } from './empty-cell.tsx';

/** What a claim says of the study behind it; the title quotes the words that each rests on. */
export function StudyCell({ row: { quote, study } }: { readonly row: ClaimRow }) {
  if (study.length === 0) return <EmptyCell words={studyTexts.noCues} />;
  return (
    <span
      className="claim-cell__text claim-cell__text--quiet"
      title={study.map((cue) => studyCueWords(quote, cue)).join('\n')}
    >
      {study.map(({ kind, value }) => studyWord(kind, value)).join(' · ')}
    </span>
  );
}
