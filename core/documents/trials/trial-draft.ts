import { parseIdentifier } from '#core/references/identifiers.ts';
import type { CslItem, Identifier } from '#core/references/reference.ts';
import { cslDate } from '../csl-fields.ts';
import type { DraftDocument } from '../unit.ts';
import { objectAt, objectsAt, textAt, textsAt } from './json-fields.ts';
import type { JsonObject } from './json-fields.ts';
import { writeResults } from './trial-results.ts';
import { TrialWriter } from './trial-writer.ts';

/** The draft of one study in the shape of API v2 (ClinicalTrials.gov, "Study Data Structure"). */
export function trialDraft(study: JsonObject): DraftDocument {
  const protocol = objectAt(study, 'protocolSection');
  const identification = objectAt(protocol, 'identificationModule');
  const writer = new TrialWriter();
  const title = textAt(identification, 'briefTitle', 'officialTitle', 'nctId') || 'Trial';
  writer.title(title);
  writeIdentity(writer, protocol);
  writeDesign(writer, protocol);
  writeOutcomes(writer, objectAt(protocol, 'outcomesModule'));
  writeEligibility(writer, objectAt(protocol, 'eligibilityModule'));
  writeResults(writer, objectAt(study, 'resultsSection'));
  writePlaces(writer, objectAt(protocol, 'contactsLocationsModule'));
  writeReferences(writer, objectAt(protocol, 'referencesModule'));
  writer.builder.end();
  const { text, units, links } = writer.builder;
  return {
    text,
    units,
    links,
    ...describeTrial({
      number: textAt(identification, 'nctId'),
      title,
      sponsor: textAt(objectAt(protocol, 'sponsorCollaboratorsModule', 'leadSponsor'), 'name'),
      date: dateOf(objectAt(protocol, 'statusModule'), 'studyFirstPost', 'studyFirstSubmit'),
    }),
    whole: true,
  };
}

/** What a registry entry is as a reference: its number, sponsor, date and address. */
export function describeTrial(trial: {
  readonly number: string;
  readonly title: string;
  readonly sponsor: string;
  readonly date: string;
}): Pick<DraftDocument, 'metadata' | 'title' | 'language' | 'ownIds'> {
  const number = /^NCT\d{8}$/iu.exec(trial.number)?.[0].toUpperCase() ?? '';
  const parsed = number === '' ? null : parseIdentifier(number);
  const ids: Identifier[] = parsed === null ? [] : [parsed.id];
  const issued = cslDate(trial.date);
  const metadata: Partial<CslItem> = {
    type: 'webpage',
    title: trial.title,
    'container-title': 'ClinicalTrials.gov',
    ...(number === '' ? {} : { number, URL: `https://clinicaltrials.gov/study/${number}` }),
    ...(trial.sponsor === '' ? {} : { publisher: trial.sponsor }),
    ...(issued === null ? {} : { issued }),
  };
  return {
    metadata,
    title: trial.title,
    language: 'en',
    ...(ids.length === 0 ? {} : { ownIds: ids }),
  };
}

/** v2 keeps `{startDateStruct: {date}}`, the classic API `{startDateStruct: {startDate}}`. */
function dateOf(status: JsonObject, ...names: string[]): string {
  for (const name of names) {
    const struct = objectAt(status, `${name}DateStruct`);
    const date = textAt(struct, 'date', `${name}Date`, '') || textAt(status, `${name}Date`);
    if (date !== '') return date;
  }
  return '';
}

function writeIdentity(writer: TrialWriter, protocol: JsonObject): void {
  const identification = objectAt(protocol, 'identificationModule');
  const status = objectAt(protocol, 'statusModule');
  const sponsors = objectAt(protocol, 'sponsorCollaboratorsModule');
  const description = objectAt(protocol, 'descriptionModule');
  writer.heading('Study', 2);
  writer.field('Registry number', textAt(identification, 'nctId'));
  writer.field('Official title', textAt(identification, 'officialTitle'));
  writer.field('Acronym', textAt(identification, 'acronym'));
  writer.field('Status', words(textAt(status, 'overallStatus')));
  writer.field('Why it stopped', textAt(status, 'whyStopped'));
  writer.field('Start', dateOf(status, 'start'));
  writer.field('Primary completion', dateOf(status, 'primaryCompletion'));
  writer.field('Completion', dateOf(status, 'completion'));
  writer.field('Sponsor', textAt(objectAt(sponsors, 'leadSponsor'), 'name'));
  writer.field(
    'Collaborators',
    objectsAt(sponsors, 'collaborators')
      .map((one) => textAt(one, 'name'))
      .filter(Boolean)
      .join('; '),
  );
  writer.heading('Summary', 2);
  writer.prose(textAt(description, 'briefSummary'));
  writer.heading('Description', 2);
  writer.prose(textAt(description, 'detailedDescription'));
}

function writeDesign(writer: TrialWriter, protocol: JsonObject): void {
  const conditions = objectAt(protocol, 'conditionsModule');
  const design = objectAt(protocol, 'designModule');
  const info = { ...objectAt(design, 'info'), ...objectAt(design, 'designInfo') };
  const masking = { ...objectAt(info, 'designMaskingInfo'), ...objectAt(info, 'maskingInfo') };
  const enrolment = objectAt(design, 'enrollmentInfo');
  const arms = objectAt(protocol, 'armsInterventionsModule');
  writer.heading('Conditions', 2);
  for (const condition of textsAt(conditions, 'conditions')) writer.item(condition);
  writer.field('Keywords', textsAt(conditions, 'keywords').join('; '));
  writer.heading('Design', 2);
  writer.field('Study type', words(textAt(design, 'studyType')));
  writer.field('Phase', textsAt(design, 'phases').map(words).join(', '));
  writer.field('Allocation', words(textAt(info, 'allocation', 'designAllocation')));
  writer.field(
    'Model',
    words(
      textAt(
        info,
        'interventionModel',
        'designInterventionModel',
        'observationalModel',
        'designObservationalModel',
      ),
    ),
  );
  writer.field('Time perspective', words(textAt(info, 'timePerspective')));
  writer.field('Purpose', words(textAt(info, 'primaryPurpose', 'designPrimaryPurpose')));
  writer.field('Masking', words(textAt(masking, 'masking', 'designMasking')));
  writer.field('Participants', textAt(enrolment, 'count', 'enrollmentCount'));
  writer.heading('Arms and interventions', 2);
  for (const arm of objectsAt(arms, 'armGroups')) {
    const kind = words(textAt(arm, 'type'));
    writer.field(
      `Arm "${textAt(arm, 'label')}"${kind === '' ? '' : ` (${kind})`}`,
      textAt(arm, 'description') || textsAt(arm, 'interventionNames').join('; '),
    );
  }
  for (const intervention of objectsAt(arms, 'interventions')) {
    const kind = words(textAt(intervention, 'type'));
    const name = textAt(intervention, 'name');
    const description = textAt(intervention, 'description');
    const label = kind === '' ? 'Intervention' : `Intervention (${kind})`;
    writer.field(label, description === '' ? name : `${name}. ${description}`);
  }
}

function writeOutcomes(writer: TrialWriter, outcomes: JsonObject): void {
  for (const [heading, ...names] of [
    ['Primary outcomes', 'primaryOutcomes'],
    ['Secondary outcomes', 'secondaryOutcomes'],
    ['Other outcomes', 'otherOutcomes'],
  ]) {
    writer.heading(heading ?? '', 2);
    for (const outcome of objectsAt(outcomes, ...names)) {
      const time = textAt(outcome, 'timeFrame');
      const description = textAt(outcome, 'description');
      const measure = textAt(outcome, 'measure');
      writer.item(
        [measure, description, time === '' ? '' : `Time frame: ${time}`]
          .filter(Boolean)
          .map((part) => (/[.?!]$/u.test(part) ? part : `${part}.`))
          .join(' '),
      );
    }
  }
}

function writeEligibility(writer: TrialWriter, eligibility: JsonObject): void {
  writer.heading('Eligibility', 2);
  writer.prose(textAt(eligibility, 'eligibilityCriteria', 'criteria'));
  writer.field(
    'Ages',
    [textAt(eligibility, 'minimumAge'), textAt(eligibility, 'maximumAge')]
      .filter(Boolean)
      .join(' to '),
  );
  writer.field('Sex', words(textAt(eligibility, 'sex', 'gender')));
  writer.field('Healthy volunteers', textAt(eligibility, 'healthyVolunteers'));
  writer.field('Study population', textAt(eligibility, 'studyPopulation'));
}

function writePlaces(writer: TrialWriter, contacts: JsonObject): void {
  const places = objectsAt(contacts, 'locations');
  writer.heading('Places', 2);
  if (places.length > 0) writer.field('Number of places', String(places.length));
  const countries = new Set(places.map((place) => textAt(place, 'country')).filter(Boolean));
  writer.field('Countries', [...countries].join(', '));
}

function writeReferences(writer: TrialWriter, references: JsonObject): void {
  writer.heading('References', 2);
  for (const reference of objectsAt(references, 'references')) {
    const citation = textAt(reference, 'citation');
    const pmid = textAt(reference, 'pmid', 'pMID', 'PMID');
    const printed = pmid === '' || citation.includes(pmid) ? '' : `PMID: ${pmid}`;
    writer.reference([citation, printed].filter(Boolean).join(' '));
  }
}

/** "ACTIVE_NOT_RECRUITING" and "PHASE2" as words; other text as it stands. */
function words(code: string): string {
  if (code === 'NA') return '';
  if (!/^[A-Z][A-Z0-9_]+$/u.test(code)) return code;
  const text = code
    .replace(/^(EARLY_)?PHASE(\d)$/u, '$1PHASE_$2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
