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

function groupKind(block: Block): BlockGroup['kind'] {
  if (block.kind === 'list item') return 'list';
  if (block.kind === 'table row') return 'table';
  if (block.kind === 'boilerplate') return 'boilerplate';
  return 'single';
}

function sameTable(a: Block | undefined, b: Block): boolean {
  return b.kind !== 'table row' || a?.table === b.table;
}
