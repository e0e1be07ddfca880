import { englishBackMatter } from './english-back-matter.ts';
import { englishCues } from './english-cues.ts';
import { englishRejections } from './english-rejections.ts';
import { englishTypes } from './english-types.ts';
import type { LanguageRules } from './language-rules.ts';

const verbs =
  "verify check ask look remember consider ensure confirm request clarify inquire examine keep read learn contact call visit click book take join subscribe sign find get see note choose avoid try use talk speak consult discuss make seek start begin follow bring report tell let explore discover download share enter fill submit select schedule watch listen be do don’t don't never always please go give put add mix place set turn open close run write send print copy compare review search write think imagine suppose stop wait stay eat drink rest exercise wash apply remove store repeat press hold select install type log log-in update save schedule prepare plan understand know identify evaluate inform include allow provide note";

/** English: cues, what is no claim, and how to tell a sentence. */
export const english: LanguageRules = {
  language: 'en',
  cues: [...englishCues, ...englishTypes],
  rejections: [...englishRejections, ...englishBackMatter],
  finiteVerb:
    /\b(?:is|are|was|were|has|have|had|can|could|may|might|must|should|will|would|do|does|did|cannot|isn['’]t|aren['’]t|don['’]t|doesn['’]t|shows?|showed|found|suggests?|reduces?|reduced|improves?|improved|increases?|increased|causes?|caused|leads?|led|receives?|received|requires?|required|affects?|provides?|remains?|appears?|becomes?|occurs?|includes?|means|makes|helps?|works|allows?|(?:emit|contain|produce|depend|var(?:y|ie)|exist|grow|lose|tend|belong|consist|seem|differ|persist|follow|prevent|carr(?:y|ie)|protect|argue|agree|disagree)(?:s|d|ed)?|(?:offer|play|cover|save|hold|need|cost|raise|cut|release|support|trigger|decline|report)(?:ed|d)|rose|fell|grew|lost|held|took|gave|kept|began|came|went|became|made|saw|said)\b/iu,
  imperatives: new Set(verbs.split(' ')),
  imperativeObject:
    /^(?:the|an?|your|yours|this|that|these|those|for|whether|about|to|with|if|how|what|which|who|when|where|why|all|any|on|at|us|me|out|up|more|our|it|them|detailed|sure|in|into|from|as|not|no|each|every|both|some|carefully|only|here|now|reading|new|below|above)\b/iu,
};
