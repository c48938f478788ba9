import { useEffect, useState } from 'preact/hooks';
import { currentSession, type Session, watchSession } from './form-session';

/** The open forms, drawn again whenever they change. */
export function useSession(): Session {
  const [seen, setSeen] = useState(currentSession);
  useEffect(() => {
    setSeen(currentSession());
    return watchSession(() => setSeen(currentSession()));
  }, []);
  return seen;
}
