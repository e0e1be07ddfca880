import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import './field.css';
import './popup.css';
import './select.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** A second, smaller line in the list. */
  readonly detail?: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

/** One choice out of a list. */
export function Select<Value extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
  hint,
  disabled = false,
}: SelectProps<Value>) {
  return (
    <div className="ui-field">
      <BaseSelect.Root<Value>
        value={value}
        items={options.map((option) => ({ value: option.value, label: option.label }))}
        modal={false}
        disabled={disabled}
        onValueChange={(next) => {
          if (next !== null) onChange(next);
        }}
      >
        <BaseSelect.Label className={hideLabel ? 'visually-hidden' : 'ui-field__label'}>
          {label}
        </BaseSelect.Label>
        <BaseSelect.Trigger className="ui-select">
          <BaseSelect.Value className="ui-select__value truncate" />
          <BaseSelect.Icon className="ui-select__icon">
            <ChevronsUpDown />
          </BaseSelect.Icon>
        </BaseSelect.Trigger>
        <BaseSelect.Portal>
          <BaseSelect.Positioner
            className="ui-popup__positioner"
            alignItemWithTrigger={false}
            sideOffset={4}
          >
            <BaseSelect.Popup className="ui-popup ui-select__popup">
              {options.map((option) => (
                <BaseSelect.Item key={option.value} value={option.value} className="ui-item">
                  <span className="ui-item__icon">
                    <BaseSelect.ItemIndicator>
                      <Check />
                    </BaseSelect.ItemIndicator>
                  </span>
                  <span className="ui-item__label">
                    <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
                    {option.detail !== undefined && (
                      <span className="ui-item__detail">{option.detail}</span>
                    )}
                  </span>
                </BaseSelect.Item>
              ))}
            </BaseSelect.Popup>
          </BaseSelect.Positioner>
        </BaseSelect.Portal>
      </BaseSelect.Root>
      {hint !== undefined && <p className="ui-field__hint">{hint}</p>}
    </div>
  );
}
