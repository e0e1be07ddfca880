/** Words that show a line to belong to a page's furniture rather than to its article. */
export interface BoilerplateCue {
  /** What the reviewer reads: why the line is set aside. */
  readonly reason: string;
  readonly pattern: RegExp;
}

/** Longer units are prose, whatever words they hold. */
export const longestFurniture = 260;

const social =
  '(?:facebook|twitter|x|linkedin|instagram|youtube|pinterest|whatsapp|reddit|telegram|tiktok|xing|e-?mail)';

/**
 * Cues that stand for themselves, in English, German, French and Spanish. Each
 * describes a whole line (or its opening words), so that a sentence about
 * newsletters, forms or appointments in a study is not mistaken for one.
 */
export const sureCues: readonly BoilerplateCue[] = [
  {
    reason: 'interface control',
    pattern:
      /^(?:(?:see|show|view|load|read|learn) (?:\d+ )?(?:more|all|less|fewer)(?: (?:results|articles|posts|comments|details|about this))?|continue reading|click here(?: (?:to|for) .{1,60})?|back to top|skip to (?:main )?content|toggle navigation|(?:accept|reject|allow|decline|manage)(?: all)? cookies|leave a (?:comment|reply)|log ?in|sign ?in|sign ?up|copy link|add to (?:cart|favou?rites)|download (?:pdf|brochure)|mehr (?:anzeigen|lesen|erfahren)|weiterlesen|alle anzeigen|nach oben|zum (?:haupt)?inhalt springen|voir plus|afficher plus|lire la suite|en savoir plus|haut de page|aller au contenu|se connecter|ver más|mostrar más|leer más|más información|volver arriba|saltar al contenido|iniciar sesión)\s*[.…›»>→]*$/iu,
  },
  {
    reason: 'advertisement mark',
    pattern:
      /^(?:advertisement|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|anuncio|story continues below(?: advertisement)?|article continues below)\s*:?$/iu,
  },
  {
    reason: 'newsletter box',
    pattern:
      /^(?:(?:subscribe|sign up|register|join)\b.{0,80}\b(?:newsletter|mailing list|e-?mail (?:list|updates|alerts))\b|subscribe(?: now| today)?[!.]?$|you(?:['’]ve| have) (?:been )?(?:successfully )?(?:un)?subscribed\b|unsubscribe\b.{0,60}$|newsletter (?:abonnieren|bestellen|anmelden)|(?:abonnieren sie|melden sie sich)\b.{0,80}\bnewsletter\b|(?:abonnez-vous|inscrivez-vous)\b.{0,80}\b(?:newsletter|lettre|infolettre|liste)|(?:suscr[ií]b|inscr[ií]b)[a-z]*\b.{0,80}\b(?:boletín|newsletter|lista))/iu,
  },
  {
    reason: 'form',
    pattern:
      /^(?:thank(?:s| you) for (?:your (?:interest|message|subscription|inquiry|enquiry|request|feedback)|subscribing|signing up|contacting us)\b.{0,80}$|request (?:an? |your |more |our )?(?:free )?(?:information(?: pack(?:et|age)?| kit)?|info(?: pack| kit)?|quote|call ?back|consultation|brochure|appointment)[!.]?$|we(?:['’]ll| will) (?:send|mail|e-?mail) (?:you )?(?:your |our |a )?free\b|fill (?:in|out) (?:the|this|our) (?:\w+ )?form\b|(?:all )?(?:required )?fields (?:are )?marked\b|your e-?mail address will not be published|go to the (?:\w+ )?form$|vielen dank für (?:ihr interesse|ihre (?:nachricht|anmeldung|anfrage))|füllen sie (?:das|dieses|unser) (?:\w+)?formular|merci (?:de|pour) votre (?:intérêt|message|inscription)|remplissez (?:le|ce|notre) formulaire|gracias por (?:su|tu) (?:interés|mensaje|suscripción)|rellen[ae] (?:el|este|nuestro) formulario)/iu,
  },
  {
    reason: 'appointment or contact call',
    pattern:
      /^(?:(?:book|schedule|request|make|arrange|get) (?:an?|your|my) (?:(?:free|online|first|personal|virtual) ){0,2}(?:appointment|consultation|visit|call|demo|evaluation)(?: (?:now|today|online|here|with us))?[!.]?$|(?:please )?(?:contact|call|e-?mail|text|whatsapp|write to|reach(?: out to)?|visit) (?:us|our (?:team|clinic|office|website|specialists?|experts?|doctors?))\b|take the (?:first|next) step\b.{0,80}\b(?:us|your|form|today)\b|(?:find|locate) an? (?:\w+ ){1,3}near (?:you|me)[!.]?$|get in touch\b.{0,60}$|have (?:any |more )?questions\? .{0,60}\b(?:us|call|contact)\b|for (?:more|further|additional)(?: \w+)? information\b.{0,170}\b(?:contact|call|e-?mail|write to)\b|(?:jetzt |online |hier )?(?:termin|beratungs\w+) (?:vereinbaren|buchen|anfragen)\b|vereinbaren sie (?:\w+ ){0,3}(?:termin|beratung)|(?:kontaktieren|schreiben|rufen) sie uns\b|nehmen sie kontakt\b|(?:prenez|prendre|demandez?r?) (?:un )?rendez-vous\b|contactez[ -]nous|appelez[ -]nous|(?:reserv[ae]|pid[ae]|solicit[ae]|agend[ae]) (?:su|tu|una) (?:cita|consulta)\b|(?:contácte|contácta|lláme|lláma)nos\b|póng(?:a|ase|ete) en contacto con nosotros)/iu,
  },
  {
    reason: 'contact details',
    pattern:
      /^(?:tel(?:ephone|efon)?|phone|fax|mobile|whatsapp|téléphone|teléfono|telefono)\s*[.:]+\s*[+\d(][\d\s()+./–-]{5,}$/iu,
  },
  {
    reason: 'cookie notice',
    pattern:
      /^(?:(?:this|our) (?:web)?site (?:also )?uses? (?:\w+ ){0,3}cookies\b|we (?:also )?(?:use|value|and our partners)\b.{0,60}\bcookies\b|by (?:continuing|using|clicking)\b.{0,120}\b(?:cookies|privacy policy|terms)\b|cookie (?:settings|policy|preferences|notice|consent|einstellungen|richtlinie)s?[!.]?$|(?:diese|unsere) (?:web)?s(?:ei|i)te (?:verwendet|nutzt|benutzt)\b.{0,40}\bcookies|wir (?:verwenden|nutzen)\b.{0,40}\bcookies|(?:ce|notre) site utilise\b.{0,40}\bcookies|nous utilisons\b.{0,40}\bcookies|(?:este|nuestro) sitio (?:web )?(?:utiliza|usa)\b.{0,40}\bcookies|utilizamos\b.{0,40}\bcookies)/iu,
  },
  {
    reason: 'legal footer',
    pattern:
      /^(?:©.{0,200}$|(?:copyright|\(c\)) ?(?:©|\(c\)|\d{4}).{0,160}$|.{0,160}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\b.{0,40}$|(?:terms (?:of (?:use|service)|(?:and|&) conditions)|privacy (?:policy|notice|statement)|impressum|datenschutz(?:erklärung)?|agb|mentions légales|politique de confidentialité|aviso legal|política de privacidad|sitemap)$)/iu,
  },
  {
    reason: 'privacy or trust line',
    pattern:
      /^(?:your (?:data|privacy|information|details)\b.{0,80}(?:\b(?:safe|secure|private|confidential)\b|we\b.{0,60}\byour\b)|we (?:take|value|respect|protect) your (?:privacy|data|information)\b|we (?:never|do not|don['’]t|only) (?:share|sell|pass on) your\b)/iu,
  },
  {
    reason: 'share or follow links',
    pattern: new RegExp(
      String.raw`^(?:(?:share|follow|like|find) (?:this (?:article|page|post|story)|us)\b.{0,60}$|share (?:on|via) .{0,40}$|(?:artikel|beitrag|seite) teilen$|partager (?:cet article|sur)\b.{0,40}$|compartir (?:en|este)\b.{0,40}$|${social}(?:[\s,|·•/]+${social}){1,10}$)`,
      'iu',
    ),
  },
  {
    reason: 'links to other pages',
    pattern:
      /^(?:(?:related|recommended|popular|recent|latest|trending) (?:articles?|posts?|stories|news|reading|content|topics|videos)|more (?:from|stories|articles|news)\b.{0,40}|you (?:may|might) also (?:like|be interested in)|read (?:next|also)|das könnte sie auch interessieren|ähnliche (?:artikel|beiträge)|à lire aussi|articles (?:similaires|liés|connexes)|artículos relacionados|también te puede interesar)\s*:?$/iu,
  },
  {
    reason: 'page number',
    pattern:
      /^(?:(?:page|seite|página|pagina) \d{1,4}(?: ?(?:of|von|de|sur|di|\/) ?\d{1,4})?|- ?\d{1,4} ?-|.{0,100}\[page \d{1,4}\])$/iu,
  },
];

/** Labels of buttons, fields and menus: furniture only beside other furniture. */
export const weakCue =
  /^(?:search|menu|close|next|previous|submit|send(?: message)?|cancel|register|home|contact|about(?: us)?|print|reply|like|share|name|first name|last name|full name|e-?mail(?: address)?|phone(?: number)?|message|comments?|country|ok|yes|no|disclaimer|suche|schließen|senden|absenden|nachricht|vorname|nachname|drucken|teilen|rechercher|fermer|envoyer|nom|prénom|imprimer|partager|buscar|cerrar|enviar|nombre|apellidos?|imprimir|compartir)\s*[*:!]{0,2}$/iu;

const footerWord =
  /^(?:home|about(?: us)?|contact(?: us)?|privacy|terms|cookies?|security|careers|jobs|press|log ?in|sign (?:in|up)|blog|faq|imprint|impressum|datenschutz|agb|site ?map|help|support|shop|news|accessibility|legal|advertise|kontakt|startseite|über uns|accueil|mentions|confidentialité|inicio|contacto|aviso|privacidad)\b/iu;

/** Whether a line is a menu or footer: three or more short names between dots, bars or arrows. */
export function isMenuLine(line: string): boolean {
  if (line.length > 400) return false;
  const names = line.split(/\s*[·|•»›\u2022\u00b7]\s*/u).filter((name) => name !== '');
  if (names.length < 3 || names.some((name) => name.length > 32 || /[.!?]$/.test(name)))
    return false;
  const known = names.filter((name) => footerWord.test(name)).length;
  return known >= 2 && known * 2 >= names.length;
}

/** A card of a page's "why us" row: a title glued to a sentence in the first person plural. */
export const trustCard =
  /^(?:\p{Lu}[\p{L}'’-]*\s){0,5}\p{Lu}[\p{L}'’]*\p{Ll}(?:(?:We|Our|Your)\b|\p{Lu}\p{Ll}*\s.{0,200}\b(?:we|our|us|your)\b)|^(?:We|Our (?:team|experts|doctors|clinic|staff))\b.{0,40}\b(?:believe|only|never|always|care|promise|guarantee|are committed|are here|are proud)\b/u;
