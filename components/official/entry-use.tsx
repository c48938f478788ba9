import { useLayoutEffect, useState } from 'preact/hooks';
import { type Filing, findFiling, isMiniProgram } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { goesByForm } from '../../lib/lookup/lookup';
import type { RegisterEntry } from '../../lib/official/register-entry';
import { KeepButton } from '../guide/keep-button';
import { useAnswers } from '../notebook/use-answers';
import { Caution } from '../ui/caution';
import { type Segment, Segments } from '../ui/choice';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';
import { Loading } from '../ui/loading';
import { NotStoredMark } from '../ui/not-stored-mark';
import { useEvent } from '../ui/use-event';

/** Which of the two numbers of an entry. */
export type What = 'service' | 'subject';

interface Props {
  /** Under which the background holds the entry, for the form. */
  id: string;
  entry: RegisterEntry;
  /** What was chosen here before. */
  before: What | null;
  keepWhat: ((what: What) => void) | undefined;
}

/** What an entry of the register is used for: which of its two numbers, whose it is, and the ways on. */
export function EntryUse({ id, entry: { subject, service }, before, keepWhat }: Props) {
  const { t } = useWords();
  const [what, setWhat] = useState(before);
  const number = service === null ? subject : what && (what === 'service' ? service : subject);
  const filing = number === null ? null : findFiling(null, number);
  return (
    <>
      {service !== null && (
        <Question
          legend={t('official.entry.what.question')}
          segments={(['service', 'subject'] as const).map((one) => ({
            key: one,
            label: (
              <>
                <span>{t(`official.entry.what.${one}`)}</span>
                <span class="entry-number" lang="zh-CN">
                  {one === 'service' ? service : subject}
                </span>
              </>
            ),
            pressed: what === one,
            press: () => {
              setWhat(one);
              keepWhat?.(one);
            },
          }))}
        />
      )}
      {filing && (
        <FilingUse key={filing.written} id={id} filing={filing} what={service === null ? null : what} />
      )}
    </>
  );
}

function Question({ legend, segments }: { legend: string; segments: readonly Segment[] }) {
  return (
    <fieldset class="entry-question">
      <legend>{legend}</legend>
      <Segments segments={segments} />
    </fieldset>
  );
}

interface FilingProps {
  id: string;
  filing: Filing;
  /** What was chosen to go; null where the number left nothing to choose. */
  what: What | null;
}

const answersFor = {
  mine: { whose: 'mine' },
  domain: { whose: 'other', conflict: 'domain' },
  subject: { whose: 'other', conflict: 'subject' },
  identity: { whose: 'other', conflict: 'identity' },
} as const satisfies Record<string, CaseAnswers>;

/** Whose the filing is, remembered for guide, form and notebook, and the ways there. */
function FilingUse({ id, filing, what: chosen }: FilingProps) {
  const { t } = useWords();
  const { answers, change, kept, related, refused } = useAnswers(filing);
  const isKnown = answers !== null;
  const what = chosen === 'service' && isMiniProgram(filing) ? 'mini-program' : chosen;
  const tell = useEvent((said: CaseAnswers): void => change({ ...answers, ...said }));
  // Chosen before it was known what else was answered; said once, because it may be changed elsewhere after that, and with
  // the answers' own drawing, because nothing can be chosen in between that this would undo.
  const tellChosen = useEvent((): void => {
    if (what && answers?.what !== what) tell({ what });
  });
  useLayoutEffect(() => {
    if (isKnown) tellChosen();
  }, [isKnown]);
  if (!answers) {
    return <Loading />;
  }
  const { whose, conflict } = answers;
  const [number] = filing.filings;
  const isForForm = number !== undefined && goesByForm(number) && (whose === 'mine' || whose === 'other');
  // One's own goes online first; somebody else's by the form alone.
  const isFormFirst = isForForm && whose === 'other';
  const howTo = (
    <DeskLink route={{ view: 'guide', filing }} class={isFormFirst ? 'button' : 'button main'}>
      {t('lookup.howTo')}
    </DeskLink>
  );
  const takesAll = whose === 'other' && conflict === 'domain' && number?.suffix === null;
  return (
    <>
      <Question
        legend={t('case.question.whose')}
        segments={(['mine', 'domain', 'subject', 'identity'] as const).map((one) => ({
          key: one,
          label: t(`official.entry.whose.${one}`),
          pressed: one === 'mine' ? whose === 'mine' : whose === 'other' && conflict === one,
          press: () => tell(answersFor[one]),
        }))}
      />
      <NotStoredMark refused={refused} />
      {isForForm && (
        <p class="soft small">
          {t(`official.entry.note.${whose === 'other' && conflict === 'identity' ? conflict : whose}`)}
        </p>
      )}
      {takesAll && <Caution>{t('official.entry.takesAll')}</Caution>}
      <div class="actions">
        {!isFormFirst && howTo}
        {isForForm && (
          <DeskLink
            route={{ view: 'form', filing, keptId: null, readId: id }}
            class={isFormFirst ? 'button main' : 'button'}
          >
            {t('lookup.form')}
          </DeskLink>
        )}
        {isFormFirst && howTo}
        <KeepButton filing={filing} answers={answers} kept={kept} related={related} />
      </div>
    </>
  );
}
