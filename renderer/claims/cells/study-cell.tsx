import type { ClaimRow } from '#core/claims/claim.ts';
import { studyCueWords, studyTexts, studyWord } from '../study-texts.ts';
import { EmptyCell } from './empty-cell.tsx';

/** What a claim says of the study behind it; each word's title quotes what it comes from. */
export function StudyCell({ row }: { readonly row: ClaimRow }) {
  if (row.study.length === 0) return <EmptyCell words={studyTexts.noCues} />;
  return (
    <span className="claim-cell__text claim-cell__text--quiet">
      {row.study.map((cue, place) => (
        <span key={`${cue.kind} ${cue.value}`} title={studyCueWords(row.quote, cue)}>
          {place > 0 && ' · '}
          {studyWord(cue.kind, cue.value)}
        </span>
      ))}
    </span>
  );
}
