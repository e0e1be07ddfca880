import type { CueTable } from './cue-table.ts';

const oneCase =
  'homme|femme|patient|patiente|garçon|fille|enfant âgé|âgée de # ans; homme|femme|patient|patiente|garçon|fille|enfant de # ans; un seul|unique patient; une seule patiente; cas unique|isolé';

/** French: a short list of unambiguous words. */
export const french: CueTable = {
  phrases: {
    population: {
      patients: 'patient|patients|patiente|patientes',
      participants: 'participant|participants|participante|participantes',
      'healthy volunteers': 'volontaires|volontaire|sujets sains|sain',
      'general population': 'population générale',
      adults: 'adulte|adultes',
      children: 'enfant|enfants|nourrisson|nourrissons|adolescent|adolescents|nouveau nés|né',
      'older people': 'personnes|personne|patients|adultes|sujets âgées|âgée|âgés',
      women: 'femme|femmes',
      men: 'homme|hommes',
      'pregnant women': 'femme|femmes enceinte|enceintes',
      carers: 'aidant|aidants|aidantes [familiaux|proches]',
      'health professionals':
        'professionnels|professionnel de|des santé; personnel soignant|médical; soignants|soignantes',
      none: 'cellules souches adultes; il patiente; personne âgée de',
    },
    species: {
      humans: 'chez l homme|humain|être; sujets humains',
      mice: 'souris|murin|murine|murins|murines',
      rats: 'rat|rats|rate|rates',
      'other animals':
        'modèle|modèles|étude|études|expérimentation animal|animaux|animale|animales; chez l animal; lapin|lapins|poisson zèbre|macaque|macaques|primates',
      'cells or tissue':
        'culture|cultures cellulaire|cellulaires|de cellules; lignée|lignées cellulaire|cellulaires; organoïdes|organoïde',
      none: 'clic de souris; souris d ordinateur|sans|optique; souris sans',
    },
    design: {
      'systematic review': 'revue|revues systématique|systématiques [de|des]',
      'meta-analysis': 'méta analyse|analyses; métaanalyse|métaanalyses|méta-analyse',
      guideline:
        'recommandations de bonne|pratique; recommandations cliniques|nationales|internationales',
      'randomised trial':
        'randomisé|randomisée|randomisés|randomisées|randomisation; tirage|tirés au sort',
      'placebo-controlled trial':
        'contre|versus|vs placebo; groupe placebo; contrôlé|contrôlée par placebo',
      'blinded trial': 'double|simple aveugle|insu',
      'controlled trial':
        'essai|essais|étude|études [clinique|cliniques] contrôlé|contrôlés|contrôlée|contrôlées; groupe témoin|contrôle',
      'non-randomised study': 'non randomisé|randomisée|randomisés|randomisées',
      'open-label trial':
        'essai|étude|essais|études [clinique] ouvert|ouverte|ouverts|ouvertes; en ouvert',
      'clinical trial': 'essai|essais clinique|cliniques',
      'pilot study': 'étude|études|essai pilote|pilotes',
      'cohort study': 'étude|études de cohorte|cohortes; cohorte|cohortes; étude longitudinale',
      'case-control study': 'cas témoins|témoin',
      'cross-sectional study': 'étude|études|enquête transversale|transversales',
      'prospective study':
        'étude|études|essai|cohorte [clinique] prospective|prospectives|prospectif',
      'retrospective study':
        'étude|études|analyse|cohorte rétrospective|rétrospectives; rétrospectivement',
      'observational study': 'étude|études observationnelle|observationnelles',
      registry: 'registre|registres national|nationaux|de patients|des patients',
      survey: 'enquête|enquêtes auprès; sondage|sondages',
      'qualitative study': 'étude|études|recherche|entretiens qualitative|qualitatives|qualitatifs',
      'case series': 'série|séries de cas',
      'case report': 'rapport|rapports|étude|études|description de cas; cas clinique|cliniques',
      'single case': oneCase,
      review: 'revue de [la] littérature; revue narrative',
      'expert opinion':
        'avis|opinion|opinions|consensus d|des expert|experts; selon le|les|la docteur|dr|professeur|pr|experts|spécialistes; dr|professeur|docteur ... explique|affirme|déclare; d après mon|notre expérience; selon mon|notre expérience',
      'preclinical study':
        'préclinique|précliniques; étude|études animale|animales; modèle|modèles animal|animaux',
      testimonial:
        'témoignage|témoignages; mon|ma mari|femme|vie|mère|père|fils|fille|santé|famille; je me sens; j ai retrouvé|pu',
    },
    'sample size': { 'single case': oneCase },
    effect: {
      improvement:
        'améliore|améliorent|amélioré|améliorée|améliorer|amélioration|améliorations|améliorait; ralentit|ralentir|ralenti|ralentissement; efficace|efficaces; soulage|soulagé|soulager; guéri|guérit|guérison',
      worsening:
        'aggrave|aggravé|aggravation|aggraver|détérioration|détériore|détérioré; empire|empiré',
      'no difference':
        'aucune différence [significative]; pas|sans [de] différence [significative]; aucun effet; pas d effet; aucun changement',
      'no improvement': 'inefficace|inefficaces',
      harm: 'effet|effets indésirable|indésirables|secondaire|secondaires; complication|complications; dangereux|dangereuse|toxique|toxiques|nocif|nocive|toxicité; événements indésirables',
      'no harm':
        'bien toléré|tolérée|tolérés|tolérées; sans danger|risque; inoffensif|inoffensive; bonne tolérance',
      none: 'empire romain|ottoman|britannique; un|l|premier empire',
    },
    hedging: {
      speculative: 'pourrait|pourraient|peut être; éventuellement|possiblement',
      tentative:
        'suggère|suggèrent|suggéré; semble|semblent|semblait; probablement|vraisemblablement',
      certain:
        'prouve|prouvent|prouvé|prouvée|garanti|garantie|garantit; toujours; certainement|indéniablement',
      none: 'toujours pas|en|plus; peut être utilisé|utilisée|administré|administrée|considéré|considérée',
    },
    tone: {
      promotional:
        'miracle|miracles|miraculeux|révolutionnaire|révolutionnaires; percée|percées; leader mondial',
      emotional:
        'désespéré|désespérés|désespérée|cauchemar|déchirant; nouvel espoir; dévastateur|dévastatrice; êtres chers',
      urgent:
        'agissez|appelez|réservez maintenant|vite|aujourd; n attendez pas; dernière chance; offre limitée; dépêchez',
      absolute:
        '100 % sûr|sûre|efficace|naturel|naturelle; totalement|absolument|parfaitement|entièrement sûr|sûre|efficace|inoffensif|inoffensive; sans aucun|aucune effet|risque|danger',
    },
  },
  counted:
    'patients|patientes|participants|participantes|adultes|personnes|enfants|femmes|hommes|sujets|volontaires|souris|rats|animaux|cas|nourrissons',
  countedOne: 'patient|patiente|participant|participante|adulte|enfant|femme|homme|cas',
  uncounted:
    '%|de|des|du|à|et|ou|en|par|pour|sur|dans|ans|an|mois|semaines|semaine|jours|jour|heures|minutes|mg|g|kg|ml|fois|millions|million|milliards|points|centres|études|est|sont|ont|=',
  numbers: {
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    sept: 7,
    huit: 8,
    dix: 10,
    onze: 11,
    douze: 12,
    quinze: 15,
    vingt: 20,
  },
  denials: 'pas|sans|aucun|aucune|jamais|ni|non|ne',
  laterDenials: 'pas|jamais|aucunement|guère',
  turns: 'mais|et|alors|bien|parce|car|seulement|que|qui',
  absences: 'pas|sans|aucun|aucune|futurs|futures|absence|nouveaux|nouvelles|autres',
  laterAbsences: 'nécessaires|nécessaire|manquent|requis|requises|prévu|prévus',
};
