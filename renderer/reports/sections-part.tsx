import { ArrowDown, ArrowUp, GripVertical, Pin } from 'lucide-react';
import { useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { reportSections } from '#core/reports/template.ts';
import type { ReportSection } from '#core/reports/template.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { ChangeSetup } from './report-options.ts';
import './report-sections.css';
import { withListed, withSection } from './report-setup.ts';
import { putSection, stepSection } from './section-order.ts';
import { reportTexts } from './texts.ts';

export interface SectionsPartProps {
  /** Every section as it is listed. */
  readonly listed: readonly ReportSection[];
  /** Those in the report. */
  readonly sections: readonly ReportSection[];
  readonly disabled: boolean;
  readonly change: ChangeSetup;
}

const dragType = 'application/x-claimgrid-section';

/** The sections of the report in their order: on or off, and moved by mouse or keyboard. */
export function SectionsPart({ listed, sections, disabled, change }: SectionsPartProps) {
  const [said, setSaid] = useState('');
  const move = (section: ReportSection, step: number): void => {
    const next = stepSection(listed, section, step);
    if (next === listed) return;
    const focused = document.activeElement;
    // The row is moved in the page, which takes the focus from what stands in it.
    flushSync(() => {
      change((setup) => withListed(setup, next));
      setSaid(
        reportTexts.sectionMoved(
          reportTexts.sections[section],
          next.indexOf(section) + 1,
          next.length,
        ),
      );
    });
    if (focused instanceof HTMLElement) focused.focus();
  };
  return (
    <div className={classNames('report-sections', disabled && 'report-sections--off')}>
      <Fixed title={reportTexts.sectionFirst} hint={reportTexts.sectionFirstHint} />
      <ol aria-label={reportTexts.contents}>
        {listed.map((section, place) => (
          <SectionRow
            key={section}
            section={section}
            on={sections.includes(section)}
            first={place === 0}
            last={place === listed.length - 1}
            disabled={disabled}
            onToggle={(on) => change((setup) => withSection(setup, section, on))}
            onMove={(step) => move(section, step)}
            onDrop={(dragged, side) =>
              change((setup) => withListed(setup, putSection(setup.listed, dragged, side, section)))
            }
          />
        ))}
      </ol>
      <Fixed title={reportTexts.sectionLast} hint={reportTexts.sectionLastHint} />
      <output className="visually-hidden">{said}</output>
    </div>
  );
}

/** A part of every report that stands where it is. */
function Fixed({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <p className="report-sections__fixed" title={hint}>
      <Pin aria-hidden="true" />
      <span className="report-sections__fixed-title">{title}</span>
      <span className="report-sections__fixed-hint">{hint}</span>
    </p>
  );
}

interface SectionRowProps {
  readonly section: ReportSection;
  readonly on: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly disabled: boolean;
  readonly onToggle: (on: boolean) => void;
  readonly onMove: (step: number) => void;
  readonly onDrop: (dragged: ReportSection, side: 'before' | 'after') => void;
}

function SectionRow(props: SectionRowProps) {
  const { section, on, first, last, disabled, onToggle, onMove, onDrop } = props;
  const [dropSide, setDropSide] = useState<'before' | 'after' | null>(null);
  const name = reportTexts.sections[section];
  return (
    // The arrows work wherever in the row the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={classNames(
        'report-sections__row',
        dropSide !== null && `report-sections__row--${dropSide}`,
      )}
      draggable={!disabled}
      onKeyDown={(event) => {
        const step = stepOf(event);
        if (step === null || disabled) return;
        event.preventDefault();
        onMove(step);
      }}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, section);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setDropSide(sideOf(event));
      }}
      onDragLeave={() => setDropSide(null)}
      onDrop={(event) => {
        event.preventDefault();
        setDropSide(null);
        const given = event.dataTransfer.getData(dragType);
        const dragged = reportSections.find((known) => known === given);
        if (dragged !== undefined) onDrop(dragged, sideOf(event));
      }}
    >
      <GripVertical className="report-sections__grip" aria-hidden="true" />
      <Checkbox label={name} checked={on} disabled={disabled} onChange={onToggle} />
      <span className="report-sections__moves">
        <IconButton
          size="small"
          label={reportTexts.sectionUp(name)}
          icon={<ArrowUp />}
          keys="Alt+ArrowUp"
          disabled={disabled}
          aria-disabled={first}
          onClick={() => onMove(-1)}
        />
        <IconButton
          size="small"
          label={reportTexts.sectionDown(name)}
          icon={<ArrowDown />}
          keys="Alt+ArrowDown"
          disabled={disabled}
          aria-disabled={last}
          onClick={() => onMove(1)}
        />
      </span>
    </li>
  );
}

/** How far a key moves a section; null for other keys. */
function stepOf({ altKey, ctrlKey, metaKey, key }: KeyboardEvent): number | null {
  if (!altKey || ctrlKey || metaKey) return null;
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
}

/** The half of a row that the pointer is over. */
function sideOf(event: DragEvent<HTMLElement>): 'before' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}
