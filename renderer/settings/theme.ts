import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'claimgrid.theme';

/** The theme of this window: the system's unless a person chose one. */
export const useTheme = create<{ readonly theme: Theme; readonly setTheme: (to: Theme) => void }>()(
  (set) => ({
    theme: readTheme(),
    setTheme: (theme) => {
      localStorage.setItem(storageKey, theme);
      set({ theme });
      applyTheme();
    },
  }),
);

/** Puts the theme on the document; tokens.css does the rest. */
export function applyTheme(): void {
  const { theme } = useTheme.getState();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function readTheme(): Theme {
  const stored = localStorage.getItem(storageKey);
  return themes.find((theme) => theme === stored) ?? 'system';
}
