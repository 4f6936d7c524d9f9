import { useEffect } from 'react';
import { Shell } from './Shell';
import { useApp } from './state/useApp';
import { useClosing } from './state/useSaving';

/** The window. Empty until the main process has answered the first call. */
export function App() {
  const app = useApp();
  useClosing(app.lastWords);
  const ready = app.started && app.screen !== 'workspace';
  useEffect(() => {
    if (ready) document.body.dataset.ready = 'true';
  }, [ready]);
  return app.started ? <Shell app={app} /> : null;
}
