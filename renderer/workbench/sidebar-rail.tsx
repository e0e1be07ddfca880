import { useSession } from '../session.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { screens } from './screens.tsx';
import './sidebar.css';
import { workbenchTexts } from './texts.ts';

/** The folded sidebar: the screens as icons. */
export function SidebarRail() {
  const screen = useSession((session) => session.screen);
  const setScreen = useSession((session) => session.setScreen);
  return (
    <nav className="sidebar-rail" aria-label={workbenchTexts.screens}>
      {screens.map((item) => (
        <IconButton
          key={item.screen}
          label={workbenchTexts.screen[item.screen]}
          keys={item.keys}
          icon={item.icon}
          aria-current={item.screen === screen ? 'page' : undefined}
          onClick={() => setScreen(item.screen)}
        />
      ))}
    </nav>
  );
}
