import type { FormFieldSpec } from '../../lib/form/model/form-model';
import type { MessageKey } from '../../locales/dictionaries';
import zh from '../../locales/zh_CN/form.json';
import { useWords } from '../ui/i18n';

/** The rule the form itself gives for a field, else a word of ours; null for neither. */
export function useHint({ key, rule }: FormFieldSpec): string | null {
  const { t, say } = useWords();
  if (rule) return say(rule);
  return Object.hasOwn(zh.hint, key) ? t(`form.hint.${key}` as MessageKey) : null;
}
