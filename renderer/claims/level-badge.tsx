import type { CSSProperties } from 'react';
import type { EvidenceLevel } from '#core/evidence/scheme.ts';
import { findScheme } from '#core/evidence/schemes.ts';
import './level-badge.css';
import { levelPlace } from './level-keys.ts';

export interface LevelBadgeProps {
  /** Key of the evidence scheme, and of the level in it. */
  readonly scheme: string;
  readonly level: string;
  /** The full label instead of the short one. */
  readonly full?: boolean;
}

/**
 * A level of evidence: its place in the scheme as a digit (the key that sets
 * it), its label, and its colour. Screen readers hear "GRADE: Low".
 */
export function LevelBadge({ scheme: schemeKey, level: levelKey, full = false }: LevelBadgeProps) {
  const scheme = findScheme(schemeKey);
  const level = scheme?.levels.find((candidate) => candidate.key === levelKey);
  const place = scheme === null ? null : levelPlace(scheme, levelKey);
  const style: CSSProperties & { '--level'?: string } = {};
  if (level !== undefined) {
    style['--level'] = `light-dark(${level.colour.light}, ${level.colour.dark})`;
  }
  return (
    <span className="level-badge" style={style}>
      <span className="visually-hidden">{`${scheme?.name ?? schemeKey}: ${level?.label ?? levelKey}`}</span>
      <span className="level-badge__place" aria-hidden="true">
        {place ?? '?'}
      </span>
      <span className="level-badge__label" aria-hidden="true">
        {level === undefined ? levelKey : words(level, full)}
      </span>
    </span>
  );
}

/** A short label that says no more than the digit before it ("1", "II") gives way to the full one. */
function words(level: EvidenceLevel, full: boolean): string {
  return full || level.short.length <= 3 ? level.label : level.short;
}
