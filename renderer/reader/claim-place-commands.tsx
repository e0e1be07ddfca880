import { splitSentences } from '#core/claims/sentences.ts';
import type { ClaimRange, SourceText } from '#core/sources/source.ts';
import { splitClaim, stepClaim } from '../claims/claim-places.ts';
import { useCommand } from '../commands/use-command.ts';
import { readerTexts } from './texts.ts';
import { moveEdge } from './word-edges.ts';
import type { EdgeStep } from './word-edges.ts';

const { commands: words, group } = readerTexts;

/** What can be done by keys to the place of the selected claim in the text that is shown. */
export function ClaimPlaceCommands({
  source,
  claim,
}: {
  readonly source: SourceText;
  readonly claim: ClaimRange | null;
}) {
  useEdgeCommand('extend', words.extend, 'Alt+Shift+ArrowRight', source, claim, ends.longer);
  useEdgeCommand('shorten', words.shorten, 'Alt+Shift+ArrowLeft', source, claim, ends.shorter);
  useEdgeCommand('earlier', words.earlier, 'Alt+Shift+ArrowUp', source, claim, ends.earlier);
  useEdgeCommand('later', words.later, 'Alt+Shift+ArrowDown', source, claim, ends.later);
  const cut = claim === null ? null : firstCut(source.text, claim);
  useCommand({
    id: 'claims.split',
    title: words.split,
    group,
    enabled: cut !== null,
    run: () => {
      if (claim !== null && cut !== null) void splitClaim(claim.number, cut);
    },
  });
  return null;
}

const ends = {
  longer: { edge: 'end', by: 1 },
  shorter: { edge: 'end', by: -1 },
  earlier: { edge: 'start', by: -1 },
  later: { edge: 'start', by: 1 },
} as const;

function useEdgeCommand(
  name: string,
  title: string,
  keys: string,
  source: SourceText,
  claim: ClaimRange | null,
  step: EdgeStep,
): void {
  useCommand({
    id: `claims.${name}`,
    title,
    group,
    keys,
    enabled: claim !== null,
    run: () => {
      if (claim === null) return;
      void stepClaim(claim.number, claim, (now) => moveEdge(source.text, now, step));
    },
  });
}

/** Where the second sentence of a claim begins; null where it has but one. */
function firstCut(text: string, { start, end }: ClaimRange): number | null {
  return splitSentences(text, start, end)[1]?.start ?? null;
}
