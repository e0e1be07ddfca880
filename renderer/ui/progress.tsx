import { Progress as BaseProgress } from '@base-ui/react/progress';
import { classNames } from './class-names.ts';
import './progress.css';

export interface ProgressProps {
  /** Name for screen readers. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly thin?: boolean;
}

/** A bar that fills up; turns to the "ok" colour when full. */
export function Progress({ label, value, max, thin = false }: ProgressProps) {
  const full = max > 0 && value >= max;
  return (
    <BaseProgress.Root
      className={classNames('ui-progress', thin && 'ui-progress--thin', full && 'ui-progress--ok')}
      aria-label={label}
      value={Math.min(value, max)}
      max={Math.max(max, 1)}
    >
      <BaseProgress.Track className="ui-progress__track">
        <BaseProgress.Indicator className="ui-progress__bar" />
      </BaseProgress.Track>
    </BaseProgress.Root>
  );
}
