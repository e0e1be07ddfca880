import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { claimTexts } from '../texts.ts';

export interface SincePanelProps {
  /** ISO 8601 UTC. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** The day since which claims were changed, by the reader's own clock. */
export function SincePanel({ value, onChange }: SincePanelProps) {
  const day = value === undefined ? '' : localDay(new Date(value));
  return (
    <div className="filter-menu__text">
      <TextField
        type="date"
        label={claimTexts.sinceDate}
        value={day}
        onChange={(text) => onChange(startOf(text))}
      />
      <div className="filter-menu__presets">
        <Button size="small" onClick={() => onChange(startOf(localDay(new Date())))}>
          {claimTexts.sinceToday}
        </Button>
        <Button size="small" onClick={() => onChange(startOf(localDay(daysAgo(6))))}>
          {claimTexts.sinceWeek}
        </Button>
      </div>
    </div>
  );
}

function daysAgo(days: number): Date {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return date;
}

/** "2026-11-28" of a moment, where the reader is. */
function localDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment of a day; undefined where the text is none. */
function startOf(day: string): string | undefined {
  const date = new Date(`${day}T00:00:00`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
