import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd.tsx';
import './tooltip.css';

export interface TooltipProps {
  readonly content: ReactNode;
  /** Shortcut beside the words, in tinykeys syntax. */
  readonly keys?: string;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** The element it belongs to: takes a ref and events, has its own name. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Words that show on hover and on keyboard focus; never the only place of an information. */
export function Tooltip({ content, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <BaseTooltip.Root disableHoverablePopup>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner className="ui-tooltip__positioner" side={side} sideOffset={6}>
          <BaseTooltip.Popup className="ui-tooltip">
            <span>{content}</span>
            {keys !== undefined && <Kbd keys={keys} />}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
