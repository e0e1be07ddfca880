import { useId, useState } from 'react';
import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { gradeLevel, gradeReasons, readGrade, suggestStart } from '#core/evidence/guide.ts';
import { questionFor } from '#core/evidence/suggest-level.ts';
import type { GuidedGrade, SuggestedStart } from '#core/evidence/guide.ts';
import type { EvidenceReason, EvidenceScheme, GuideStart } from '#core/evidence/scheme.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { readClaimRow } from './claim-rows.ts';
import { giveGrade } from './grid-actions.ts';
import './grading-dialog.css';
import { callFocus, useGridState } from './grid-state.ts';
import { LevelBadge } from './level-badge.tsx';
import { claimTexts } from './texts.ts';

/** Guided grading: question, evidence, reasons; the level follows, and is given only on request. */
export function GradingDialog() {
  const claims = useGridState((grid) => grid.grading);
  const scheme = useGridState((grid) => grid.scheme);
  if (claims === null || scheme === null || scheme.guide === null) return null;
  return <OpenGrading key={claims.join(' ')} claims={claims} scheme={scheme} />;
}

function close(): void {
  useGridState.setState({ grading: null });
  callFocus();
}

interface GradingProps {
  readonly claims: readonly number[];
  readonly scheme: EvidenceScheme;
}

function OpenGrading({ claims, scheme }: GradingProps) {
  const [first = 0] = claims;
  const [row] = useState(() => readClaimRow(first));
  const questions = scheme.guide?.questions ?? [];
  // What the claim was graded by before; else what its own words speak for.
  const [before] = useState(() => gradeBefore(scheme, row));
  const [question, setQuestion] = useState<string | null>(
    before.start?.question ??
      (row && questionFor(scheme, row.type)?.key) ??
      questions[0]?.key ??
      null,
  );
  const [suggested, setSuggested] = useState(() => suggestionFor(scheme, question, row));
  const [grade, setGrade] = useState<GuidedGrade>(() =>
    before.start === null ? { ...before, start: suggested?.start ?? null } : before,
  );
  const level = gradeLevel(scheme, grade);

  const ask = (next: string): void => {
    const suggestion = suggestionFor(scheme, next, row);
    setQuestion(next);
    setSuggested(suggestion);
    setGrade({ ...grade, start: suggestion?.start ?? null });
  };
  const give = (): void => {
    if (level === null) return;
    // In the scheme's order, whatever order they were chosen in.
    const inOrder = readGrade(scheme, gradeReasons(grade));
    giveGrade(scheme, level, gradeReasons(inOrder), claims);
    close();
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => {
        if (!next) close();
      }}
      size="large"
      title={claimTexts.gradeTitle(scheme.name)}
      description={
        claims.length > 1 ? (
          claimTexts.gradeOn(claims.length)
        ) : (
          <span className="grading__quote">
            {claimLabel(first)} · {row?.quote}
          </span>
        )
      }
      footer={
        <>
          <output className="grading__result">
            {level === null ? (
              claimTexts.gradeChoose
            ) : (
              <>
                {claimTexts.gradeResult} <LevelBadge scheme={scheme.key} level={level} full />
              </>
            )}
          </output>
          <Button onClick={close}>{claimTexts.cancel}</Button>
          <Button variant="primary" disabled={level === null} onClick={give}>
            {claimTexts.gradeGive}
          </Button>
        </>
      }
    >
      <div className="grading">
        {questions.length > 0 && (
          <Select
            label={claimTexts.gradeQuestion}
            value={question ?? ''}
            options={questions.map(({ key, label }) => ({ value: key, label }))}
            onChange={ask}
          />
        )}
        <Starts
          scheme={scheme}
          question={question}
          chosen={grade.start}
          suggested={suggested}
          onChoose={(start) => setGrade({ ...grade, start })}
        />
        {(['down', 'up'] as const).map((direction) => (
          <Reasons
            key={direction}
            direction={direction}
            reasons={scheme.reasons.filter((reason) => reason.direction === direction)}
            grade={grade}
            onChange={setGrade}
          />
        ))}
      </div>
    </Dialog>
  );
}

function gradeBefore(scheme: EvidenceScheme, row: ClaimRow | undefined): GuidedGrade {
  return readGrade(scheme, row?.scheme === scheme.key ? row.reasons : []);
}

function suggestionFor(
  scheme: EvidenceScheme,
  question: string | null,
  row: ClaimRow | undefined,
): SuggestedStart | null {
  return row === undefined ? null : suggestStart(scheme, question, row.quote, row.language);
}

interface StartsProps {
  readonly scheme: EvidenceScheme;
  readonly question: string | null;
  readonly chosen: GuideStart | null;
  readonly suggested: SuggestedStart | null;
  readonly onChoose: (start: GuideStart) => void;
}

/** What the evidence can be, each with the level that it starts from. */
function Starts({ scheme, question, chosen, suggested, onChoose }: StartsProps) {
  const name = useId();
  const starts = scheme.guide?.starts.filter((start) => start.question === question) ?? [];
  return (
    <fieldset className="grading__part">
      <legend>{claimTexts.gradeStart}</legend>
      {starts.map((start) => (
        <label key={start.key} className="grading__start">
          <input
            type="radio"
            name={name}
            checked={chosen?.key === start.key}
            onChange={() => onChoose(start)}
          />
          <span className="grading__words">
            {start.label}
            {suggested?.start.key === start.key && (
              <span className="grading__suggested">
                {claimTexts.gradeSuggested(suggested.word)}
              </span>
            )}
          </span>
          <LevelBadge scheme={scheme.key} level={start.level} />
        </label>
      ))}
    </fieldset>
  );
}

interface ReasonsProps {
  readonly direction: EvidenceReason['direction'];
  readonly reasons: readonly EvidenceReason[];
  readonly grade: GuidedGrade;
  readonly onChange: (grade: GuidedGrade) => void;
}

/** The reasons that lower, or raise, and by how many levels each does. */
function Reasons({ direction, reasons, grade, onChange }: ReasonsProps) {
  if (reasons.length === 0) return null;
  const by = direction === 'down' ? claimTexts.gradeDownBy : claimTexts.gradeUpBy;
  const set = (reason: EvidenceReason, steps: string): void => {
    const moves = grade.moves.filter((move) => move.reason.key !== reason.key);
    if (steps === '1') onChange({ ...grade, moves: [...moves, { reason, steps: 1 }] });
    else if (steps === '2') onChange({ ...grade, moves: [...moves, { reason, steps: 2 }] });
    else onChange({ ...grade, moves });
  };
  return (
    <fieldset className="grading__part">
      <legend>{direction === 'down' ? claimTexts.gradeDown : claimTexts.gradeUp}</legend>
      {direction === 'up' && <p className="grading__hint">{claimTexts.gradeUpHint}</p>}
      {reasons.map((reason) => (
        <div key={reason.key} className="grading__reason">
          <span>{reason.label}</span>
          <Segmented
            label={reason.label}
            value={String(grade.moves.find((move) => move.reason.key === reason.key)?.steps ?? 0)}
            options={[
              { value: '0', label: claimTexts.gradeNot },
              // Only where there are two steps does one of them need a word.
              {
                value: '1',
                label: reason.steps === 2 ? by(1) : direction === 'down' ? '−1' : '+1',
              },
              ...(reason.steps === 2 ? [{ value: '2', label: by(2) }] : []),
            ]}
            onChange={(steps) => set(reason, steps)}
          />
        </div>
      ))}
    </fieldset>
  );
}
