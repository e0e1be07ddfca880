import { z } from 'zod';
import { claimFlagKinds } from '#core/claims/claim-flag.ts';
import { claimRelations } from '#core/claims/claim-relation.ts';
import { claimGroupings, claimSortColumns, copiesFilters } from '#core/claims/claim-view.ts';
import { claimStatuses, claimTypes } from '#core/claims/claim.ts';
import { isOwnColumnKey } from '#core/claims/own-column.ts';
import { studyCueKinds } from '#core/claims/study-cues/study-cue.ts';
import type { OwnColumnKey } from '#core/claims/own-column.ts';
import type { CslItem } from '#core/references/reference.ts';
import { reportFormats } from '#core/reports/formats.ts';
import { defaultContent, plainGroupings, reportSections } from '#core/reports/template.ts';

/** Shapes that several nouns take in. Absent keys stay absent: the inner types are exact. */
export const claimNumber = z.int().min(1).max(999_999_999);
export const numbersInput = z.array(claimNumber).max(1_000_000).readonly();
export const idInput = z.string().min(1).max(100);
export const claimStatus = z.enum(claimStatuses);
export const claimType = z.enum(claimTypes);
export const claimRelation = z.enum(claimRelations);

/** Ids as they are made here, and names of nothing else: they stand in keys. */
export const columnId = z.string().regex(/^[\da-z-]{1,64}$/u);
export const ownValue = z.union([z.string().max(100_000), z.number()]);
const ownKey = z.custom<OwnColumnKey>(isOwnColumnKey);
const ownCondition = z.object({
  anyOf: z.array(z.string().max(100).nullable()).max(1000).readonly().exactOptional(),
  contains: z.string().max(1000).exactOptional(),
  from: ownValue.exactOptional(),
  to: ownValue.exactOptional(),
  filled: z.boolean().exactOptional(),
});

/** `ClaimView` (core/claims/claim-view.ts). */
export const claimViewInput = z.object({
  sort: z
    .array(
      z.object({
        column: z.union([z.enum(claimSortColumns), ownKey]),
        direction: z.enum(['asc', 'desc']),
      }),
    )
    .max(50)
    .readonly(),
  filter: z.object({
    status: z.array(claimStatus).readonly().exactOptional(),
    type: z.array(claimType).readonly().exactOptional(),
    level: z.array(z.string().nullable()).readonly().exactOptional(),
    scheme: z.array(z.string().max(100)).max(100).readonly().exactOptional(),
    exclusionReason: z.array(z.string().max(2000)).max(1000).readonly().exactOptional(),
    source: z.array(z.string()).readonly().exactOptional(),
    tag: z.array(z.string().max(100).nullable()).max(1000).readonly().exactOptional(),
    changedSince: z.iso.datetime().exactOptional(),
    origin: z
      .array(z.enum(['proposed', 'reviewer']))
      .readonly()
      .exactOptional(),
    reference: z.array(z.string().max(100)).max(1000).readonly().exactOptional(),
    cited: z.boolean().exactOptional(),
    noted: z.boolean().exactOptional(),
    quote: z.string().max(1000).exactOptional(),
    note: z.string().max(1000).exactOptional(),
    study: z
      .partialRecord(
        z.enum(studyCueKinds),
        z.array(z.string().max(100).nullable()).max(100).readonly(),
      )
      .exactOptional(),
    flag: z.array(z.enum(claimFlagKinds)).readonly().exactOptional(),
    relation: z.array(claimRelation).readonly().exactOptional(),
    copies: z.enum(copiesFilters).exactOptional(),
    own: z.record(columnId, ownCondition).exactOptional(),
  }),
  search: z.string().max(1000),
  group: z.union([z.enum(claimGroupings), ownKey]).exactOptional(),
});

/** `AssessmentPatch` (core/claims/claim.ts). */
export const assessmentInput = z.object({
  status: claimStatus.exactOptional(),
  exclusionReason: z.string().max(2000).exactOptional(),
  scheme: z.string().max(100).nullable().exactOptional(),
  level: z.string().max(100).nullable().exactOptional(),
  reasons: z.array(z.string().max(100)).max(50).readonly().exactOptional(),
  note: z.string().max(100_000).exactOptional(),
});

/** `SeenClaim` (core/claims/claim.ts). */
export const seenInput = z
  .array(
    assessmentInput.extend({
      number: claimNumber,
      type: claimType.exactOptional(),
      values: z.record(columnId, ownValue).exactOptional(),
    }),
  )
  .max(200)
  .readonly();

const uniqueWords = (words: readonly string[]): boolean => new Set(words).size === words.length;
const sections = z
  .array(z.enum(reportSections))
  .refine(uniqueWords, 'A section stands twice')
  .readonly();
const groupBy = z.union([z.enum(plainGroupings), ownKey]);
const findingsBy = z.union([z.enum(['type', 'tag']), ownKey]);
const statuses = z.array(claimStatus).min(1).readonly();
const style = z.string().min(1).max(100);

/** `ReportOptions` (core/reports/snapshot.ts); the content is that of `defaultContent` where the caller leaves it out. */
export const reportInput = z.object({
  format: z.enum(reportFormats),
  date: z.iso.date(),
  sections: sections.default(defaultContent.sections),
  groupBy: groupBy.default(defaultContent.groupBy),
  findingsBy: findingsBy.default(defaultContent.findingsBy),
  statuses,
  style: style.default(defaultContent.style),
});

/** A template to save (db/report-templates.ts): with an id the one to change, whose other fields stay. */
export const templateInput = z.object({
  id: idInput.exactOptional(),
  name: z.string().max(1000).exactOptional(),
  sections: sections.exactOptional(),
  groupBy: groupBy.exactOptional(),
  findingsBy: findingsBy.exactOptional(),
  statuses: statuses.exactOptional(),
  style: style.exactOptional(),
});

const cslName = z.strictObject({
  family: z.string().max(300).exactOptional(),
  given: z.string().max(300).exactOptional(),
  literal: z.string().max(300).exactOptional(),
  suffix: z.string().max(50).exactOptional(),
  'dropping-particle': z.string().max(50).exactOptional(),
  'non-dropping-particle': z.string().max(50).exactOptional(),
});
const cslNames = z.array(cslName).max(5000).readonly().exactOptional();
const cslDate = z.object({
  'date-parts': z.array(z.array(z.int()).max(3).readonly()).max(2).readonly().exactOptional(),
  season: z.int().exactOptional(),
  circa: z.boolean().exactOptional(),
  literal: z.string().max(300).exactOptional(),
  raw: z.string().max(300).exactOptional(),
});
const cslText = z.string().max(100_000);

const cslShape = z
  .object({
    id: z.string().max(1000),
    type: z.string().min(1).max(50),
    author: cslNames,
    editor: cslNames,
    translator: cslNames,
    'collection-editor': cslNames,
    'container-author': cslNames,
    issued: cslDate.exactOptional(),
    accessed: cslDate.exactOptional(),
    'event-date': cslDate.exactOptional(),
  })
  .catchall(cslText);

/** A `CslItem` (core/references/reference.ts): names and dates checked, every other variable a text. */
export const cslInput = z.custom<CslItem>((value) => cslShape.safeParse(value).success);

/** A part of `ReviewInfo`. */
export const reviewInfoPatch = z.object({
  title: z.string().trim().min(1).max(500).exactOptional(),
  question: z.string().max(5000).exactOptional(),
  scheme: z.string().max(100).exactOptional(),
  reviewer: z.string().trim().max(200).exactOptional(),
});
