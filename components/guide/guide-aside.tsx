import type { Filing } from '../../lib/filing/filing';
import type { Guide } from '../../lib/guide/guide';
import type { GuideItem } from '../../lib/guide/guide-item';
import type { GuideScreen } from '../../lib/guide/guide-screen';
import { useWords } from '../ui/i18n';
import { FormCard } from './form-card';
import { GuideLines } from './guide-lines';
import { HandInList } from './hand-in-list';
import { MaterialsList } from './materials-list';

interface Props {
  guide: Guide;
  screen: GuideScreen;
  filing: Filing;
  ticked: ReadonlySet<string> | null;
  tick: (item: GuideItem, ticked: boolean) => void;
}

/** What a way by form needs beside its steps: papers, form, where to hand in, how long. */
export function GuideAside({ guide, screen, filing, ticked, tick }: Props) {
  const { t } = useWords();
  const { materials, handIn, timing } = screen;
  return (
    <>
      {materials && <MaterialsList materials={materials} ticked={ticked} tick={tick} />}
      {materials && <HandInList handIn={handIn} provinceId={guide.provinceId} />}
      {timing.length > 0 && (
        <section>
          <h3>{t('guide.title.time')}</h3>
          <GuideLines items={timing} />
        </section>
      )}
      {materials && guide.form && <FormCard form={guide.form} filing={filing} next={screen.next} />}
    </>
  );
}
