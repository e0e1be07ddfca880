import { usePairCounts } from '../insights/use-pairs.ts';
import { useReviewPart } from '../review/use-review.ts';
import type { Screen } from '../session.ts';
import { useSession } from '../session.ts';
import { SourcesList } from '../sources/sources-list.tsx';
import { SavedViews } from '../views/saved-views.tsx';
import { screens } from './screens.tsx';
import './sidebar.css';
import { workbenchTexts } from './texts.ts';
import { language } from '../language.ts';

/** The left pane: the screens, and below them the sources. */
export function Sidebar() {
  const screen = useSession((session) => session.screen);
  const setScreen = useSession((session) => session.setScreen);
  const counts = useReviewPart((review) => review.counts);
  const number: Readonly<Partial<Record<Screen, number | undefined>>> = {
    claims: counts?.claims,
    agreement: usePairCounts()?.['to check'],
    references: counts?.references,
  };
  return (
    <div className="sidebar">
      <nav aria-label={workbenchTexts.screens}>
        <ul className="sidebar__screens">
          {screens.map((item) => (
            <li key={item.screen}>
              <button
                type="button"
                className="sidebar__screen"
                aria-current={item.screen === screen ? 'page' : undefined}
                onClick={() => setScreen(item.screen)}
              >
                {item.icon}
                <span className="truncate">{workbenchTexts.screen[item.screen]}</span>
                <span className="sidebar__count numeric">
                  {number[item.screen]?.toLocaleString(language)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <SavedViews />
      <SourcesList />
    </div>
  );
}
