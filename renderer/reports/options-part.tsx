import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { create } from 'zustand';

export type PartName = 'contents' | 'claims' | 'style' | 'title';

/** Which parts of the options are folded; kept while the window is open. */
const useFolded = create<Readonly<Record<PartName, boolean>>>()(() => ({
  contents: false,
  claims: false,
  style: false,
  title: true,
}));

export interface OptionsPartProps {
  readonly name: PartName;
  readonly title: string;
  /** What is chosen in it, in a few words, beside the title. */
  readonly chosen: string;
  readonly children: ReactNode;
}

/** Some of the options under a heading that folds them away. */
export function OptionsPart({ name, title, chosen, children }: OptionsPartProps) {
  const folded = useFolded((state) => state[name]);
  return (
    <details
      className="report-part"
      open={!folded}
      onToggle={(event) => useFolded.setState({ [name]: !event.currentTarget.open })}
    >
      <summary className="report-part__head">
        <ChevronRight aria-hidden="true" />
        <h3>{title}</h3>
        <span className="report-part__chosen truncate">{chosen}</span>
      </summary>
      <div className="report-part__body">{children}</div>
    </details>
  );
}
