import { fieldKey } from '../../lib/form/model/fields';
import { printedDomain, readDomains } from '../../lib/host/domain-list';
import { useWords } from '../ui/i18n';
import { fieldIds } from './field-shell';
import { type EntryChange, type FormSite, setText } from './form-session';

interface Props {
  site: FormSite;
  /** What stands in the field. */
  value: string;
  change: (change: EntryChange) => void;
}

/** Says that the domain comes from the page, with the way to take it out; an empty field is offered it again. */
export function SiteDomain({ site: { host, domain }, value, change }: Props) {
  const { t } = useWords();
  const put = (text: string): void => {
    change(setText(fieldKey.domains, text));
    // The button goes with what it did.
    document.getElementById(fieldIds(fieldKey.domains).input)?.focus();
  };
  if (value === domain) {
    return (
      <>
        {t('form.site.from', { host: readDomains(host).map(printedDomain).join() })}{' '}
        <button type="button" class="plain" onClick={() => put('')}>
          {t('form.site.remove')}
        </button>
      </>
    );
  }
  if (value.trim()) return null;
  return (
    <button type="button" class="plain" onClick={() => put(domain)}>
      {t('form.site.use', { domain })}
    </button>
  );
}
