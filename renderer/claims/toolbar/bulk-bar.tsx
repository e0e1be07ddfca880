/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element does what these roles say */
import {
  CircleCheck,
  CircleDashed,
  CircleX,
  Gauge,
  Link2,
  Merge,
  Shapes,
  StickyNote,
  Tag,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useSession } from '#renderer/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { mergeClaims } from '../claim-places.ts';
import { clearSelection, giveStatus, openEditor, targets } from '../grid-actions.ts';
import { callFocus } from '../grid-state.ts';
import { claimTexts } from '../texts.ts';

/** What one can do to several selected claims at once. */
export function BulkBar() {
  const count = useSession((session) => session.selectedClaims.length);
  return (
    <div className="bulk-bar" role="toolbar" aria-label={claimTexts.bulk}>
      <output className="bulk-bar__count numeric">{claimTexts.selected(count)}</output>
      <Action icon={<CircleCheck />} words={claimTexts.accept} run={() => giveStatus('accepted')} />
      <Action icon={<CircleX />} words={claimTexts.exclude} run={() => openEditor('exclude')} />
      <Action
        icon={<CircleDashed />}
        words={claimTexts.toReview}
        run={() => giveStatus('to review')}
      />
      <Action icon={<Gauge />} words={claimTexts.level} run={() => openEditor('level')} />
      <Action icon={<Shapes />} words={claimTexts.type} run={() => openEditor('type')} />
      <Action icon={<Tag />} words={claimTexts.tag} run={() => openEditor('tags')} />
      <Action icon={<Link2 />} words={claimTexts.cite} run={() => openEditor('citations')} />
      <Action icon={<Merge />} words={claimTexts.merge} run={() => void mergeClaims(targets())} />
      <Action icon={<StickyNote />} words={claimTexts.note} run={() => openEditor('note')} />
      <span className="grid-toolbar__space" />
      <IconButton
        size="small"
        label={claimTexts.clearSelection}
        keys="Escape"
        icon={<X />}
        onClick={() => {
          clearSelection();
          callFocus();
        }}
      />
    </div>
  );
}

function Action({
  icon,
  words,
  run,
}: {
  readonly icon: ReactNode;
  readonly words: string;
  readonly run: () => void;
}) {
  return (
    <Button size="small" variant="ghost" icon={icon} title={words} onClick={run}>
      <span className="bulk-bar__words">{words}</span>
    </Button>
  );
}
