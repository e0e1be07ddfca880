/** Something a person can do, by key, by the palette or by a menu. */
export interface Command {
  /** Stable, "noun.verb"; the desktop menu sends it. */
  readonly id: string;
  /** "Accept claim". */
  readonly title: string;
  /** Heading in the palette and in the shortcut sheet. */
  readonly group: string;
  /** Shortcut in tinykeys syntax; several are separated by ", ". The first is shown. */
  readonly keys?: string;
  /** The shortcut is a key without modifier: off while typing, and when single keys are off. */
  readonly single?: boolean;
  readonly run: () => void;
  /** Whether it can be done now; it can unless this is false. */
  readonly enabled?: boolean;
  /** Left out of the palette: it makes sense only where one is (next row). */
  readonly unlisted?: boolean;
}

/** The shortcuts of a command, one an item: "$mod+Shift+z, $mod+y" → two. */
export function commandKeys(command: Pick<Command, 'keys'>): readonly string[] {
  return command.keys?.split(', ').filter((keys) => keys !== '') ?? [];
}
