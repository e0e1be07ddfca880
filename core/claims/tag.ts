/** The colours a tag can have: named, so that each theme shows its own shade. */
export const tagColours = [
  'blue',
  'green',
  'amber',
  'red',
  'violet',
  'teal',
  'pink',
  'grey',
] as const;
export type TagColour = (typeof tagColours)[number];

/** A word of the reviewers' own that claims can carry; renaming it leaves it where it is. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly colour: TagColour;
}

/** A tag, and how many claims carry it. */
export interface CountedTag extends Tag {
  readonly claims: number;
}

/** Longest name of a tag, in UTF-16 units. */
export const tagNameLength = 60;
