import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { provinceNames } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import { deskHash, formInGuide } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import { readableHost } from '../../lib/host/readable-host';
import type { OfficialReading } from '../../lib/official/reading';
import type { Notice } from '../../lib/official/seen-notice';
import { useSeen, useSeenActions } from '../guide/use-seen';
import { Caution } from '../ui/caution';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { UndoLine } from '../ui/undo-line';

interface Props {
  id: string;
  reading: Extract<OfficialReading, { kind: 'notice' }>;
}

/** A notice on deregistering: what would be kept of it, and keeping it. */
export function NoticeReading({ id, reading: { notice, on, provinceId: read } }: Props) {
  const { t } = useWords();
  const [provinceId, setProvinceId] = useState(read);
  const { before, refusal, keep, undo } = useSeenActions();
  /** Where it stands already, also after a reload. */
  const noted = useSeen()?.seen.find((one) => one.id === id) ?? null;
  const keptAs = before ? provinceId : (noted?.provinceId ?? null);
  const [isMissing, setMissing] = useState(false);
  const region = useFocusAfterLoss<HTMLDivElement>((place) => place?.querySelector<HTMLElement>('.main'));
  const select = useRef<HTMLSelectElement>(null);
  const choose = (): void => {
    setMissing(provinceId === null);
    if (provinceId) keep({ version: 1, id, provinceId, seenOn: on, notice });
    else select.current?.focus();
  };
  return (
    <>
      <h1>{t('official.notice.title')}</h1>
      <p class="soft">{t('official.notice.check')}</p>
      <NoticeRead notice={notice} on={on} />
      <div class="notice-keeping" ref={region}>
        {refusal && <Caution alert>{t(`notebook.refused.${refusal}`)}</Caution>}
        <UndoLine done={before && t('official.notice.kept')} label={t('notebook.undo')} undo={undo} />
        {keptAs ? (
          <>
            {!before && <p>{t('official.notice.kept')}</p>}
            <p class="actions">
              <a key="on" class="button main" href={formInGuide(keptAs)}>
                {t('official.notice.toForm')}
              </a>
            </p>
          </>
        ) : (
          <>
            <ProvinceChoice chosen={provinceId} choose={setProvinceId} isMissing={isMissing} field={select} />
            <p class="actions">
              <button type="button" class="main" onClick={choose}>
                {t('official.notice.keep')}
              </button>
              <a class="button" href={placeOf(provinceId)}>
                {t('official.notice.discard')}
              </a>
            </p>
          </>
        )}
        <p class="soft small">{t('official.notice.where')}</p>
      </div>
    </>
  );
}

function placeOf(provinceId: ProvinceId | null): string {
  return deskHash(provinceId ? { view: 'guide', filing: readFiling(provinceId) } : { view: 'home' });
}

/** What was read. All its addresses are on gov.cn: the schema of a reading takes no others. None is opened by us. */
function NoticeRead({ notice, on }: { notice: Notice; on: string }) {
  const { t } = useWords();
  return (
    <article class="card notice-read">
      <h2 lang="zh-CN">{notice.title}</h2>
      <p class="small">
        {notice.issued ? t('official.issued', { date: notice.issued }) : t('official.notIssued')}
        {' · '}
        {t(`official.seen.on.${notice.place}`, { date: on })}
      </p>
      <p class="small">
        <OutLink href={notice.url}>{readableHost(new URL(notice.url).host)}</OutLink>
      </p>
      <h3>{t('official.notice.attachments')}</h3>
      {notice.attachments.length === 0 && <p class="soft">{t('official.notice.noAttachments')}</p>}
      <ul lang="zh-CN">
        {notice.attachments.map(({ name, url }) => (
          <li key={url}>
            <OutLink href={url}>{name}</OutLink> <span class="soft small">{url}</span>
          </li>
        ))}
      </ul>
      <h3>{t('official.seen.lines')}</h3>
      {notice.lines.length === 0 && <p class="soft">{t('official.notice.noLines')}</p>}
      <ul lang="zh-CN">
        {notice.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </article>
  );
}

interface ChoiceProps {
  chosen: ProvinceId | null;
  choose: (id: ProvinceId | null) => void;
  /** Whether it was asked to keep the notice without one. */
  isMissing: boolean;
  field: RefObject<HTMLSelectElement | null>;
}

/** Of which province the notice is: what was read of it, to be changed. */
function ProvinceChoice({ chosen, choose, isMissing, field }: ChoiceProps) {
  const { t, say } = useWords();
  const id = useId();
  const wrong = isMissing && chosen === null;
  return (
    <div class="notice-province">
      <label for={id}>{t('official.notice.province')}</label>
      <select
        id={id}
        ref={field}
        required
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={chosen ?? ''}
        onChange={(event) => choose((event.currentTarget.value || null) as ProvinceId | null)}
      >
        <option value="">{t('official.notice.choose')}</option>
        {provinceNames.map((province) => (
          <option key={province.id} value={province.id}>
            {say(province.name)}
          </option>
        ))}
      </select>
      {wrong && (
        <div id={`${id}-wrong`}>
          <Caution alert small>
            {t('official.notice.provinceMissing')}
          </Caution>
        </div>
      )}
    </div>
  );
}
