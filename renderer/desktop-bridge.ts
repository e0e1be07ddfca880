/**
 * The native powers that the desktop window's preload gives this page as
 * `window.claimgridDesktop` (electron/desktop/bridge.ts is the other end).
 * In the browser there are none, and the page asks the process side instead.
 */
export interface DesktopBridge {
  /** Path of a dropped or chosen file; empty for a file that lives only in memory. */
  readonly pathForFile: (file: File) => string;
  /** Documents chosen in the system's dialog; empty when it was cancelled. */
  readonly pickFiles: () => Promise<string[]>;
  readonly pickFolder: () => Promise<string | null>;
  /** An existing review file. */
  readonly pickReview: () => Promise<string | null>;
  /** Where a new review goes; `name` is the suggested file name. */
  readonly saveReviewAs: (name: string) => Promise<string | null>;
  /** Calls the listener with the id of every menu command; returns the way to stop. */
  readonly onCommand: (listener: (id: string) => void) => () => void;
  readonly setTitle: (title: string) => void;
  /** Has the menu say what the page calls its commands and groups of them. */
  readonly nameMenu: (words: MenuWords) => void;
}

/** What stands in the menu, in the page's language. */
export interface MenuWords {
  /** Titles of commands by their ids. */
  readonly commands: Readonly<Record<string, string>>;
  /** Names of the menus themselves: "file", "edit", "view", "claims", "help", "theme". */
  readonly menus: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    readonly claimgridDesktop?: DesktopBridge;
  }
}

/** The bridge, or null in a browser. */
export const desktop: DesktopBridge | null = globalThis.window?.claimgridDesktop ?? null;
