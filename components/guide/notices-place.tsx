import { nameOf } from '../../data/names/names';
import { national } from '../../data/national';
import type { Filing } from '../../lib/filing/filing';
import type { GuideForm } from '../../lib/guide/guide-form';
import { noticesUrl } from '../../lib/guide/guide-links';
import { searchWordsOf } from '../../lib/official/notice-list';
import { CopyButton } from '../ui/copy-button';
import { FactDate } from '../ui/fact-date';
import { useWords } from '../ui/i18n';
import { Proof } from '../ui/proof';
import { VisitFor, VisitLink } from './visit-link';

interface Props {
  form: GuideForm;
  filing: Filing;
}

/** The portal's notices: the two words to search with, the way there, and how sure it is that the form is found. */
export function NoticesPlace({ form: { notices }, filing }: Props) {
  const { t, say } = useWords();
  const { provinceId } = filing;
  const { province, title } = searchWordsOf(provinceId);
  return (
    <div class="notices-place">
      <div class="with-proof">
        <p class="small">
          {t(`guide.form.notices.${notices.finds}`, {
            words: province,
            title,
            province: say(nameOf(provinceId).name),
          })}{' '}
          <span class="soft">
            <FactDate fact={notices} />
          </span>
        </p>
        <Proof facts={[notices, ...national.formSearch]} />
      </div>
      <p class="actions">
        <VisitFor.Provider value={filing}>
          <VisitLink class="button" href={noticesUrl}>
            {t('guide.form.openNotices')}
          </VisitLink>
        </VisitFor.Provider>
        <CopyButton text={province} plain>
          {t('guide.form.copyWord', { word: province })}
        </CopyButton>
        <CopyButton text={title} plain>
          {t('guide.form.copyWord', { word: title })}
        </CopyButton>
      </p>
    </div>
  );
}
