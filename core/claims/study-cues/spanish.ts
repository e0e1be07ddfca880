import type { CueTable } from './cue-table.ts';

const oneCase =
  'hombre|mujer|varón|paciente|niño|niña de # años; un|una|del solo|sola|único|única paciente; caso único|aislado';

/** Spanish: a short list of unambiguous words. */
export const spanish: CueTable = {
  phrases: {
    population: {
      patients: 'paciente|pacientes',
      participants: 'participante|participantes',
      'healthy volunteers': 'voluntarios|voluntarias|sujetos sanos|sanas',
      'general population': 'población general',
      adults: 'adulto|adultos|adulta|adultas',
      children: 'niño|niños|niña|niñas|lactante|lactantes|adolescente|adolescentes; recién nacidos',
      'older people': 'adultos|personas|pacientes mayores; ancianos|ancianas|anciano',
      women: 'mujer|mujeres',
      men: 'hombre|hombres|varón|varones',
      'pregnant women': 'embarazada|embarazadas; mujeres|mujer embarazadas|embarazada|gestantes',
      carers: 'cuidador|cuidadores|cuidadora|cuidadoras',
      'health professionals':
        'profesionales|profesional sanitarios|sanitario; profesionales de [la] salud; personal sanitario|médico',
      none: 'células madre adultas; sea|seamos paciente',
    },
    species: {
      humans: 'en|los humanos; seres humanos',
      mice: 'ratón|ratones|murino|murinos|murina',
      rats: 'rata|ratas',
      'other animals':
        'modelo|modelos|estudio|estudios animal|animales; en animales; conejos|conejo|macacos|primates; pez cebra',
      'cells or tissue':
        'cultivo|cultivos celular|celulares|de células; línea|líneas celular|celulares; organoides|organoide',
      none: 'clic del ratón; ratón inalámbrico|óptico|del; derechos humanos; recursos humanos',
    },
    design: {
      'systematic review': 'revisión|revisiones sistemática|sistemáticas',
      'meta-analysis': 'metaanálisis|metanálisis; meta análisis',
      guideline: 'guía|guías clínica|clínicas|de práctica',
      'randomised trial':
        'aleatorizado|aleatorizada|aleatorizados|aleatorizadas|aleatorización|randomizado|randomizada',
      'placebo-controlled trial':
        'controlado|controlada|controlados con|por placebo; grupo placebo; frente a placebo',
      'blinded trial': 'doble|simple ciego|ciega',
      'controlled trial':
        'ensayo|ensayos|estudio|estudios [clínico|clínicos] controlado|controlados; grupo control|de control',
      'non-randomised study': 'no aleatorizado|aleatorizada|aleatorizados|aleatorizadas',
      'open-label trial': 'ensayo|estudio|ensayos|estudios [clínico|clínicos] abierto|abiertos',
      'clinical trial': 'ensayo|ensayos clínico|clínicos',
      'pilot study': 'estudio|estudios|ensayo piloto',
      'cohort study':
        'cohorte|cohortes; estudio|estudios de cohorte|cohortes; estudio longitudinal',
      'case-control study': 'casos y controles; casos controles',
      'cross-sectional study': 'estudio|estudios|encuesta transversal|transversales',
      'prospective study': 'estudio|estudios|ensayo|cohorte prospectivo|prospectivos|prospectiva',
      'retrospective study':
        'estudio|estudios|análisis|cohorte retrospectivo|retrospectivos|retrospectiva; retrospectivamente',
      'observational study': 'estudio|estudios observacional|observacionales',
      registry: 'registro|registros nacional|nacionales|de pacientes',
      survey: 'encuesta|encuestas',
      'qualitative study':
        'estudio|estudios|investigación|entrevistas cualitativo|cualitativos|cualitativa|cualitativas',
      'case series': 'serie|series de casos',
      'case report':
        'informe|informes|reporte|reportes|estudio|estudios de caso|casos; caso clínico; casos clínicos',
      'single case': oneCase,
      review: 'revisión de la literatura|bibliografía; revisión bibliográfica|narrativa',
      'expert opinion':
        'opinión|opiniones|consenso de expertos|los; según el|la|los dr|dra|doctor|doctora|profesor|profesora|expertos|especialistas; dr|dra|doctor|profesor ... explica|afirma|dice; en mi|nuestra experiencia|opinión',
      'preclinical study':
        'preclínico|preclínicos|preclínica|preclínicas; estudio|estudios|modelo|modelos animal|animales',
      testimonial:
        'testimonio|testimonios; mi marido|esposo|esposa|mujer|vida|madre|padre|hijo|hija|salud|familia; me siento; pude volver',
      none: 'testimonio judicial',
    },
    'sample size': { 'single case': oneCase },
    effect: {
      improvement:
        'mejora|mejoran|mejoró|mejoraron|mejorar|mejoría|mejorado|mejoras; ralentiza|ralentizó|ralentizar; eficaz|eficaces|efectivo|efectiva; alivia|alivió|aliviar; curó|curado',
      worsening: 'empeora|empeoró|empeoraron|empeorar|empeoramiento|deterioro|deterioró',
      'no difference':
        'no|sin ... diferencias|diferencia; sin efecto; ninguna diferencia; ningún efecto',
      'no improvement': 'ineficaz|ineficaces',
      harm: 'efecto|efectos secundario|secundarios|adverso|adversos; evento|eventos adverso|adversos; complicación|complicaciones; peligroso|peligrosa|peligrosos|tóxico|tóxica|tóxicos|dañino|dañina|toxicidad',
      'no harm':
        'bien tolerado|tolerada|tolerados|toleradas; seguro y eficaz; sin riesgo|riesgos|peligro; inofensivo|inofensiva|inocuo|inocua; buena tolerancia',
      none: 'efectivo en caja; dinero|pago en efectivo',
    },
    hedging: {
      speculative: 'podría|podrían|posiblemente|quizá|quizás; tal vez',
      tentative: 'sugiere|sugieren|sugirió|sugirieron; parece|parecen; probablemente; indicios',
      certain:
        'demuestra|demuestran|demostrado|demostró|comprobado|garantiza|garantizado|garantizan; siempre; definitivamente; indudablemente',
      none: 'siempre que|y; parece mentira',
    },
    tone: {
      promotional:
        'milagro|milagros|milagroso|milagrosa|revolucionario|revolucionaria; líder mundial',
      emotional:
        'desesperado|desesperados|desesperada|pesadilla|desgarrador|devastador|devastadora; seres queridos; nueva esperanza',
      urgent:
        'actúe|llame|reserve ahora|ya|hoy; no espere; última oportunidad; plazas limitadas; dese prisa',
      absolute:
        '100 % seguro|segura|eficaz|natural|efectivo; totalmente|absolutamente|completamente seguro|segura|eficaz|inofensivo|natural; sin ningún|ninguna efecto|riesgo|peligro',
      none: 'por milagro',
    },
  },
  counted:
    'pacientes|participantes|adultos|personas|niños|mujeres|hombres|sujetos|voluntarios|ratones|ratas|animales|casos|lactantes',
  countedOne: 'paciente|participante|adulto|niño|mujer|hombre|caso',
  uncounted:
    '%|de|del|a|y|o|en|por|para|con|años|año|meses|mes|semanas|semana|días|día|horas|minutos|mg|g|kg|ml|veces|millones|millón|puntos|centros|estudios|es|son|han|=',
  numbers: {
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    veinte: 20,
    treinta: 30,
  },
  denials: 'no|sin|ningún|ninguna|nunca|ni|tampoco',
  laterDenials: '',
  turns: 'pero|y|mientras|aunque|porque|sino|solo|sólo|que',
  absences: 'no|sin|ningún|ninguna|futuros|futuras|ausencia|más|nuevos|otros',
  laterAbsences: 'necesarios|necesario|faltan|requeridos|previsto|previstos',
};
