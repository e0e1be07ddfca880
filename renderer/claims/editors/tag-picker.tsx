import { useQuery } from '@tanstack/react-query';
import { Check, Minus, Plus, Settings2 } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '#core/problem.ts';
import { api } from '#renderer/api.ts';
import { Button } from '#renderer/ui/button.tsx';
import { tagWith, untag } from '../claim-actions.ts';
import { readClaimRow, useClaimRow } from '../claim-rows.ts';
import { closeEditor, noteEdit } from '../grid-actions.ts';
import { useGridState } from '../grid-state.ts';
import type { OpenEditor } from '../grid-state.ts';
import { TagChip } from '../tag-chip.tsx';
import { claimTexts } from '../texts.ts';
import { ComboList } from './combo-list.tsx';
import { tagOptions } from './tag-options.ts';
import type { TagOption } from './tag-options.ts';

/** What goes wrong is said in the picker. */
const quiet = { quiet: true };

/** The tags of the review: Enter puts the lit one on the claims or takes it off, typing makes a new one. */
export function TagPicker({ editor }: { readonly editor: OpenEditor }) {
  const { claims, at } = editor;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  // The row that is edited repaints this list; the others change together with it.
  useClaimRow(at);
  const tags = useQuery({ queryKey: ['tags'], queryFn: () => api.tags.list.query() });
  const rows = claims.slice(0, 200).flatMap((claim) => readClaimRow(claim) ?? []);
  const options = tagOptions(tags.data ?? [], rows, text);

  const take = async (option: TagOption): Promise<void> => {
    noteEdit();
    const refused = await (option.tag === null
      ? tagWith(claims, { name: option.key }, null, quiet)
      : option.on === 'all'
        ? untag(claims, option.tag.id, quiet)
        : tagWith(claims, { tagId: option.tag.id }, option.tag, quiet));
    setProblem(refused);
    if (refused === null) setText('');
  };
  return (
    <ComboList
      label={claimTexts.tagTitle}
      placeholder={claimTexts.tagPlaceholder}
      text={text}
      onText={(next) => {
        setText(next);
        setProblem(null);
      }}
      pickFirst={text.trim() !== ''}
      onEnter={() => closeEditor()}
      onPick={(key) => {
        const option = options.find((candidate) => candidate.key === key);
        if (option !== undefined) void take(option);
      }}
      options={options.map((option) => ({
        key: option.key,
        selected: option.on === 'all',
        content:
          option.tag === null ? (
            <>
              <Plus aria-hidden="true" />
              {claimTexts.tagAdd(option.key)}
            </>
          ) : (
            <>
              <span className="tag-option__state">
                {option.on === 'all' && <Check aria-hidden="true" />}
                {option.on === 'some' && <Minus aria-hidden="true" />}
              </span>
              <TagChip tag={option.tag} />
              {option.on === 'some' && (
                <span className="visually-hidden">{claimTexts.tagOnSome}</span>
              )}
            </>
          ),
      }))}
    >
      {problem !== null && (
        <p className="ui-field__error" role="alert">
          {problem.message}
        </p>
      )}
      {options.length === 0 && !tags.isPending && (
        <p className="combo-list__none">{claimTexts.tagNone}</p>
      )}
      {(tags.data?.length ?? 0) > 0 && text === '' && (
        <Button
          size="small"
          variant="ghost"
          className="tag-option__manage"
          icon={<Settings2 />}
          onClick={() => useGridState.setState({ editor: null, tagDialog: true })}
        >
          {claimTexts.tagManage}
        </Button>
      )}
    </ComboList>
  );
}
