import type { CueTable } from './cue-table.ts';

/** What is written alike in many languages; all that counts where the language is unknown. */
export const international: CueTable = {
  phrases: {
    species: {
      'cells or tissue': 'in vitro; ex vivo',
      none: 'in vitro fertili*|fertil*|diagnos*',
    },
    design: {
      'meta-analysis':
        'meta analysis|analyses|analyse|analysen|análisis|analisi; metaanalyse|metaanalysis|metaanálisis|metanalisi',
      'randomised trial': 'RCT|RCTs',
      'n-of-1 trial': 'n of 1',
      'preclinical study': 'in vitro study|studies',
      'modelling study': 'in silico',
    },
  },
  counted: '',
  countedOne: '',
  uncounted: '',
  numbers: {},
  denials: '',
  laterDenials: '',
  turns: '',
  absences: '',
  laterAbsences: '',
};
