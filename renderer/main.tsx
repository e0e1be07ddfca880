import '@fontsource-variable/inter/index.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { watchErrors } from './help/report-errors.ts';
import { language } from './language.ts';
import { applyTheme } from './settings/theme.ts';

watchErrors();

// What readers of screens pronounce by.
document.documentElement.lang = language;

// Before the first paint, so that a chosen theme does not flash the other one.
applyTheme();

const root = document.querySelector('#root');
if (root === null) throw new Error('Start the window: index.html has no #root');
createRoot(root).render(<App />);
