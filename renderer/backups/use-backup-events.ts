import { useEffect } from 'react';
import { onServerEvent, queryClient } from '../api.ts';
import { problemWords } from '../said.ts';
import { toast } from '../ui/toast.ts';
import { useDamage } from './damage-store.ts';
import { backupTexts } from './texts.ts';

/** Follows what the process side tells of backups and of damage; once an app. */
export function useBackupEvents(): void {
  useEffect(
    () =>
      onServerEvent((event) => {
        if (event.type !== 'backup') return;
        const { news } = event;
        switch (news.kind) {
          case 'made':
            void queryClient.invalidateQueries({ queryKey: ['backups'] });
            break;
          case 'failed': {
            const { message, hint } = problemWords(news.problem);
            const detail = hint === undefined ? message : `${message}. ${hint}`;
            toast({ kind: 'warn', title: backupTexts.failed, detail });
            break;
          }
          case 'damaged':
            useDamage.getState().show(news.path);
            break;
          case 'search rebuilt':
            toast({ kind: 'info', title: backupTexts.searchRebuilt });
        }
      }),
    [],
  );
}
