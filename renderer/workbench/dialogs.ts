import { create } from 'zustand';

export type DialogName =
  | 'new-review'
  | 'open-review'
  | 'settings'
  | 'backups'
  | 'palette'
  | 'shortcuts'
  | 'paste';

export interface Dialogs {
  /** The one that is open; one at a time. */
  readonly open: DialogName | null;
  readonly show: (dialog: DialogName) => void;
  readonly hide: () => void;
}

/** Which dialog of the window is open. */
export const useDialogs = create<Dialogs>()((set) => ({
  open: null,
  show: (open) => set({ open }),
  hide: () => set({ open: null }),
}));
