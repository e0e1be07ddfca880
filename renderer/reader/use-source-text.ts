import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SourceText } from '#core/sources/source.ts';
import { api, onServerEvent } from '../api.ts';
import { onClaimListChanged } from '../claims/claim-rows.ts';

/**
 * The text of a source, fetched once: it never changes. Its claims do, so it is
 * fetched again when the review changed in a way that the known claims do not
 * cover (a claim was added or taken back, an import was undone).
 */
export function useSourceText(id: string | null) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['source-text', id],
    queryFn: () => (id === null ? null : api.sources.get.query({ id })),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    const forget = () => void client.invalidateQueries({ queryKey: ['source-text'] });
    // Claims came or went, those of this text among them: only the list's owner can tell.
    const stopList = onClaimListChanged(forget);
    // Of the other texts that are kept, any may have lost or won one.
    const stopEvents = onServerEvent((event) => {
      if (event.type !== 'changed' || !event.claims?.length) return;
      const known = client.getQueryData<SourceText | null>(['source-text', id]);
      const numbers = new Set(known?.claimRanges.map((range) => range.number));
      if (!event.claims.every((claim) => numbers.has(claim))) forget();
    });
    return () => {
      stopList();
      stopEvents();
    };
  }, [client, id]);
  return query;
}
