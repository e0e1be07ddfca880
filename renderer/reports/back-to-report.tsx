import { ArrowLeft } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { goBackToReport, useCameFromReport } from './report-return.ts';
import { reportTexts } from './texts.ts';

/** Above the grid while it shows what a number of the report stands for: the way back to it. */
export function BackToReport() {
  if (!useCameFromReport()) return null;
  return (
    <Button size="small" icon={<ArrowLeft />} onClick={goBackToReport}>
      <span className="grid-toolbar__words">{reportTexts.backToReport}</span>
    </Button>
  );
}
