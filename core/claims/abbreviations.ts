/** Word lists that tell a full stop inside a sentence from one at its end. Lower case, without the last full stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Stand before a name: never end a sentence. English, German, French, Spanish. */
export const beforeNames = words(`
  prof dr mr mrs ms st mt ft sen rep gen gov lt col sgt capt cmdr maj pres hon rev fr rs messrs
  dipl ing mag hr frl univ.-prof priv.-doz pd med dent phil
  mme mlle mm mgr me sr sra srta sres dra ud uds vd d dña lic
`);

/** Stand before a number: end a sentence only where none follows. */
export const beforeNumbers = words(`
  no nos nr n° fig figs tab tabs eq eqs ref refs sec sect ch chap vol vols p pp pg pt para art arts
  abb abs kap s ss bd bde ziff cap pág págs núm núms t app suppl ex add col
  jan feb mar apr jun jul aug sep sept oct nov dec okt dez mrz janv févr avr juil déc ene abr ago dic
`);

/** Never end a sentence: something always follows. */
export const continuing = words(`
  e.g i.e eg ie vs v viz cf f.e approx ca c esp incl excl
  z.b d.h u.a bzw vgl sog inkl exkl evtl ggf bspw i.d.r v.a s.o s.u o.g d.i
  p.ex c.-à-d c.à.d env cad
  p.ej ej aprox
`);

/** May end a sentence: do so where the next word can only start one. */
export const mayEnd = words(`
  al etc usw usf u.s.w ff inc ltd co corp llc gmbh jr sr esq dept univ assoc bros
  min max hr hrs wk wks yr yrs mo sq spp sp subsp var ed eds trans misc med temp avg
  btw ph.d m.d b.sc m.sc a.m p.m b.c a.d i.v i.m s.c i.p u.ä u.u m.e
  ee.uu p.m.a sa
`);

/**
 * Words that begin sentences and, written with a capital, hardly ever stand
 * inside one (function words; no nouns). English, German, French, Spanish.
 */
export const starters = words(`
  the a an this that these those it he she they we you i there here in on at by for from with
  without to as if when while although though because since after before during despite however
  moreover furthermore additionally also thus therefore hence then so but and or yet both each
  all some many most several few no not our their his her its my your who what where why how
  which is are was were do does did can could may should will would have has had only other
  another among between under over per according similarly finally first second third overall
  unlike like such more further later today now once even just still nevertheless nonetheless
  instead consequently conversely recently currently previously importantly interestingly
  given based compared using to
  der die das ein eine einer einem einen diese dieser dieses es er sie wir ich im am bei mit nach
  von zu zur zum für auf aus als wenn während obwohl weil da seit vor jedoch zudem außerdem daher
  deshalb somit auch nur alle viele einige mehrere keine unsere ihre sein was wer wie wo warum
  le la les un une des ce cette ces il elle ils elles nous vous on au aux dans en par pour sur avec
  sans selon après avant pendant lorsque quand si bien cependant toutefois ainsi donc mais aussi
  el los las una unos unas este esta estos estas él ella ellos nosotros al con sin según tras
  antes durante cuando aunque porque sin embargo además por lo tanto también
`);

/** Nouns that a single capital letter follows as a name ("vitamin C", "group A"): the letter is no initial. */
export const letteredNouns = words(`
  vitamin hepatitis group arm type class grade stage cohort level protein panel table figure plan
  influenza factor part appendix category option point section model scenario variant
  vitamine vitamina gruppe groupe grupo typ tipo stufe klasse
`);
