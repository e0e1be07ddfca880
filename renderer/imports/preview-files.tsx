import { useRef } from 'react';
import type { ImportFile } from '#electron/api/imports.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { classNames } from '../ui/class-names.ts';
import { useVirtualRows } from '../ui/use-virtual-rows.ts';
import { baseName, fileFacts } from './import-summary.ts';
import { importTexts } from './texts.ts';

interface PreviewFilesProps {
  readonly files: readonly ImportFile[];
  /** Places of the files that are not to be taken. */
  readonly left: ReadonlySet<number>;
  readonly shown: number;
  readonly onShow: (index: number) => void;
  readonly onTick: (index: number, on: boolean) => void;
}

/** The files of an import: a tick each, and a word on what each holds. */
export function PreviewFiles({ files, left, shown, onShow, onTick }: PreviewFilesProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualRows({
    count: files.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 46,
    overscan: 8,
  });
  return (
    <div ref={scroll} className="import-preview__files">
      <ul style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const file = files[item.index];
          if (file === undefined) return null;
          const name = baseName(file.file);
          return (
            <li
              key={item.key}
              className={classNames(
                'import-preview__file',
                item.index === shown && 'import-preview__file--shown',
              )}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Checkbox
                label={name}
                hideLabel
                checked={file.state === 'read' && !left.has(item.index)}
                disabled={file.state !== 'read'}
                onChange={(on) => onTick(item.index, on)}
              />
              <button
                type="button"
                className="import-preview__open"
                aria-pressed={item.index === shown}
                onClick={() => onShow(item.index)}
              >
                <span className="truncate" title={file.file}>
                  {name}
                </span>
                <span
                  className={classNames(
                    'import-preview__facts numeric truncate',
                    file.state === 'refused' && 'import-preview__facts--refused',
                  )}
                >
                  {file.state === 'read' ? fileFacts(file) : importTexts.state[file.state]}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
