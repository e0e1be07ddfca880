/**
 * What the preload gives the page as `window.claimgridDesktop`: native powers
 * only, no data. In the browser door it is missing and the page asks the
 * process side for the same things (`workspace.browse`, uploads).
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

/** Names of the channels between preload and process side; one for each native power. */
export const bridgeChannels = {
  pickFiles: 'desktop:pick-files',
  pickFolder: 'desktop:pick-folder',
  pickReview: 'desktop:pick-review',
  saveReviewAs: 'desktop:save-review-as',
  setTitle: 'desktop:set-title',
  nameMenu: 'desktop:name-menu',
  command: 'desktop:command',
} as const;
