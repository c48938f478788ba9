import { useEffect, useState } from 'preact/hooks';
import { currentNotebook, type NotebookSession, watchNotebook } from './notebook-session';

/** The notebook as it stands, drawn again whenever it changes. */
export function useNotebook(): NotebookSession {
  const [seen, setSeen] = useState(currentNotebook);
  useEffect(() => {
    const draw = (): void => setSeen(currentNotebook());
    const stop = watchNotebook(draw);
    draw();
    return stop;
  }, []);
  return seen;
}
