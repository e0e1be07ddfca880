import { TextLayer } from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { readerTexts } from './texts.ts';

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  /** The number of the page, from 1. */
  readonly page: number;
}

/** One page as printed, with its words over it so that they can be selected and copied. */
export function PdfPage({ pdf, page }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const picture = canvas.current;
    const layer = words.current;
    if (picture === null || layer === null) return undefined;
    const stops: (() => void)[] = [];
    let gone = false;
    const draw = async (): Promise<void> => {
      const proxy = await pdf.getPage(page);
      if (gone) return;
      const plain = proxy.getViewport({ scale: 1 });
      // Sharp at the size it is shown in, and never larger than a screen needs.
      const wanted = picture.clientWidth * Math.min(3, devicePixelRatio);
      const viewport = proxy.getViewport({ scale: Math.min(4, wanted / plain.width) });
      picture.width = Math.round(viewport.width);
      picture.height = Math.round(viewport.height);
      const task = proxy.render({ canvas: picture, viewport });
      const text = new TextLayer({
        textContentSource: proxy.streamTextContent(),
        container: layer,
        viewport: plain,
      });
      // The words keep to the picture when the pane is resized.
      const resized = new ResizeObserver(() =>
        layer.style.setProperty('--total-scale-factor', `${picture.clientWidth / plain.width}`),
      );
      resized.observe(picture);
      stops.push(
        () => task.cancel(),
        () => text.cancel(),
        () => resized.disconnect(),
      );
      await Promise.all([task.promise.catch(() => {}), text.render().catch(() => {})]);
    };
    void draw();
    return () => {
      gone = true;
      for (const stop of stops) stop();
      layer.replaceChildren();
    };
  }, [pdf, page]);
  return (
    <>
      <canvas
        ref={canvas}
        className="pdf-original__canvas"
        // The words of the drawing stand in the layer over it.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={readerTexts.originalPage}
      />
      <div ref={words} className="pdf-words" />
    </>
  );
}
