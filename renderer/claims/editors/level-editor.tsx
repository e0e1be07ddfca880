import { ListChecks } from 'lucide-react';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { closeEditor, giveLevel, openGrading } from '../grid-actions.ts';
import type { OpenEditor } from '../grid-state.ts';
import { LevelBadge } from '../level-badge.tsx';
import { claimTexts } from '../texts.ts';
import { ChoiceList } from './choice-list.tsx';
import { sharedValue } from './shared-value.ts';

export interface LevelEditorProps {
  readonly editor: OpenEditor;
  readonly scheme: EvidenceScheme;
}

/** The levels of the review's scheme with their keys and definitions. */
export function LevelEditor({ editor, scheme }: LevelEditorProps) {
  const choices = [
    ...scheme.levels.map((level, place) => ({
      key: level.key,
      content: <LevelBadge scheme={scheme.key} level={level.key} full />,
      words: level.label,
      detail: level.definition,
      ...(place < 9 ? { digit: place + 1 } : {}),
    })),
    { key: '', content: claimTexts.clearLevel, words: claimTexts.clearLevel, digit: 0 },
  ];
  return (
    <>
      <ChoiceList
        label={claimTexts.levelOf(scheme.name)}
        choices={choices}
        // An ungraded claim starts at the best level: "No level" is what it has.
        current={sharedValue(editor.claims, (row) => row.level)}
        onPick={(key) => {
          giveLevel(scheme, key === '' ? null : key, editor.claims);
          closeEditor();
        }}
      />
      {scheme.guide !== null && (
        <Button
          size="small"
          variant="ghost"
          className="level-editor__guide"
          icon={<ListChecks />}
          onClick={() => openGrading(editor.claims)}
        >
          {claimTexts.gradeOpen}
          <Kbd keys="e" />
        </Button>
      )}
    </>
  );
}
