import { nameOf } from '../../data/names/names';
import { type Filing, filingOf } from '../../lib/filing/filing';
import { goesByForm, type NumberAnswer } from '../../lib/lookup/lookup';
import { factsOf, licenceSite } from '../../lib/lookup/lookup-facts';
import { visitPage } from '../../platform/pages/visit';
import { Caution } from '../ui/caution';
import { CopyButton } from '../ui/copy-button';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';
import { OutLink, Outward } from '../ui/out-link';
import { Proof } from '../ui/proof';
import { Seal } from '../ui/seal';

export type ChooseFiling = (filing: Filing) => void;

interface Props {
  answer: NumberAnswer;
  /** Where the guide opens in place (popup); without it the desk's guide opens. */
  choose: ChooseFiling | undefined;
  /** Whether its guide is the next act: of several filings none is. */
  main: boolean;
}

/** One number: what it is, what can be deregistered with it and what cannot, and the ways on. */
export function NumberCard({ answer, choose, main }: Props) {
  const { t, say } = useWords();
  const { number, procedure, queryUrl } = answer;
  const { canonical, kind, provinceId } = number;
  const province = provinceId ? nameOf(provinceId) : null;
  // A number that cannot be right is none to write into a form.
  const wrong = number.flags.includes('damaged') || number.flags.includes('impossible-year');
  const filing = filingOf(number);
  return (
    <article class="card number-card" aria-label={canonical}>
      <header>
        <Seal character={province?.prefix} size={40} />
        <div>
          <h2 lang="zh-CN">{canonical}</h2>
          <p class="soft small">
            {t(`filing.kind.${kind}`)} · {province ? say(province.name) : t('lookup.noProvince')}
          </p>
        </div>
      </header>
      <Flags answer={answer} />
      {!wrong && (
        <div class="with-proof">
          <Meaning answer={answer} />
          <Proof facts={factsOf(answer)} />
        </div>
      )}
      <p class="actions">
        {filing &&
          (choose ? (
            <button type="button" class={main ? 'main' : undefined} onClick={() => choose(filing)}>
              {t('lookup.howTo')}
            </button>
          ) : (
            <DeskLink route={{ view: 'guide', filing }} class={main ? 'button main' : 'button'}>
              {t('lookup.howTo')}
            </DeskLink>
          ))}
        {filing && goesByForm(number) && (
          <DeskLink route={{ view: 'form', filing, keptId: null }} class="button">
            {t('lookup.form')}
          </DeskLink>
        )}
        <CopyButton text={canonical}>{t('lookup.copy.number')}</CopyButton>
        <CopyButton text={canonical} then={() => void visitPage(queryUrl, { provinceId, number: canonical })}>
          {t(procedure === 'police' ? 'lookup.copy.andPoliceQuery' : 'lookup.copy.andQuery')}
          <Outward />
        </CopyButton>
        {procedure === 'licence' && <LicenceLink />}
      </p>
    </article>
  );
}

function LicenceLink() {
  const { t } = useWords();
  const url = licenceSite();
  return (
    url && (
      <OutLink href={url} title={url}>
        {t('lookup.licenceSite')}
      </OutLink>
    )
  );
}

function Meaning({ answer }: { answer: NumberAnswer }) {
  const { t } = useWords();
  const { procedure, subject, service, number } = answer;
  if (procedure === 'licence' || procedure === 'police') return <p>{t(`filing.cannot.${procedure}`)}</p>;
  if (procedure === 'platform') return <p>{t('lookup.can.platform', { number: number.canonical })}</p>;
  const kind = t(`filing.kind.${number.kind}`);
  return (
    <ul>
      {service && <li>{t('lookup.can.service', { kind, number: service })}</li>}
      {subject && <li>{t('lookup.can.subject', { number: subject })}</li>}
      {!service && <li>{t('filing.cannot.service')}</li>}
      {number.kind === 'icp-other' && (
        <li>{t('lookup.otherLetter', { letter: number.suffix?.slice(-1) ?? '' })}</li>
      )}
    </ul>
  );
}

function Flags({ answer: { number } }: { answer: NumberAnswer }) {
  const { t } = useWords();
  if (number.flags.length === 0) return null;
  return (
    <Caution small>
      {number.flags.map((flag) => t(`filing.flag.${flag}`, { number: number.canonical })).join(' ')}
    </Caution>
  );
}
