import { FilePlus2, FlaskConical, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { desktop } from '../api.ts';
import { language, languageList, languages } from '../language.ts';
import { switchLanguage } from '../settings/switch-language.ts';
import { Spinner } from '../ui/spinner.tsx';
import mark from '../workbench/mark.svg';
import { useDialogs } from '../workbench/dialogs.ts';
import { RecentReviews } from './recent-reviews.tsx';
import { welcomeTexts } from './texts.ts';
import { useOpening, useReviewFiles } from './use-review-files.ts';
import './welcome-screen.css';

/** What one sees while no review is open. */
export function WelcomeScreen() {
  const opening = useOpening((state) => state.opening);
  const { chooseAndOpen, openSample } = useReviewFiles();
  return (
    <main className="welcome">
      <div className="welcome__column">
        <header className="welcome__header">
          <img className="welcome__mark" src={mark} alt="" width={44} height={44} />
          <h1 className="welcome__title">{welcomeTexts.product}</h1>
          <p className="welcome__tagline">{welcomeTexts.tagline}</p>
        </header>
        <div className="welcome__ways">
          <Way
            primary
            icon={<FilePlus2 />}
            title={welcomeTexts.newReview}
            hint={welcomeTexts.newHint}
            onClick={() => useDialogs.getState().show('new-review')}
          />
          <Way
            icon={<FolderOpen />}
            title={welcomeTexts.open}
            hint={welcomeTexts.openHint}
            onClick={chooseAndOpen}
          />
          <Way
            icon={
              opening === 'sample' ? <Spinner label={welcomeTexts.opening} /> : <FlaskConical />
            }
            title={welcomeTexts.sample}
            hint={welcomeTexts.sampleHint}
            onClick={openSample}
          />
        </div>
        <RecentReviews />
        <Languages />
        {desktop !== null && <p className="welcome__drop">{welcomeTexts.dropHint}</p>}
      </div>
    </main>
  );
}

/** The other languages, each called by its own name, for those who cannot read this one. */
function Languages() {
  return (
    <p className="welcome__languages">
      {languageList.map((one) =>
        one === language ? null : (
          <button
            key={one}
            type="button"
            lang={one}
            className="welcome__language"
            onClick={() => switchLanguage(one)}
          >
            {languages[one]}
          </button>
        ),
      )}
    </p>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

function Way({ icon, title, hint, primary = false, onClick }: WayProps) {
  return (
    <button
      type="button"
      className={primary ? 'welcome-way welcome-way--primary' : 'welcome-way'}
      onClick={onClick}
    >
      {icon}
      <span>
        <span className="welcome-way__title">{title}</span>
        <span className="welcome-way__hint">{hint}</span>
      </span>
    </button>
  );
}
