import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { studyCueKinds, studyCueValues } from '#core/claims/study-cues/study-cue.ts';
import type { StudyCueKind } from '#core/claims/study-cues/study-cue.ts';
import { setStudy } from '../filters.ts';
import type { FilterChoice } from '../filters.ts';
import { studyTexts, studyWord } from '../study-texts.ts';
import { Boxes } from './filter-panels.tsx';

export interface StudyPanelProps {
  readonly filter: ClaimFilter;
  /** By kind and value, '' for claims that say nothing of the kind. */
  readonly counts: Readonly<Record<StudyCueKind, Readonly<Record<string, number>>>> | undefined;
  readonly onChange: (filter: ClaimFilter) => void;
}

/** What claims say of the study behind them, a part for each kind: only what some claim says, or is asked for. */
export function StudyPanel({ filter, counts, onChange }: StudyPanelProps) {
  return studyCueKinds.map((kind) => {
    const on = filter.study?.[kind] ?? [];
    const said = studyCueValues[kind].filter(
      (value) => (counts?.[kind][value] ?? 0) > 0 || on.includes(value),
    );
    if (said.length === 0) return null;
    const choices: readonly FilterChoice[] = [
      ...said.map((value) => ({ value, label: studyWord(kind, value) })),
      { value: null, label: studyTexts.none },
    ];
    const name = studyTexts.kinds[kind];
    return (
      <section key={kind} className="filter-menu__part" aria-label={name}>
        <h3 className="filter-menu__part-title">{name}</h3>
        <Boxes
          choices={choices}
          on={on}
          counts={counts?.[kind]}
          onToggle={(value, checked) =>
            onChange(
              setStudy(
                filter,
                kind,
                checked ? [...on, value] : on.filter((other) => other !== value),
              ),
            )
          }
        />
      </section>
    );
  });
}
