import { useSession } from '../session.ts';

/** Id of the search box in the title bar. */
export const searchBoxId = 'claim-search';

/** Puts the focus into the search box, its words selected. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>(`#${searchBoxId}`);
  box?.focus();
  box?.select();
}

/** Puts the focus on the grid's current cell; shows the claims first when another screen is open. */
export function focusGrid(): void {
  useSession.getState().setScreen('claims');
  requestAnimationFrame(() => {
    const cell = document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]');
    (cell ?? document.querySelector<HTMLElement>('[role=grid]'))?.focus();
  });
}
