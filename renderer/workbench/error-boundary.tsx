import { Component } from 'react';
import type { ReactNode } from 'react';
import { copyDetails } from '../help/copy-details.ts';
import { reportError } from '../help/report-errors.ts';
import { windowError } from '../help/window-error.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import './error-boundary.css';
import { helpTexts } from '../help/texts.ts';
import { workbenchTexts } from './texts.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a fault of one part from emptying the window: says what broke and offers to try again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown): void {
    reportError(windowError(error));
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className="error-boundary" role="alert">
        <EmptyState
          title={workbenchTexts.broken}
          actions={
            <>
              <Button variant="primary" onClick={() => this.setState({ error: null })}>
                {workbenchTexts.tryAgain}
              </Button>
              <Button onClick={() => globalThis.location.reload()}>{workbenchTexts.reload}</Button>
              <Button onClick={() => void copyDetails()}>{helpTexts.copyDetails}</Button>
            </>
          }
        >
          <p>{workbenchTexts.brokenHint}</p>
          <pre className="error-boundary__detail">{error.message}</pre>
        </EmptyState>
      </div>
    );
  }
}
