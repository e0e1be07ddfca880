import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Check, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '#core/problem.ts';
import { parseIdentifier } from '#core/references/identifiers.ts';
import { api } from '#renderer/api.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { CitationLink } from '../cells/citations-cell.tsx';
import { cite, uncite } from '../claim-actions.ts';
import { readClaimRow, useClaimRow } from '../claim-rows.ts';
import { closeEditor, noteEdit } from '../grid-actions.ts';
import type { OpenEditor } from '../grid-state.ts';
import { claimTexts } from '../texts.ts';
import { citationsOf } from './citations-of.ts';
import type { SharedCitation } from './citations-of.ts';
import { ComboList } from './combo-list.tsx';
import { citationOptions } from './citation-options.ts';
import type { CitationOption } from './citation-options.ts';

/** So many references are offered at once; typing narrows them. */
const offered = 30;
/** What goes wrong is said in the picker. */
const quiet = { quiet: true };

/** What the claims cite, with a way to take it off, and a search over the references to cite more. */
export function CitationPicker({ editor }: { readonly editor: OpenEditor }) {
  const { claims, at } = editor;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  // The row that is edited repaints this list; the others change together with it.
  useClaimRow(at);
  const cited = citationsOf(claims.slice(0, 200).flatMap((claim) => readClaimRow(claim) ?? []));
  const search = text.trim();
  const references = useQuery({
    queryKey: ['references', 'picker', search],
    queryFn: ({ signal }) =>
      api.references.list.query(
        { limit: offered, ...(search === '' ? {} : { search }) },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const searching = references.isPending || references.isPlaceholderData;
  const identifier = parseIdentifier(search)?.id ?? null;
  const options = citationOptions(references.data ?? [], cited, search, identifier);

  const act = async (action: Promise<Problem | null>) => {
    noteEdit();
    const refused = await action;
    setProblem(refused);
    if (refused === null) setText('');
  };
  const take = ({ referenceId, on }: CitationOption) => {
    void act(
      referenceId === null
        ? cite(claims, { text: search }, quiet)
        : on === claims.length
          ? uncite(claims, referenceId, quiet)
          : cite(claims, { referenceId }, quiet),
    );
  };
  const onEnter = async () => {
    if (search === '') {
      closeEditor();
      return;
    }
    // Enter came before the answer: what this search finds decides, not what the last one found.
    const answer = searching ? await references.refetch({ cancelRefetch: false }) : references;
    const [first] = citationOptions(answer.data ?? [], cited, search, identifier);
    if (first !== undefined) take(first);
    // Neither found nor read as an identifier here: the process side says what it takes.
    else void act(cite(claims, { text: search }, quiet));
  };
  return (
    <ComboList
      label={claimTexts.citeTitle}
      placeholder={claimTexts.citePlaceholder}
      text={text}
      onText={(next) => {
        setText(next);
        setProblem(null);
      }}
      pickFirst={search !== '' && !searching}
      onEnter={() => void onEnter()}
      onPick={(key) => {
        const option = options.find((candidate) => candidate.key === key);
        if (option !== undefined) take(option);
      }}
      options={options.map(({ key, label, detail, referenceId, on }) => ({
        key,
        detail,
        selected: on === claims.length,
        content: (
          <>
            {referenceId === null && <Plus aria-hidden="true" />}
            {on === claims.length && <Check aria-hidden="true" />}
            {referenceId === null ? claimTexts.citeAdd(label) : label}
          </>
        ),
      }))}
    >
      {problem !== null && (
        <p className="ui-field__error" role="alert">
          {problem.message}
          {problem.hint !== undefined && `. ${problem.hint}`}
        </p>
      )}
      {search === '' && cited.length > 0 && (
        <CitedList cited={cited} claims={claims} onProblem={setProblem} />
      )}
      {options.length === 0 && !searching && (search !== '' || cited.length === 0) && (
        <p className="combo-list__none">
          {search === '' ? claimTexts.citeEmpty : claimTexts.citeNone}
        </p>
      )}
    </ComboList>
  );
}

interface CitedListProps {
  readonly cited: readonly SharedCitation[];
  readonly claims: readonly number[];
  readonly onProblem: (problem: Problem | null) => void;
}

function CitedList({ cited, claims, onProblem }: CitedListProps) {
  const remove = async (referenceId: string) => {
    noteEdit();
    onProblem(await uncite(claims, referenceId, quiet));
  };
  return (
    <ul className="cited-list">
      {cited.map(({ citation, on }) => (
        <li key={citation.referenceId} className="cited-list__item">
          <CitationLink citation={citation} />
          {claims.length > 1 && (
            <span className="cited-list__on">
              {on === claims.length
                ? claimTexts.citeOnAll
                : claimTexts.citeOnSome(on, claims.length)}
            </span>
          )}
          <IconButton
            size="small"
            label={claimTexts.uncite(citation.label)}
            icon={<X />}
            onClick={() => void remove(citation.referenceId)}
          />
        </li>
      ))}
    </ul>
  );
}
