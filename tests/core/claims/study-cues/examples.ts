import type { StudyCueKind, StudyCueValue } from '#core/claims/study-cues/study-cue.ts';

/** For a value: a sentence that says so, the words that do, and a sentence that only looks like it. */
type Example = readonly [fires: string, words: string, nearMiss: string];

type Examples = {
  readonly [Kind in StudyCueKind]: Readonly<Record<StudyCueValue<Kind>, Example>>;
};

export const englishExamples: Examples = {
  population: {
    patients: [
      'Most patients slept longer.',
      'patients',
      'Please be patient while the page loads.',
    ],
    participants: [
      'All participants kept a diary.',
      'participants',
      'Participation was free of charge.',
    ],
    'healthy volunteers': [
      'Light was tested in healthy volunteers.',
      'healthy volunteers',
      'The volunteers of the fire brigade met.',
    ],
    'general population': [
      'It is rare in the general population.',
      'general population',
      'A population of stars was mapped.',
    ],
    adults: ['Adults need seven hours of sleep.', 'Adults', 'The graft holds adult stem cells.'],
    children: [
      'Children learn the song faster.',
      'Children',
      'Each child node of the tree is sorted.',
    ],
    'older people': ['Rowing helps older adults.', 'older adults', 'The older engine was louder.'],
    women: ['Women reported less fatigue.', 'Women', 'The female connector was loose.'],
    men: ['Men fell more often.', 'Men', 'The lake is man-made.'],
    'pregnant women': [
      'It was tested in pregnant women.',
      'pregnant women',
      'A pregnant pause followed.',
    ],
    carers: ['Carers slept badly.', 'Carers', 'Her career began early.'],
    'health professionals': [
      'It was a survey of health professionals.',
      'health professionals',
      'The doctor opened the window.',
    ],
  },
  species: {
    humans: ['The effect was seen in humans.', 'humans', 'The error was human.'],
    mice: ['Treated mice ran further.', 'mice', 'Use a wireless mouse for the quiz.'],
    rats: ['The rats learned the maze.', 'rats', 'She left the rat race.'],
    'other animals': ['Zebrafish swam faster.', 'Zebrafish', 'Guide dogs are welcome.'],
    'cells or tissue': [
      'It was shown in cell lines.',
      'cell lines',
      'Merge the cells of the table in the prison report.',
    ],
  },
  design: {
    'systematic review': [
      'A systematic review found no gain.',
      'systematic review',
      'The board works systematically.',
    ],
    'meta-analysis': [
      'A meta-analysis found a small gain.',
      'meta-analysis',
      'The meta tag needs analysis.',
    ],
    guideline: [
      'Clinical guidelines advise rest.',
      'Clinical guidelines',
      'Read our community guidelines.',
    ],
    'randomised trial': [
      'The trial was randomised.',
      'randomised',
      'It was a non-randomised comparison.',
    ],
    'n-of-1 trial': ['An n-of-1 trial was run.', 'n-of-1', 'Version N of the manual has 1 page.'],
    'placebo-controlled trial': [
      'A placebo-controlled test followed.',
      'placebo-controlled',
      'The placebo effect is well known.',
    ],
    'blinded trial': [
      'The double-blind phase lasted a month.',
      'double-blind',
      'Blind people use the app.',
    ],
    'controlled trial': [
      'A controlled trial tested tea.',
      'controlled trial',
      'It is a controlled substance.',
    ],
    'non-randomised study': [
      'A non-randomised comparison followed.',
      'non-randomised',
      'The trial was randomised.',
    ],
    'open-label trial': [
      'The open-label extension lasted a year.',
      'open-label',
      'Open the label on the box.',
    ],
    'uncontrolled trial': [
      'A single-arm study tested yoga.',
      'single-arm study',
      'He lifted it with a single arm.',
    ],
    'clinical trial': [
      'A clinical trial tested yoga.',
      'clinical trial',
      'We learned by trial and error.',
    ],
    'phase 1': ['The phase 1b trial enrolled few.', 'phase 1b', 'Phase 1 of the journey begins.'],
    'phase 2': ['A phase II study tested it.', 'phase II', 'The phase of the moon changed twice.'],
    'phase 3': ['Phase 3 results are due.', 'Phase 3', 'Phase 3 of the building is finished.'],
    'phase 4': ['The phase IV trial goes on.', 'phase IV', 'There are four phases of sleep.'],
    'pilot study': ['A pilot study tested naps.', 'pilot study', 'The airline pilot studied maps.'],
    'inception cohort': [
      'An inception cohort was followed.',
      'inception cohort',
      'Since its inception the firm grew.',
    ],
    'matched cohort': ['A matched cohort fared better.', 'matched cohort', 'The colours matched.'],
    'cohort study': [
      'A cohort study linked noise to stress.',
      'cohort study',
      'Cohort A received the higher dose.',
    ],
    'case-control study': [
      'A case-control study linked the two.',
      'case-control study',
      'In any case, control the lamp.',
    ],
    'before-and-after study': [
      'A before-and-after comparison was made.',
      'before-and-after comparison',
      'Wash hands before and after meals.',
    ],
    'historical controls': [
      'Historical controls did worse.',
      'Historical controls',
      'The town has a historical museum.',
    ],
    'cross-sectional study': [
      'A cross-sectional survey was held.',
      'cross-sectional survey',
      'The cross-sectional area of the pipe grew.',
    ],
    'prospective study': [
      'A prospective study began.',
      'prospective study',
      'Prospective students are invited.',
    ],
    'retrospective study': [
      'A retrospective analysis was made.',
      'retrospective analysis',
      'A retrospective exhibition opened.',
    ],
    'follow-up study': [
      'A follow-up study confirmed it.',
      'follow-up study',
      'Book a follow-up appointment.',
    ],
    'observational study': [
      'Observational studies agree.',
      'Observational studies',
      'The observation deck is open.',
    ],
    'census or random sample': [
      'A random sample of households answered.',
      'random sample of',
      'They reached a consensus.',
    ],
    registry: [
      'The national registry lists them.',
      'national registry',
      'Find the trial registry number below.',
    ],
    survey: ['A survey of teachers was held.', 'A survey', 'They survey the land each spring.'],
    'qualitative study': [
      'Focus groups named three reasons.',
      'Focus groups',
      'There is a qualitative difference.',
    ],
    'modelling study': [
      'A simulation study predicts less.',
      'simulation study',
      'The fashion model was tall.',
    ],
    'case series': [
      'A case series reports gains.',
      'case series',
      'In case the series ends, wait.',
    ],
    'case report': ['Two case reports describe it.', 'case reports', 'In any case, report it.'],
    'single case': [
      'One patient walked again after the treatment.',
      'One patient',
      'A patient needs rest.',
    ],
    review: [
      'A narrative review praises it.',
      'narrative review',
      'The review of the application takes a week.',
    ],
    'expert opinion': [
      '“Rest helps,” explains Dr. Moor.',
      'explains Dr',
      'An expert system sorts the mail.',
    ],
    'preclinical study': [
      'Preclinical work was promising.',
      'Preclinical',
      'The clinical picture was clear.',
    ],
    testimonial: ['My husband walked again after a week.', 'My husband', 'Our data show a gain.'],
  },
  'sample size': {
    'single case': [
      'A 54-year-old man recovered.',
      'A 54-year-old man',
      'It affects one of every five teachers.',
    ],
    '2 to 9': ['Five patients improved.', 'Five patients', 'The patients had five visits.'],
    '10 to 99': [
      'Of these, 26 patients improved.',
      '26 patients',
      'It took 26 weeks in 26 % of patients.',
    ],
    '100 to 999': ['It enrolled 312 older adults.', '312 older adults', 'It weighs 312 grams.'],
    '1,000 or more': [
      'It enrolled 1,204 participants.',
      '1,204 participants',
      'In 2020 participants met.',
    ],
  },
  effect: {
    improvement: ['Sleep improved.', 'improved', 'Read the improvement notice.'],
    'no improvement': [
      'Sleep did not improve.',
      'not improve',
      'Sleep not only improved but lasted.',
    ],
    worsening: ['Balance deteriorated.', 'deteriorated', 'Two declined to take part.'],
    'no worsening': [
      'Balance did not deteriorate.',
      'not deteriorate',
      'It was not late, but balance deteriorated.',
    ],
    'no difference': [
      'There was no significant difference.',
      'no significant difference',
      'A clear difference was seen.',
    ],
    harm: ['Side effects were common.', 'Side effects', 'Harm reduction is taught there.'],
    'no harm': [
      'No serious side effects occurred.',
      'No serious side effects',
      'Keep it in a safe place.',
    ],
  },
  hedging: {
    speculative: ['It may help.', 'may', 'It was held in May 2021.'],
    tentative: ['The data suggest a gain.', 'suggest', 'Women are more likely to fall.'],
    certain: ['This proves the point.', 'proves', 'It has not been proven.'],
  },
  tone: {
    promotional: ['It is a miracle cure.', 'miracle', 'The cutting edges were dull.'],
    emotional: ['It is a devastating loss.', 'devastating', 'They hope to finish soon.'],
    urgent: ['Act now and save.', 'Act now', 'The act is now in force.'],
    absolute: ['It is 100 % safe.', '100 % safe', 'It is 100 % cotton.'],
  },
};
