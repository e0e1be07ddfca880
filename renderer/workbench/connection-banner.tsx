import { useEffect, useState } from 'react';
import { CloudOff } from 'lucide-react';
import { onServerEvent, queryClient, reconnect } from '../api.ts';
import { Button } from '../ui/button.tsx';
import './connection-banner.css';
import { workbenchTexts } from './texts.ts';

/** How long a lost connection may come back before one is told, in milliseconds. */
const patience = 1500;

/** A line across the top while the process side does not answer. */
export function ConnectionBanner() {
  const lost = useConnectionLost();
  if (!lost) return null;
  return (
    <div className="connection-banner" role="alert">
      <CloudOff aria-hidden="true" />
      <span className="connection-banner__words">{workbenchTexts.connectionLost}</span>
      <Button
        size="small"
        onClick={() => {
          reconnect();
          void queryClient.invalidateQueries();
        }}
      >
        {workbenchTexts.retry}
      </Button>
    </div>
  );
}

function useConnectionLost(): boolean {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onServerEvent((event) => {
      if (event.type !== 'connection') return;
      clearTimeout(timer);
      timer = undefined;
      if (event.connected) setLost(false);
      else timer = setTimeout(() => setLost(true), patience);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return lost;
}
