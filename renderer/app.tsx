import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from './api.ts';
import { AppContent } from './app-content.tsx';
import { Toasts } from './ui/toasts.tsx';
import { ErrorBoundary } from './workbench/error-boundary.tsx';

/** The whole window: what every part of it needs around it. */
export function App() {
  return (
    // The page's content policy forbids inline styles; base.css has what the controls need.
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delay={500}>
          <ErrorBoundary>
            <AppContent />
          </ErrorBoundary>
          <Toasts />
        </Tooltip.Provider>
      </QueryClientProvider>
    </CSPProvider>
  );
}
