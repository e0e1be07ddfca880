import { X } from 'lucide-react';
import { IconButton } from '../ui/icon-button.tsx';
import { Progress } from '../ui/progress.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useDownloads } from './download-store.ts';
import type { Download } from './download-store.ts';
import './download-status.css';
import { downloadTexts } from './download-texts.ts';

/** The status bar's word on reports that take a while, with the way to cancel them. */
export function DownloadStatus() {
  const downloads = useDownloads((state) => state.downloads);
  return downloads
    .filter(({ shown }) => shown)
    .map((download) => <OneDownload key={download.job} {...download} />);
}

function OneDownload({ progress, cancel }: Download) {
  const words = progressWords(progress);
  return (
    <span className="download-status numeric">
      {progress === null || progress.phase === 'printing' ? (
        <Spinner />
      ) : (
        <span className="download-status__bar">
          <Progress label={words} value={progress.done} max={progress.of} thin />
        </span>
      )}
      {words}
      <IconButton size="small" label={downloadTexts.cancel} icon={<X />} onClick={cancel} />
    </span>
  );
}

function progressWords(progress: Download['progress']): string {
  if (progress === null) return downloadTexts.starting;
  const { phase, done, of } = progress;
  return phase === 'printing' ? downloadTexts.printing : downloadTexts[phase](done, of);
}
