import { app } from 'electron';
import { createApp } from './app.ts';
import { setupAppProtocol, setupAppScheme } from './desktop/app-protocol.ts';
import { failStart, setupCrashHandling } from './desktop/crashes.ts';
import { setupMenu } from './desktop/menu.ts';
import { setupNativePowers } from './desktop/native-powers.ts';
import { setupNavigationPolicy } from './desktop/navigation.ts';
import { setupReviewOpening } from './desktop/open-reviews.ts';
import { setupPermissions } from './desktop/permissions.ts';
import { createWindowPrinter } from './desktop/print-window.ts';
import { setupProfile } from './desktop/profile.ts';
import { setupQuit } from './desktop/quit.ts';
import { setupReviewRequests } from './desktop/review-requests.ts';
import type { ReviewRequests } from './desktop/review-requests.ts';
import { setupWindows } from './desktop/workbench-window.ts';
import { createWorkspace } from './workspace.ts';

// The desktop door, in the order in which it is put up.
app.enableSandbox();
setupProfile();
setupCrashHandling();
setupAppScheme();
const requests = setupReviewRequests();
// No top-level await: Electron is not ready before this module has ended.
if (requests === null) app.quit();
else
  void app
    .whenReady()
    .then(() => start(requests))
    .catch(failStart);

function start(asked: ReviewRequests): void {
  const workspace = createWorkspace({ host: 'desktop', printer: createWindowPrinter() });
  setupPermissions();
  setupNavigationPolicy();
  setupAppProtocol(createApp(workspace));
  setupNativePowers(workspace.home);
  setupMenu();
  setupWindows();
  setupReviewOpening(asked, workspace);
  setupQuit(workspace);
}
