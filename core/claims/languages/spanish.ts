import type { LanguageRules } from './language-rules.ts';

/** Spanish: a short list of cues; the rest is structural. */
export const spanish: LanguageRules = {
  language: 'es',
  cues: [
    {
      says: 'reports a finding',
      pattern:
        /(?<!\p{L})(?:mostr(?:ó|aron|ado)|muestran?|demostr(?:ó|aron|ado)|demuestran?|revel(?:a|an|ó|aron)|sugier(?:e|en)|indic(?:a|an|ó)|observ(?:ó|aron|ado)|según|resultados?|encontr(?:ó|aron))(?!\p{L})/iu,
      weight: 0.9,
      types: { efficacy: 0.3 },
    },
    {
      says: 'reports an outcome',
      pattern:
        /(?<!\p{L})(?:mejor(?:a|an|ó|ar|aron|ía)|redu(?:ce|cen|jo|jeron|cir|cción)|disminu\p{L}+|aument\p{L}+|ralentiz\p{L}+|eficac(?:ia|es)|eficaz|beneficios?|alivi\p{L}+|efectos?|ayudan?|funcionan?|respuesta)(?!\p{L})/iu,
      weight: 0.6,
      types: { efficacy: 1.4 },
    },
    {
      says: 'speaks of harm or safety',
      pattern:
        /(?<!\p{L})(?:segur(?:o|a|os|as|idad)|efectos? (?:secundarios?|adversos?)|riesgos?|tolerad\p{L}+|peligros\p{L}*|complicaci\p{L}+|dañin\p{L}+)(?!\p{L})/iu,
      weight: 0.7,
      types: { safety: 1.8 },
    },
    {
      says: 'says what leads to what',
      pattern:
        /(?<!\p{L})(?:caus(?:a|an|ó|ado)|provoc\p{L}+|debido|porque|conduc\p{L}+|inhib\p{L}+|activ(?:a|an))(?!\p{L})/iu,
      weight: 0.5,
      types: { mechanism: 1 },
    },
    {
      says: 'describes a mechanism',
      pattern:
        /(?<!\p{L})(?:mecanismos?|receptor(?:es)?|hormonas?|células?|organismo|regul(?:a|an|ar|ación)|secret\p{L}+|libera(?:n)?|produc(?:e|en)|metabolismo|inflama\p{L}+)(?!\p{L})/iu,
      weight: 0.4,
      types: { mechanism: 0.9 },
    },
    {
      says: 'describes the course',
      pattern:
        /(?<!\p{L})(?:evoluci(?:ona|onan|ón)|pronóstico|supervivencia|esperanza de vida|mortal(?:es)?|curación|incurables?|crónic\p{L}+|a largo plazo|reca(?:ída|ídas|en)|desaparec\p{L}+)(?!\p{L})/iu,
      weight: 0.4,
      types: { prognosis: 1.3 },
    },
    {
      says: 'says how common it is or where it comes from',
      pattern:
        /(?<!\p{L})(?:prevalencias?|incidencia|frecuen\p{L}+|afect(?:a|an|ó|aron)|millones de personas|padec(?:e|en|ían)|número de personas|más comunes?|factores? de riesgo|población)(?!\p{L})/iu,
      weight: 0.5,
      types: { epidemiology: 1.6 },
    },
    {
      says: 'speaks of signs or tests',
      pattern: /(?<!\p{L})(?:diagn[oó]sti\p{L}+|síntomas?|pruebas?|examen(?:es)?)(?!\p{L})/iu,
      weight: 0.4,
      types: { diagnosis: 1.2 },
    },
    {
      says: 'speaks of approval or rules',
      pattern:
        /(?<!\p{L})(?:aprobad\p{L}+|autoriz\p{L}+|regulad\p{L}+|prohibid\p{L}+|legal(?:es)?)(?!\p{L})/iu,
      weight: 0.6,
      types: { regulatory: 2 },
    },
    {
      says: 'states how it is done',
      pattern:
        /(?<!\p{L})(?:administr\p{L}+|dosis|inyecci\p{L}+|infusi\p{L}+|sesion(?:es)?|sesión|vía (?:oral|intravenosa)|veces (?:al|por) (?:día|semana|mes)|aleatori\p{L}+|se (?:midió|midieron|reclutó|asignó|asignaron)|recibieron|en combinación con)(?!\p{L})/iu,
      weight: 0.4,
      types: { protocol: 1.3 },
    },
    {
      says: 'says who can take part',
      pattern:
        /(?<!\p{L})(?:elegib\p{L}+|participantes? deb(?:e|en)|participar en|criterios de (?:inclusión|exclusión)|excluid[oa]s? de|tener (?:entre|al menos) \d)/iu,
      weight: 0.5,
      types: { eligibility: 2 },
    },
    {
      says: 'speaks of cost or access',
      pattern:
        /(?<!\p{L})(?:costes?|costos?|cuesta(?:n)?|precios?|car[oa]s?|reembols\p{L}+|seguros? médicos?|disponibles?|euros?|dólares|€)(?!\p{L})/iu,
      weight: 0.4,
      types: { access: 1.6 },
    },
    {
      says: 'gives advice',
      pattern:
        /(?<!\p{L})(?:recom(?:ienda|iendan|endable|endó)|aconsej\p{L}+|deb(?:e|en|ería|erían)|es (?:importante|necesario))(?!\p{L})/iu,
      weight: 0.5,
      types: { recommendation: 2 },
    },
    {
      says: 'compares',
      pattern:
        /(?<!\p{L})(?:en comparación|comparad\p{L}+|a diferencia|(?:más|menos) \p{L}+ que|superior(?:es)?|inferior(?:es)?)(?!\p{L})/iu,
      weight: 0.5,
      types: { comparison: 1.4 },
    },
    {
      says: 'hedged',
      pattern:
        /(?<!\p{L})(?:puede|pueden|podría|podrían|parece(?:n)?|probablemente|posible|suele(?:n)?|generalmente)(?!\p{L})/iu,
      weight: 0.4,
    },
    {
      says: 'gives a number',
      pattern:
        /\d[\d.,]*\s?(?:%|por ciento|mg|kg|años|meses|semanas|días|pacientes?|participantes?)/iu,
      weight: 0.5,
    },
  ],
  rejections: [
    {
      because: 'announces what the text will do',
      pattern:
        /(?<!\p{L})(?:en (?:este (?:artículo|capítulo|apartado)|esta (?:sección|guía)).{0,40}(?:vamos|veremos|explicaremos|describ\p{L}+|analizaremos|hablaremos)|(?:este artículo|esta sección) (?:describe|presenta|explica|aborda)|vamos a (?:ver|hablar|explicar))(?!\p{L})/iu,
    },
    {
      because: 'states the aim of a study',
      pattern:
        /(?<!\p{L})(?:(?:el objetivo|la finalidad) de (?:este|esta|el|la|nuestro|nuestra) (?:estudio|ensayo|trabajo|investigación|revisión)|este estudio (?:busca|pretende|evalúa|examina))(?!\p{L})/iu,
    },
    {
      because: 'says what a review or its authors did',
      pattern:
        /^(?:los|las|nuestr[oa]s?|el|la)\s(?:autor(?:es|as)?|investigador(?:es|as)?|científic[oa]s|equipo|estudio|revisión)\s(?:\p{L}+\s)?(?:analiz(?:ó|aron)|examin(?:ó|aron)|revis(?:ó|aron)|estudi(?:ó|aron)|compar(?:ó|aron)|evalu(?:ó|aron)|busc(?:ó|aron))(?!\p{L})/iu,
      unless: /(?<!\p{L})(?:encontr\p{L}+|mostr\p{L}+|conclu\p{L}+|hall\p{L}+|observ\p{L}+)/iu,
    },
    {
      because: 'defines a term',
      pattern: /(?<!\p{L})(?:se define como|se denomina|significa|se conoce como)(?!\p{L})/iu,
    },
    {
      because: 'speaks for the site, not about the subject',
      pattern:
        /(?<!\p{L})(?:contáctenos|contacte con|haga clic|suscríb\p{L}+|boletín|todos los derechos reservados|política de privacidad|cookies|reserve su|nuestro equipo)(?!\p{L})/iu,
    },
    {
      because: 'names a source',
      pattern: /^(?:fuentes?|referencias?|figura|fig\.|tabla|foto|crédito)\b\s*\d*\s*[:.]/iu,
    },
  ],
  finiteVerb:
    /(?<!\p{L})(?:es|son|era|eran|fue|fueron|está|están|ha|han|había|puede|pueden|debe|deben|muestra|muestran|reduce|reducen|permite|permiten|tiene|tienen|hay|existe|existen|parece|parecen|aumenta|aumentan|disminuye|disminuyen|causa|causan|produce|producen|afecta|afectan|sufre|sufren|dura|duran|incluye|incluyen|ayuda|ayudan|funciona|funcionan|suele|suelen|sigue|siguen)(?!\p{L})/iu,
  imperatives: new Set(),
  imperativeObject: /^$/u,
};
