import type { Tag } from '#core/claims/tag.ts';
import './tag-chip.css';

/** A tag as a coloured word; the colour is never all that tells two apart. */
export function TagChip({ tag }: { readonly tag: Pick<Tag, 'name' | 'colour'> }) {
  return <span className={`tag-chip tag-chip--${tag.colour}`}>{tag.name}</span>;
}
