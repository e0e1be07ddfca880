import { Field } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import './field.css';

/** What every labelled control shows around itself. */
export interface FieldFrameProps {
  readonly label: string;
  /** The label is for screen readers only (a search box, a cell). */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with the value, in words. */
  readonly error?: string | undefined;
}

/** A control with its label above, and its hint and error below. */
export function FieldFrame({
  label,
  hideLabel = false,
  hint,
  error,
  children,
}: FieldFrameProps & { readonly children: ReactNode }) {
  return (
    <Field.Root className="ui-field" invalid={error !== undefined}>
      <Field.Label className={hideLabel ? 'visually-hidden' : 'ui-field__label'}>
        {label}
      </Field.Label>
      {children}
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
