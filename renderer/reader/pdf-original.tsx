import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { api } from '../api.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { UnlockForm } from '../ui/unlock-form.tsx';
import { PdfPage } from './pdf-page.tsx';
import { readerTexts } from './texts.ts';
import { usePdf } from './use-pdf.ts';
import './pdf-words.css';

/** How wide a page may be shown, as shares of the pane. */
const zooms = [1, 1.5, 2, 3] as const;

/** A page of the PDF as printed, with the claim lit where its words stand. */
export function PdfOriginal({
  source,
  range,
}: {
  readonly source: string;
  readonly range: { readonly start: number; readonly end: number } | null;
}) {
  const pages = useQuery({
    queryKey: ['source-pages', source],
    queryFn: () => api.sources.pages.query({ id: source }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const places = useQuery({
    queryKey: ['source-places', source, range?.start, range?.end],
    queryFn: () =>
      range === null
        ? []
        : api.sources.places.query({ id: source, start: range.start, end: range.end }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [chosen, setChosen] = useState<{ readonly for: string; readonly page: number } | null>(
    null,
  );
  const [zoom, setZoom] = useState(0);
  const original = usePdf(source);

  const all = pages.data?.length ?? 0;
  // Each claim opens at its own page; turning pages holds until another claim is chosen.
  const key = `${range?.start ?? ''}`;
  const page = chosen !== null && chosen.for === key ? chosen.page : (places.data?.[0]?.page ?? 1);
  const turn = (step: number): void =>
    setChosen({ for: key, page: Math.min(all, Math.max(1, page + step)) });
  const size = pages.data?.[page - 1];
  return (
    <div className="pdf-original">
      <div className="pdf-original__bar">
        <IconButton
          size="small"
          label={readerTexts.previousPage}
          icon={<ChevronLeft />}
          disabled={page <= 1}
          onClick={() => turn(-1)}
        />
        <span className="numeric">{readerTexts.page(page, all)}</span>
        <IconButton
          size="small"
          label={readerTexts.nextPage}
          icon={<ChevronRight />}
          disabled={page >= all}
          onClick={() => turn(1)}
        />
        <IconButton
          size="small"
          label={readerTexts.zoomOut}
          icon={<ZoomOut />}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <IconButton
          size="small"
          label={readerTexts.zoomIn}
          icon={<ZoomIn />}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </div>
      {original.kind === 'failed' && (
        <p className="pdf-original__failed">
          {readerTexts.originalFailed}: {original.message}
        </p>
      )}
      {original.kind === 'locked' && (
        <div className="pdf-original__locked">
          <p role={original.again ? 'alert' : undefined}>
            {original.again ? readerTexts.lockedStill : readerTexts.locked}
          </p>
          <UnlockForm pending={false} onUnlock={original.unlock} />
        </div>
      )}
      {original.kind !== 'locked' && size !== undefined && (
        <div
          className="pdf-original__page"
          style={{
            aspectRatio: `${size.width} / ${size.height}`,
            width: `${(zooms[zoom] ?? 1) * 100}%`,
            maxWidth: `${(zooms[zoom] ?? 1) * 1000}px`,
          }}
        >
          {original.kind === 'open' && (
            <PdfPage key={`${page} ${zoom}`} pdf={original.pdf} page={page} />
          )}
          {(places.data ?? [])
            .filter((place) => place.page === page)
            .map((place, index) => (
              <span
                ref={index === 0 ? showMark : undefined}
                key={`${place.left} ${place.top}`}
                className="pdf-original__mark"
                style={{
                  left: `${(place.left / size.width) * 100}%`,
                  top: `${(place.top / size.height) * 100}%`,
                  width: `${((place.right - place.left) / size.width) * 100}%`,
                  height: `${((place.bottom - place.top) / size.height) * 100}%`,
                }}
              />
            ))}
        </div>
      )}
    </div>
  );
}

/** The first lit line is brought into sight as soon as it is there. */
function showMark(mark: HTMLElement | null): void {
  mark?.scrollIntoView({ block: 'center' });
}
