/**
 * Words that carry no topic: articles, pronouns, prepositions, conjunctions,
 * auxiliaries and discourse words of English, German, French and Spanish.
 */
export const functionWords: ReadonlySet<string> = new Set(
  [
    'a an the this that these those it its they them their he she his her we our us you your i my me who whom whose which what',
    'of in on at to for from by with without within into onto upon about against between among through during before after since until over under above below up down out off per via as than like unlike',
    'and or nor but if then else so because while although though whereas when where why how whether both either neither each every all any some such same other another',
    'is are was were be been being am has have had having do does did done can could may might must shall should will would cannot not no none never only just also even still yet already however therefore thus moreover furthermore additionally addition specifically overall instead regardless including include includes included',
    'very more most much many few less least fewer several various certain one ones there here now currently often usually typically generally sometimes ever again too well own due able get gets getting make makes made don didn doesn isn aren wasn weren won hasn haven hadn couldn shouldn wouldn etc eg ie al et',
    'der die das den dem des ein eine einer eines einem einen und oder aber ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können mit ohne von vom zu zum zur im am auf für bei nach aus über unter durch als wie dass sich nicht kein keine keinen keiner keinem sie er es wir auch noch nur sehr mehr',
    'le la les un une des du de et ou mais est sont était étaient été être ont avait dans sur pour par avec sans ce cette ces il elle ils elles que qui ne pas plus au aux en se son sa ses leur leurs nous vous aucun aucune',
    'el los las una unos unas del y o pero es son fue fueron era eran ser ha han había en con sin para por que se su sus lo al como más muy no ni este esta estos estas ningún ninguna',
  ].flatMap((line) => line.split(' ')),
);
