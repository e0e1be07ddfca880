import { objectAt, objectsAt, textAt, textsAt } from './json-fields.ts';
import type { JsonObject } from './json-fields.ts';
import type { TrialWriter } from './trial-writer.ts';

/** Writes posted results: participant flow, baseline, outcomes with their analyses, adverse events. */
export function writeResults(writer: TrialWriter, results: JsonObject): void {
  writeFlow(writer, objectAt(results, 'participantFlowModule'));
  const baseline = objectAt(results, 'baselineCharacteristicsModule');
  writer.heading('Baseline characteristics', 2);
  const groups = objectsAt(baseline, 'groups', 'baselineGroups');
  for (const measure of objectsAt(baseline, 'measures', 'baselineMeasures')) {
    writeMeasure(writer, measure, groups);
  }
  writer.heading('Results', 2);
  const outcomes = objectAt(results, 'outcomeMeasuresModule');
  for (const outcome of objectsAt(outcomes, 'outcomeMeasures')) {
    writeMeasure(writer, outcome, objectsAt(outcome, 'groups', 'outcomeGroups'));
    for (const analysis of objectsAt(outcome, 'analyses', 'outcomeAnalysises', 'outcomeAnalyses')) {
      writer.item(analysisWords(analysis));
    }
  }
  writeEvents(writer, objectAt(results, 'adverseEventsModule'));
}

function writeFlow(writer: TrialWriter, flow: JsonObject): void {
  writer.heading('Participant flow', 2);
  writer.prose(textAt(flow, 'preAssignmentDetails', 'flowPreAssignmentDetails'));
  const groups = objectsAt(flow, 'groups', 'flowGroups');
  const rows = objectsAt(flow, 'periods', 'flowPeriods').flatMap((period) =>
    objectsAt(period, 'milestones', 'flowMilestones').map((milestone) => [
      `${textAt(period, 'title')}: ${words(textAt(milestone, 'type'))}`,
      ...groups.map((group) => {
        const achieved = objectsAt(milestone, 'achievements', 'flowAchievements').find(
          (one) => idOf(one) === textAt(group, 'id'),
        );
        return achieved === undefined ? '' : textAt(achieved, 'numSubjects');
      }),
    ]),
  );
  writer.table([header('', groups), ...rows]);
}

function writeMeasure(
  writer: TrialWriter,
  measure: JsonObject,
  groups: readonly JsonObject[],
): void {
  writer.heading(textAt(measure, 'title'), 3);
  writer.prose(textAt(measure, 'description'));
  writer.field('Population', textAt(measure, 'populationDescription'));
  writer.field('Time frame', textAt(measure, 'timeFrame'));
  const unit = textAt(measure, 'unitOfMeasure');
  const kind = [words(textAt(measure, 'paramType')), words(textAt(measure, 'dispersionType'))]
    .filter(Boolean)
    .join(', ');
  const name = [kind, unit].filter(Boolean).join(', ');
  const rows = objectsAt(measure, 'classes', 'outcomeClasses', 'baselineClasses').flatMap((one) =>
    objectsAt(one, 'categories', 'outcomeCategories', 'baselineCategories').map((category) => [
      [textAt(one, 'title'), textAt(category, 'title')].filter(Boolean).join(', ') ||
        textAt(measure, 'title'),
      ...groups.map((group) => {
        const found = objectsAt(
          category,
          'measurements',
          'outcomeMeasurements',
          'baselineMeasurements',
        ).find((value) => idOf(value) === textAt(group, 'id'));
        return found === undefined ? '' : valueWords(found);
      }),
    ]),
  );
  writer.table([header(name, groups), ...rows]);
}

function valueWords(value: JsonObject): string {
  const spread = textAt(value, 'spread');
  const [low, high] = [textAt(value, 'lowerLimit'), textAt(value, 'upperLimit')];
  const around =
    spread !== '' ? ` (${spread})` : low !== '' || high !== '' ? ` (${low} to ${high})` : '';
  return `${textAt(value, 'value')}${around}`;
}

function analysisWords(analysis: JsonObject): string {
  const method = textAt(analysis, 'statisticalMethod');
  const p = textAt(analysis, 'pValue');
  const parameter = textAt(analysis, 'paramType');
  const value = textAt(analysis, 'paramValue');
  const level = textAt(analysis, 'ciPctValue', 'cIPctValue');
  const low = textAt(analysis, 'ciLowerLimit', 'cILowerLimit');
  const high = textAt(analysis, 'ciUpperLimit', 'cIUpperLimit');
  const parts = [
    method === '' ? '' : `Analysis by ${method}`,
    value === '' ? '' : `${parameter === '' ? 'estimate' : parameter} ${value}`,
    low === '' && high === ''
      ? ''
      : `${level}${level === '' ? '' : ' % '}confidence interval ${low} to ${high}`,
    p === '' ? '' : `P ${/^[<>=]/u.test(p) ? p : `= ${p}`}`,
  ].filter(Boolean);
  const comment = textAt(analysis, 'statisticalComment', 'groupDescription');
  return [parts.join(', '), comment]
    .filter(Boolean)
    .map((part) => (part.endsWith('.') ? part : `${part}.`))
    .join(' ');
}

function writeEvents(writer: TrialWriter, events: JsonObject): void {
  writer.heading('Adverse events', 2);
  writer.prose(textAt(events, 'description', 'eventsDescription'));
  writer.field('Time frame', textAt(events, 'timeFrame', 'eventsTimeFrame'));
  const groups = objectsAt(events, 'eventGroups');
  const share = (group: JsonObject, kind: string): string => {
    const affected = textAt(group, `${kind}NumAffected`);
    return affected === '' ? '' : `${affected} of ${textAt(group, `${kind}NumAtRisk`)}`;
  };
  const kinds = ['deaths', 'serious', 'other'].map((kind) => [
    kind === 'deaths' ? 'Deaths' : kind === 'serious' ? 'Serious events' : 'Other events',
    ...groups.map((group) => share(group, kind)),
  ]);
  writer.table([
    header('Participants affected', groups),
    ...kinds.filter((row) => row.slice(1).some((cell) => cell !== '')),
  ]);
  for (const [name, key] of [
    ['Serious events', 'seriousEvents'],
    ['Other events', 'otherEvents'],
  ] as const) {
    writer.heading(name, 3);
    const rows = objectsAt(events, key).map((event) => [
      [textAt(event, 'term'), textAt(event, 'organSystem')].filter(Boolean).join(', '),
      ...groups.map((group) => {
        const found = objectsAt(event, 'stats', 'statses').find(
          (one) => idOf(one) === textAt(group, 'id'),
        );
        if (found === undefined) return '';
        const affected = textAt(found, 'numAffected', 'numEvents');
        return affected === '' ? '' : `${affected} of ${textAt(found, 'numAtRisk')}`;
      }),
    ]);
    writer.table([header('Event', groups), ...rows]);
  }
}

function header(first: string, groups: readonly JsonObject[]): string[] {
  return [first === '' ? 'Group' : first, ...groups.map((group) => textAt(group, 'title'))];
}

function idOf(value: JsonObject): string {
  return textAt(value, 'groupId', 'id');
}

function words(code: string): string {
  return textsAt({ code: [code] }, 'code')
    .map((one) => one.replaceAll('_', ' ').toLowerCase())
    .join('');
}
