import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import type { Problem } from '#core/problem.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { referencesTexts } from './texts.ts';

const stylesKey = ['references', 'styles'];

/** The citation styles of the program and of the review; undefined until they have come. */
export function useStyles() {
  return useQuery({ queryKey: stylesKey, queryFn: () => api.references.styles.query() }).data;
}

export interface StyleSelectProps {
  readonly style: string;
  readonly onChange: (style: string) => void;
  /** What is wrong with a file that was to be added; null with each new attempt. */
  readonly onProblem: (problem: Problem | null) => void;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
}

/** The styles of the program and of the review, and adding one from a file. */
export function StyleSelect(props: StyleSelectProps) {
  const { style, onChange, onProblem, hideLabel = false, disabled = false } = props;
  const input = useRef<HTMLInputElement>(null);
  const styles = useStyles() ?? [];
  const add = async (file: File): Promise<void> => {
    onProblem(null);
    try {
      const { id } = await api.references.addStyle.mutate({
        name: file.name,
        xml: await file.text(),
      });
      await queryClient.invalidateQueries({ queryKey: stylesKey });
      onChange(id);
    } catch (error) {
      onProblem(problemOf(error));
    }
  };
  return (
    <>
      <Select
        label={referencesTexts.style}
        hideLabel={hideLabel}
        value={style}
        options={styles.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={onChange}
        disabled={disabled}
      />
      <Button icon={<Plus />} disabled={disabled} onClick={() => input.current?.click()}>
        {referencesTexts.addStyle}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csl"
        aria-label={referencesTexts.addStyle}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void add(file);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
