import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { provinceOf } from '../../data/facts';
import type { Filing } from '../../lib/filing/filing';
import type { GuideForm } from '../../lib/guide/guide-form';
import { handInFor } from '../../lib/guide/guide-hand-in';
import { seenDiffers } from '../../lib/guide/seen-differs';
import { enclosedForm } from '../../lib/official/form-notice';
import type { SeenNotice } from '../../lib/official/seen-notice';
import { Caution } from '../ui/caution';
import { CopyButton } from '../ui/copy-button';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { UndoLine } from '../ui/undo-line';
import { TellProject } from './tell-project';
import { type Noted, useSeenActions } from './use-seen';
import { VisitFor, VisitLink } from './visit-link';

/** How many stand open; the rest is folded. */
const open = 2;

interface Props {
  filing: Filing;
  form: GuideForm;
  noted: Noted;
}

/** The forms of a province as the person saw them on official pages, before what our data says. Nothing where there is none. */
export function SeenForms({ filing, form, noted: { forms, others } }: Props) {
  const { t } = useWords();
  const { before, busy, refusal, erase, undo } = useSeenActions();
  const button = useRef<HTMLButtonElement>(null);
  const region = useFocusAfterLoss<HTMLDivElement>((place) =>
    busy
      ? null
      : (button.current ?? place?.querySelector<HTMLElement>('.seen-form a, .seen-form button, summary')),
  );
  if (forms.length + others.length === 0 && before === null && refusal === null) return null;
  const shown = (one: SeenNotice, what: Partial<NoticeProps>) => (
    <SeenForm key={one.id} seen={one} erase={() => erase([one.id])} {...what} />
  );
  return (
    <VisitFor.Provider value={filing}>
      <div class="seen-forms" ref={region}>
        {refusal && <Caution alert>{t(`notebook.refused.${refusal}`)}</Caution>}
        <UndoLine
          done={before && t('notebook.undoable.erased', { count: Object.keys(before).length })}
          label={t('notebook.undo')}
          button={button}
          undo={undo}
        />
        {forms.slice(0, open).map((one, at) => shown(one, { form, main: at === 0 }))}
        {forms.length > open && (
          <details class="more">
            <summary>{t('official.seen.older', { count: forms.length - open })}</summary>
            {forms.slice(open).map((one) => shown(one, { form }))}
          </details>
        )}
        {others.length > 0 && (
          <details class="more">
            <summary>{t('official.seen.others', { count: others.length })}</summary>
            {others.map((one) => shown(one, {}))}
          </details>
        )}
      </div>
    </VisitFor.Provider>
  );
}

interface NoticeProps {
  seen: SeenNotice;
  erase: () => void;
  /** What our data says of the form; missing for a notice that is none. */
  form?: GuideForm;
  /** Whether it is the first place to go to. */
  main?: boolean;
}

/** One of them. All its links lead to gov.cn: the schema of what is stored takes no others. */
function SeenForm({ seen, form, erase, main = false }: NoticeProps) {
  const { t } = useWords();
  const { notice, seenOn } = seen;
  const file = main ? (enclosedForm(notice) ?? notice.attachments[0]) : undefined;
  const files = notice.attachments.filter((one) => one !== file);
  return (
    <article class="seen-form">
      <p class="small soft">{t(`official.seen.on.${notice.place}`, { date: seenOn })}</p>
      <p class="form-name" lang="zh-CN">
        {notice.title}
      </p>
      {notice.issued && <p class="small">{t('official.issued', { date: notice.issued })}</p>}
      {files.length > 0 && (
        <ul lang="zh-CN">
          {files.map(({ name, url }) => (
            <li key={url}>
              <OutLink href={url}>{name}</OutLink>
            </li>
          ))}
        </ul>
      )}
      <OpenNotice notice={notice}>
        {file && (
          <OutLink href={file.url} class="button">
            <span lang="zh-CN">{file.name}</span>
          </OutLink>
        )}
      </OpenNotice>
      {form && <Differences seen={seen} form={form} />}
      {notice.lines.length > 0 && (
        <details class="more small">
          <summary>{t('official.seen.lines')}</summary>
          <ul lang="zh-CN">
            {notice.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <TellProject seen={seen} />
      <p>
        <button type="button" class="plain" onClick={erase}>
          {t('notebook.erase')}
        </button>
      </p>
    </article>
  );
}

interface OpenProps {
  notice: SeenNotice['notice'];
  /** What stands before it. */
  children: ComponentChildren;
}

/** The way to its page; a notice of the portal has no address of its own, so it is searched for there by its title. */
function OpenNotice({ notice: { place, url, title }, children }: OpenProps) {
  const { t } = useWords();
  return (
    <div class="actions">
      {children}
      {place === 'portal' ? (
        <>
          <VisitLink href={url} class="button">
            {t('official.seen.openNotices')}
          </VisitLink>
          <CopyButton text={title} plain>
            {t('official.seen.copyTitle')}
          </CopyButton>
        </>
      ) : (
        <OutLink href={url} class="button">
          {t('official.seen.open')}
        </OutLink>
      )}
    </div>
  );
}

/** Where it says something else than our data, a line each. */
function Differences({ seen: { provinceId, notice }, form }: { seen: SeenNotice; form: GuideForm }) {
  const { t } = useWords();
  return (
    <>
      {seenDiffers(notice, handInFor(provinceOf(provinceId), new Date()), form.best).map(
        ({ kind, seen, ours, asOf }) => (
          <Caution key={kind} small>
            {t('official.differs', {
              kind: t(kind === 'title' ? 'official.formTitle' : `guide.handIn.kind.${kind}`),
              seen,
              date: asOf === 'unknown' ? t('ui.date.unknown') : asOf,
              ours,
            })}
          </Caution>
        ),
      )}
    </>
  );
}
