import { FileInput, FileText, History, Quote, Rows3, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Screen } from '../session.ts';

/** The screens in their order, with their icons and the keys that lead there. */
export const screens: readonly {
  readonly screen: Screen;
  readonly icon: ReactNode;
  readonly keys: string;
}[] = [
  { screen: 'claims', icon: <Rows3 />, keys: 'g c' },
  { screen: 'agreement', icon: <Scale />, keys: 'g a' },
  { screen: 'references', icon: <Quote />, keys: 'g r' },
  { screen: 'imports', icon: <FileInput />, keys: 'g i' },
  { screen: 'report', icon: <FileText />, keys: 'g p' },
  { screen: 'history', icon: <History />, keys: 'g h' },
];
