import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FieldFrameProps } from './field-frame.tsx';

export interface TextAreaProps
  extends
    FieldFrameProps,
    Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'defaultValue' | 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
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
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <Field.Control
        render={<textarea rows={3} {...rest} className={classNames('ui-input', className)} />}
        value={value}
        onValueChange={(next) => onChange(next)}
      />
    </FieldFrame>
  );
}
