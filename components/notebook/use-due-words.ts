import type { ReminderName } from '../../lib/notebook/due';
import { useWords } from '../ui/i18n';

/** What is said of a reminder that is due. */
export function useDueWords(): (due: ReminderName) => string {
  const { t } = useWords();
  return (due) => t(due === 'smsReminder' ? 'notebook.dueSms' : 'notebook.due');
}
