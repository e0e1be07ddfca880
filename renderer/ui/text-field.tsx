import { Field } from '@base-ui/react/field';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FieldFrameProps } from './field-frame.tsx';

export interface TextFieldProps
  extends
    FieldFrameProps,
    Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'defaultValue' | 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
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
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error}>
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
    </FieldFrame>
  );
}
