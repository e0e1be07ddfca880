import { Field } from '@base-ui/react/field';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './field.css';

export interface TextAreaProps extends Omit<
  ComponentProps<'textarea'>,
  'value' | 'onChange' | 'defaultValue' | 'children'
> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** Labelled text of several lines. */
export function TextArea({
  label,
  hideLabel = false,
  value,
  onChange,
  hint,
  error,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <Field.Root className="ui-field" invalid={error !== undefined}>
      <Field.Label className={hideLabel ? 'visually-hidden' : 'ui-field__label'}>
        {label}
      </Field.Label>
      <Field.Control
        render={<textarea rows={3} {...rest} className={classNames('ui-input', className)} />}
        value={value}
        onValueChange={(next) => onChange(next)}
      />
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
