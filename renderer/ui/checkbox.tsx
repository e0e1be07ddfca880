import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import './checkbox.css';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly indeterminate?: boolean;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

/** A box that is on, off or partly on. */
export function Checkbox({
  label,
  checked,
  onChange,
  indeterminate = false,
  hideLabel = false,
  hint,
  disabled = false,
}: CheckboxProps) {
  return (
    <label className="ui-checkbox">
      <BaseCheckbox.Root
        className="ui-checkbox__box"
        checked={checked}
        indeterminate={indeterminate}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next)}
      >
        <BaseCheckbox.Indicator className="ui-checkbox__mark">
          {indeterminate ? <Minus /> : <Check />}
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
        {hint !== undefined && <span className="ui-checkbox__hint">{hint}</span>}
      </span>
    </label>
  );
}
