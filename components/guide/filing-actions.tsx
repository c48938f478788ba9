import type { Filing } from '../../lib/filing/filing';
import type { Guide } from '../../lib/guide/guide';
import type { GuideScreen } from '../../lib/guide/guide-screen';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { CopyButton } from '../ui/copy-button';
import { useWords } from '../ui/i18n';
import { KeepButton } from './keep-button';
import { useWayText } from './way-text';

interface Props {
  filing: Filing;
  guide: Guide;
  screen: GuideScreen;
  /** The entry that keeps this filing already. */
  kept: KeptFiling | null;
  /** One that keeps another filing of its subject. */
  related?: KeptFiling | null;
  /** Beside a page nothing is printed. */
  narrow?: boolean;
}

/** What to do with a way as a whole: keep the filing in the notebook, print, copy as text. */
export function FilingActions({ filing, guide, screen, kept, related = null, narrow = false }: Props) {
  const { t } = useWords();
  const text = useWayText();
  return (
    <div class="actions filing-actions screen-only">
      <KeepButton filing={filing} answers={guide.answers} kept={kept} related={related} />
      <CopyButton text={text(guide, screen, filing)}>{t('guide.copySteps')}</CopyButton>
      {!narrow && (
        <button type="button" onClick={() => print()}>
          {t('guide.print.button')}
        </button>
      )}
    </div>
  );
}
