import { Field } from '@base-ui/react/field';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './field.css';

export interface TextFieldProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'defaultValue' | 'children'
> {
  readonly label: string;
  /** The label is for screen readers only (a search box, a cell). */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  /** What is wrong with the value, in words. */
  readonly error?: string | undefined;
  readonly icon?: ReactNode;
  /** A key cap or small button inside the field's end. */
  readonly end?: ReactNode;
}

/** A labelled line of text. */
export function TextField({
  label,
  hideLabel = false,
  value,
  onChange,
  hint,
  error,
  icon,
  end,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field.Root className="ui-field" invalid={error !== undefined}>
      <Field.Label className={hideLabel ? 'visually-hidden' : 'ui-field__label'}>
        {label}
      </Field.Label>
      <div className="ui-input-box">
        {icon !== undefined && <span className="ui-input-box__icon">{icon}</span>}
        <Field.Control
          render={
            <input {...rest} autoComplete="off" className={classNames('ui-input', className)} />
          }
          value={value}
          onValueChange={(next) => onChange(next)}
        />
        {end !== undefined && <span className="ui-input-box__end">{end}</span>}
      </div>
      {hint !== undefined && (
        <Field.Description className="ui-field__hint">{hint}</Field.Description>
      )}
      {error !== undefined && (
        <Field.Error className="ui-field__error" match>
          {error}
        </Field.Error>
      )}
    </Field.Root>
  );
}
