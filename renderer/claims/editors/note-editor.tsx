import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { toast } from '#renderer/ui/toast.ts';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { assess, seenOf } from '../claim-actions.ts';
import { readClaimRow } from '../claim-rows.ts';
import { closeEditor, noteEdit } from '../grid-actions.ts';
import type { OpenEditor } from '../grid-state.ts';
import { claimTexts } from '../texts.ts';
import { draftKey, dropDraft, keepDraft, readDraft } from './note-drafts.ts';

export interface NoteEditorProps {
  readonly editor: OpenEditor;
  readonly title: string;
}

/**
 * A note of several lines. Leaving it saves it, however it is left; Escape
 * takes the typing back. What could not be saved is there again next time.
 */
export function NoteEditor({ editor, title }: NoteEditorProps) {
  const key = draftKey(editor);
  const many = editor.claims.length > 1;
  const [text, setText] = useState(
    () => readDraft(key)?.text ?? (many ? '' : (readClaimRow(editor.at)?.note ?? '')),
  );

  // What the claim said when it was opened: another window may change it while one types.
  const [seen] = useState(() => readDraft(key)?.seen ?? seenOf(editor.claims));

  useEffect(() => {
    // Also when the window is hidden or closed while one types.
    const onHide = () => {
      if (document.visibilityState === 'hidden') void saveDraft(editor);
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void saveDraft(editor);
    };
  }, [editor]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      closeEditor();
    }
  };
  return (
    <div className="note-editor">
      <TextArea
        label={many ? claimTexts.noteOnMany(editor.claims.length) : title}
        placeholder={claimTexts.notePlaceholder}
        value={text}
        rows={5}
        maxLength={100_000}
        onChange={(next) => {
          setText(next);
          keepDraft(key, { text: next, seen });
        }}
        onKeyDown={onKeyDown}
      />
      <p className="note-editor__keys">
        <Kbd keys="$mod+Enter" /> {claimTexts.noteKeys} <Kbd keys="Escape" />{' '}
        {claimTexts.noteRevert}
      </p>
    </div>
  );
}

async function saveDraft(editor: OpenEditor): Promise<void> {
  const key = draftKey(editor);
  const draft = readDraft(key);
  if (draft === undefined) return;
  const { text: note, seen } = draft;
  dropDraft(key);
  const unchanged = editor.claims.length === 1 && readClaimRow(editor.at)?.note === note;
  if (unchanged) return;
  noteEdit();
  const problem = await assess(editor.claims, { note }, { quiet: true }, seen);
  if (problem === null) return;
  keepDraft(key, draft);
  toast({ kind: 'error', title: claimTexts.noteUnsaved, detail: problem.message });
}
