import { useId } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import type { LineShape, Mark, Picture, Shape } from '#core/reports/document/picture.ts';
import { opensAttribute, placeId, useDocumentPlaces } from './document-places.ts';
import { DocumentTable } from './document-table.tsx';
import { paintColour } from './paint.ts';
import type { PreviewBlock } from './preview-block.ts';
import { Scroller } from './scroller.tsx';
import { reportTexts } from './texts.ts';

type Figure = Extract<PreviewBlock, { kind: 'figure' }>;

/** A picture with its caption, and the numbers that it is drawn from. */
export function DocumentFigure({ figure }: { readonly figure: Figure }) {
  const { id, label, caption, picture, table } = figure;
  return (
    <figure id={placeId.block(id)} tabIndex={-1} className="document__figure">
      <Scroller className="document__picture" label={picture.title}>
        <PictureView picture={picture} />
      </Scroller>
      <figcaption>
        <b>{label}. </b>
        {caption}
      </figcaption>
      <details className="document__data">
        <summary>{reportTexts.figureNumbers}</summary>
        <DocumentTable table={table} />
      </details>
    </figure>
  );
}

/** A picture in the window's colours; its marks are buttons that show the rows behind them. */
export function PictureView({ picture }: { readonly picture: Picture }) {
  const { width, height, title, description, shapes } = picture;
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      // A group, since an image would keep its marks from the keyboard.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- there is no such tag in SVG
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      style={pictureSize(width, height)}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {shapes.map((shape, place) => (
        // Shapes have no names, and a picture is replaced as a whole.
        // oxlint-disable-next-line react/no-array-index-key
        <ShapeView key={place} shape={shape} />
      ))}
    </svg>
  );
}

/** Shrinks with the page as far as its words can still be read; then it scrolls. */
function pictureSize(width: number, height: number): CSSProperties {
  return {
    width,
    height: 'auto',
    maxWidth: '100%',
    minWidth: Math.min(width, width * 0.8),
    aspectRatio: `${width} / ${height}`,
  };
}

function ShapeView({ shape }: { readonly shape: Shape }): ReactNode {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      return (
        <Marked mark={shape.mark}>
          <rect x={x} y={y} width={width} height={height} rx={radius} {...filled(shape)} />
        </Marked>
      );
    }
    case 'circle':
      return (
        <Marked mark={shape.mark}>
          <circle cx={shape.x} cy={shape.y} r={shape.radius} {...filled(shape)} />
        </Marked>
      );
    case 'line':
      return <Line line={shape} />;
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          textAnchor={shape.anchor}
          aria-hidden="true"
          className="document__picture-text"
          fill={paintColour(shape.fill)}
          {...(shape.weight === 'bold' ? { fontWeight: 620 } : {})}
        >
          {shape.text}
        </text>
      );
    default:
      return shape satisfies never;
  }
}

function filled({ fill, stroke }: Pick<Extract<Shape, { kind: 'rect' }>, 'fill' | 'stroke'>) {
  return { fill: paintColour(fill), stroke: paintColour(stroke) };
}

function Line({ line: { x1, y1, x2, y2, stroke, end } }: { readonly line: LineShape }) {
  const colour = paintColour(stroke);
  return (
    <g aria-hidden="true">
      <line x1={x1} y1={y1} x2={x2} y2={y2} stroke={colour} />
      {end === 'arrow' && (
        <path
          d="M0 0 -8 -4 -8 4Z"
          transform={`translate(${x2} ${y2}) rotate(${degrees(x2 - x1, y2 - y1)})`}
          fill={colour}
        />
      )}
    </g>
  );
}

function degrees(x: number, y: number): number {
  return (Math.atan2(y, x) * 180) / Math.PI;
}

/** A shape that stands for something: named, and a button where there are rows behind it. */
function Marked({ mark, children }: { readonly mark: Mark | null; readonly children: ReactNode }) {
  const { onOpen } = useDocumentPlaces();
  if (mark === null) return <g aria-hidden="true">{children}</g>;
  const { name, opens } = mark;
  if (opens === null) {
    return (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- there is no such tag in SVG
      <g role="img" aria-label={name}>
        <title>{name}</title>
        {children}
      </g>
    );
  }
  return (
    <g
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- there is no such tag in SVG
      role="button"
      tabIndex={0}
      aria-label={name}
      className="document__mark"
      onClick={(event) => onOpen(opens, event.currentTarget)}
      onKeyDown={(event: KeyboardEvent<SVGGElement>) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen(opens, event.currentTarget);
      }}
      {...opensAttribute}
    >
      <title>{name}</title>
      {children}
    </g>
  );
}
