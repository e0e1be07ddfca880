import type { Block } from '#core/documents/document.ts';

/** Blocks as they are drawn: a list and a table are one thing each, a run of boilerplate folds away. */
export type BlockGroup =
  | { readonly kind: 'single'; readonly block: Block }
  | { readonly kind: 'list'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly blocks: readonly Block[] }
  | { readonly kind: 'boilerplate'; readonly blocks: readonly Block[] };

/** Joins neighbouring list items, rows of one table, and boilerplate. Keeps the order. */
export function groupBlocks(blocks: readonly Block[]): readonly BlockGroup[] {
  const groups: { kind: BlockGroup['kind']; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const kind = groupKind(block);
    const last = groups.at(-1);
    if (last && kind !== 'single' && last.kind === kind && sameTable(last.blocks[0], block)) {
      last.blocks.push(block);
    } else {
      groups.push({ kind, blocks: [block] });
    }
  }
  return groups.map(({ kind, blocks: members }) => {
    const [first] = members;
    if (kind === 'single' && first) return { kind, block: first };
    return { kind: kind === 'single' ? 'list' : kind, blocks: members };
  });
}

/** Whether a heading is the one before it printed again, as web pages saved as text often do. */
export function repeatsHeading(
  text: string,
  before: BlockGroup | undefined,
  group: BlockGroup,
): boolean {
  if (before?.kind !== 'single' || group.kind !== 'single') return false;
  const [first, second] = [before.block, group.block];
  return (
    first.kind === 'heading' &&
    second.kind === 'heading' &&
    text.slice(first.start, first.end) === text.slice(second.start, second.end)
  );
}

function groupKind(block: Block): BlockGroup['kind'] {
  if (block.kind === 'list item') return 'list';
  if (block.kind === 'table row') return 'table';
  if (block.kind === 'boilerplate') return 'boilerplate';
  return 'single';
}

function sameTable(a: Block | undefined, b: Block): boolean {
  return b.kind !== 'table row' || a?.table === b.table;
}
