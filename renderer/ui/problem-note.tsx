import { CircleAlert } from 'lucide-react';
import './problem-note.css';

export interface ProblemNoteProps {
  readonly problem: { readonly message: string; readonly hint?: string };
}

/** What went wrong and what to do, where it went wrong. */
export function ProblemNote({ problem }: ProblemNoteProps) {
  return (
    <div className="ui-problem" role="alert">
      <CircleAlert aria-hidden="true" />
      <p>
        {problem.message}
        {problem.hint !== undefined && <span className="ui-problem__hint">{problem.hint}</span>}
      </p>
    </div>
  );
}
