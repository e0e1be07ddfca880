import type { CSSProperties } from 'react';
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
  const colour = level?.colour;
  return (
    <span
      className="level-badge"
      role="img"
      aria-label={`${scheme?.name ?? schemeKey}: ${level?.label ?? levelKey}`}
      style={
        colour && ({ '--level': `light-dark(${colour.light}, ${colour.dark})` } as CSSProperties)
      }
    >
      <span className="level-badge__place" aria-hidden="true">
        {place ?? '?'}
      </span>
      <span className="level-badge__label" aria-hidden="true">
        {(full ? level?.label : level?.short) ?? levelKey}
      </span>
    </span>
  );
}
