import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { assertNever } from '#core/result.ts';
import type { Block, Link } from '#core/documents/document.ts';
import type { ClaimRange } from '#core/sources/source.ts';
import type { BlockGroup } from './group-blocks.ts';
import { tableCells } from './table-cells.ts';
import { TextRun } from './text-run.tsx';
import { readerTexts } from './texts.ts';

interface BlockViewProps {
  readonly group: BlockGroup;
  readonly source: string;
  readonly text: string;
  readonly claims: readonly ClaimRange[];
  readonly links: readonly Link[];
  /** Whether it is a heading that only says the one before it again. */
  readonly repeated?: boolean;
}

/** Draws one paragraph, heading, list, table or run of boilerplate of a source. */
export const BlockView = memo(function BlockView({
  group,
  repeated = false,
  ...run
}: BlockViewProps) {
  const draw = (start: number, end: number) => <TextRun {...run} start={start} end={end} />;
  switch (group.kind) {
    case 'single':
      return (
        <SingleBlock block={group.block} repeated={repeated}>
          {draw(group.block.start, group.block.end)}
        </SingleBlock>
      );
    case 'list':
      return (
        <ul className="reader-list">
          {group.blocks.map((block) => (
            <li key={block.start}>{draw(block.start, block.end)}</li>
          ))}
        </ul>
      );
    case 'table':
      return <TableBlock blocks={group.blocks} text={run.text} draw={draw} />;
    case 'boilerplate':
      return (
        <details className="reader-boilerplate">
          <summary>
            <ChevronRight aria-hidden="true" size={14} />
            {readerTexts.boilerplate(group.blocks.length)}
          </summary>
          {group.blocks.map((block) => (
            <p key={block.start} title={block.reason}>
              {draw(block.start, block.end)}
            </p>
          ))}
        </details>
      );
    default:
      return assertNever(group);
  }
});

interface SingleBlockProps {
  readonly block: Block;
  readonly repeated: boolean;
  readonly children: ReactNode;
}

function SingleBlock({ block, repeated, children }: SingleBlockProps) {
  if (repeated) return <p className="reader-repeated">{children}</p>;
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level ?? 1}>{children}</Heading>;
    case 'quote':
      return <blockquote className="reader-quote">{children}</blockquote>;
    case 'code':
      return <pre className="reader-code">{children}</pre>;
    case 'question':
      return <p className="reader-question">{children}</p>;
    case 'reference':
      return <p className="reader-reference">{children}</p>;
    case 'paragraph':
    case 'list item':
    case 'table row':
    case 'boilerplate':
      return <p>{children}</p>;
    default:
      return assertNever(block.kind);
  }
}

interface TableBlockProps {
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly draw: (start: number, end: number) => ReactNode;
}

function TableBlock({ blocks, text, draw }: TableBlockProps) {
  const rows = blocks.map((block) => ({ block, cells: tableCells(text, block.start, block.end) }));
  const columns = Math.max(...rows.map((row) => row.cells.length));
  return (
    <div className="reader-table-scroll">
      <table className="reader-table">
        <tbody>
          {rows.map(({ block, cells }) => {
            const Cell = block.header === true ? 'th' : 'td';
            return (
              <tr key={block.start}>
                {cells.map((cell, index) => (
                  <Cell
                    key={cell.start}
                    colSpan={
                      index === cells.length - 1 && cells.length < columns
                        ? columns - cells.length + 1
                        : undefined
                    }
                  >
                    {draw(cell.start, cell.end)}
                  </Cell>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The pane's own title is the second level; the source's headings go below it. */
function Heading({ level, children }: { readonly level: number; readonly children: ReactNode }) {
  if (level <= 1) return <h3 className="reader-heading">{children}</h3>;
  if (level === 2) return <h4 className="reader-heading">{children}</h4>;
  return <h5 className="reader-heading">{children}</h5>;
}
