import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What to know or do, in one or two sentences. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What a pane shows instead of nothing: why it is empty, and the way on. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      {icon !== undefined && (
        <span className="ui-empty__icon" aria-hidden="true">
          {icon}
        </span>
      )}
      <h2 className="ui-empty__title">{title}</h2>
      {children !== undefined && <div>{children}</div>}
      {actions !== undefined && <div className="ui-empty__actions">{actions}</div>}
    </div>
  );
}
