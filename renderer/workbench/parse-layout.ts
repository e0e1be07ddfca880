/** Below this width (CSS pixels) the window keeps a layout of its own. */
export const narrowWidth = 1100;

export type Pane = 'sidebar' | 'reader';
export type WindowWidth = 'narrow' | 'wide';

export const paneLimits = {
  sidebar: { min: 180, max: 420, reset: 248 },
  reader: { min: 280, max: 900, reset: 440 },
} as const;

/** Sizes of the panes (CSS pixels), and which are closed in a narrow and in a wide window. */
export interface Layout {
  readonly sizes: Readonly<Record<Pane, number>>;
  readonly closed: Readonly<Record<WindowWidth, Readonly<Record<Pane, boolean>>>>;
}

/** A narrow window starts with the sidebar folded to its icons; a wide one gives the reader more. */
export function initialLayout(windowWidth: number): Layout {
  const reader = Math.round(Math.max(340, Math.min(680, windowWidth * 0.31)));
  return {
    sizes: { sidebar: paneLimits.sidebar.reset, reader },
    closed: {
      narrow: { sidebar: true, reader: false },
      wide: { sidebar: false, reader: false },
    },
  };
}

/** Reads a stored layout; whatever is missing or odd is as in `initial`. */
export function parseLayout(json: string | null, initial: Layout): Layout {
  const stored = readJson(json);
  const sizes = record(stored['sizes']);
  const closed = record(stored['closed']);
  const size = (pane: Pane) => {
    const value = sizes[pane];
    return typeof value === 'number' && Number.isFinite(value) ? value : initial.sizes[pane];
  };
  const isClosed = (width: WindowWidth, pane: Pane) => {
    const value = record(closed[width])[pane];
    return typeof value === 'boolean' ? value : initial.closed[width][pane];
  };
  const panes = (width: WindowWidth) => ({
    sidebar: isClosed(width, 'sidebar'),
    reader: isClosed(width, 'reader'),
  });
  return {
    sizes: { sidebar: size('sidebar'), reader: size('reader') },
    closed: { narrow: panes('narrow'), wide: panes('wide') },
  };
}

function readJson(json: string | null): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(json ?? '{}'));
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
