import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Spinner } from '../ui/spinner.tsx';
import { formatDay } from '../ui/format-time.ts';
import { welcomeTexts } from './texts.ts';
import { useOpening, useReviewFiles } from './use-review-files.ts';

/** The reviews that were open before; those that are gone cannot be chosen. */
export function RecentReviews() {
  const recent = useQuery({
    queryKey: ['workspace', 'recent'],
    queryFn: () => api.workspace.recent.query(),
    staleTime: 0,
  });
  const { open } = useReviewFiles();
  const opening = useOpening((state) => state.opening);
  if (recent.data === undefined) return null;
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 className="recent__title" id="recent-title">
        {welcomeTexts.recent}
      </h2>
      {recent.data.length === 0 ? (
        <p className="recent__none">{welcomeTexts.noRecent}</p>
      ) : (
        <ul className="recent__list">
          {recent.data.map((review) => (
            <li key={review.path}>
              <button
                type="button"
                className="recent__review"
                disabled={review.missing}
                title={review.missing ? welcomeTexts.missingHint(review.path) : review.path}
                onClick={() => open(review.path)}
              >
                <span className="recent__words">
                  <span className="recent__name truncate">{review.title || review.name}</span>
                  <span className="recent__path truncate">{review.path}</span>
                </span>
                <span className="recent__when">
                  {opening === review.path ? (
                    <Spinner label={welcomeTexts.opening} />
                  ) : review.missing ? (
                    welcomeTexts.missing
                  ) : (
                    formatDay(review.openedAt)
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
