import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Problem } from '#core/problem.ts';
import type { ReportTemplate } from '#core/reports/template.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { enqueueChange } from '../change-queue.ts';
import { useReviewPart } from '../review/use-review.ts';

const templatesKey = ['reports', 'templates'];
const none: readonly ReportTemplate[] = [];

/** The templates of the review, by name; empty until they have come. */
export function useTemplates(): readonly ReportTemplate[] {
  // Undo takes templates back too, and tells no more of it than a new revision.
  const revision = useReviewPart((review) => review.revision);
  const templates = useQuery({
    queryKey: [...templatesKey, revision],
    queryFn: () => api.reports.templates.query(),
    placeholderData: keepPreviousData,
  });
  return templates.data ?? none;
}

/** What came of keeping a template: it as it is kept, or what went wrong. */
export type Kept = { readonly template: ReportTemplate } | { readonly problem: Problem };

/** Keeps a template: a new one without an id, else what is given of the one with this id. */
export function saveTemplate(given: Partial<ReportTemplate>): Promise<Kept> {
  return enqueueChange(async () => {
    try {
      const { saved } = await api.reports.saveTemplate.mutate(given);
      await queryClient.invalidateQueries({ queryKey: templatesKey });
      return { template: saved };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  });
}

/** Removes a template; null when that was stored. */
export function removeTemplate(id: string): Promise<Problem | null> {
  return enqueueChange(async () => {
    try {
      await api.reports.removeTemplate.mutate({ id });
      await queryClient.invalidateQueries({ queryKey: templatesKey });
      return null;
    } catch (error) {
      return problemOf(error);
    }
  });
}
