import { FileInput } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { desktop } from '../api.ts';
import { useReviewIsOpen } from '../review/use-review.ts';
import { toast } from '../ui/toast.ts';
import { useReviewFiles } from '../welcome/use-review-files.ts';
import { collectDropped } from './collect-files.ts';
import './imports.css';
import { importFiles } from './start-import.ts';
import { importTexts } from './texts.ts';

/** Lets one drop files and folders anywhere on the window, and says so while they hover. */
export function DropZone() {
  const [hovering, setHovering] = useState(false);
  const open = useReviewIsOpen();
  const { open: openReview } = useReviewFiles();

  const take = useEffectEvent(async (transfer: DataTransfer) => {
    const files = await collectDropped(transfer);
    const review = files.find((file) => file.name.toLowerCase().endsWith('.claimgrid'));
    if (review !== undefined) {
      const path = desktop?.pathForFile(review) ?? '';
      if (path !== '') openReview(path);
      else {
        toast({ kind: 'warn', title: importTexts.openFailed, detail: importTexts.openFailedHint });
      }
    } else if (!open) {
      toast({ kind: 'info', title: importTexts.dropNoReviewHint });
    } else if (files.length > 0) {
      await importFiles(files);
    } else {
      toast({ kind: 'warn', title: importTexts.nothing, detail: importTexts.nothingHint });
    }
  });

  useEffect(() => {
    // A drag enters and leaves every element under the pointer; the depth says which is the last.
    let depth = 0;
    const hover = (event: DragEvent, step: number) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = Math.max(0, depth + step);
      setHovering(depth > 0);
    };
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent) => {
      depth = 0;
      setHovering(false);
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      void take(event.dataTransfer);
    };
    const controller = new AbortController();
    const { signal } = controller;
    globalThis.addEventListener('dragenter', (event) => hover(event, 1), { signal });
    globalThis.addEventListener('dragleave', (event) => hover(event, -1), { signal });
    globalThis.addEventListener('dragover', onOver, { signal });
    globalThis.addEventListener('drop', onDrop, { signal });
    return () => controller.abort();
  }, []);

  if (!hovering) return null;
  return (
    <div className="drop-zone" aria-hidden="true">
      <div className="drop-zone__sign">
        <FileInput />
        <span className="drop-zone__title">
          {open ? importTexts.drop : importTexts.dropNoReview}
        </span>
        <span>{open ? importTexts.dropHint : importTexts.dropNoReviewHint}</span>
      </div>
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
