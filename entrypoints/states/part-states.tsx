import { Caution } from '../../components/ui/caution';
import { Choice, Segments, Switch } from '../../components/ui/choice';
import { CopyButton } from '../../components/ui/copy-button';
import { DeskLink } from '../../components/ui/desk-link';
import { FactDate } from '../../components/ui/fact-date';
import { Failure } from '../../components/ui/failure';
import { FileButton } from '../../components/ui/file-button';
import { useWords } from '../../components/ui/i18n';
import { LoadFailure } from '../../components/ui/load-failure';
import { Loading } from '../../components/ui/loading';
import { NotStoredMark } from '../../components/ui/not-stored-mark';
import { OutLink, Outward } from '../../components/ui/out-link';
import { PickAll, PickBox } from '../../components/ui/pick-box';
import { Doubt, Proof } from '../../components/ui/proof';
import { ProofWords } from '../../components/ui/proof-words';
import { Seal } from '../../components/ui/seal';
import { StatusLine } from '../../components/ui/status-line';
import { StoreTrouble } from '../../components/ui/store-trouble';
import { UndoLine } from '../../components/ui/undo-line';
import type { Fact } from '../../data/schema';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;
const seen = { asOf: '2026-10-09' };
const longWord = 'https://beian.example.gov.cn/very/long/path/without/any/place/to/break/it?and=a&long=query';

const fact: Fact = {
  zh: '主体注销后，名下网站、App 一并注销。',
  en: 'With the subject, all its websites and apps are deregistered.',
  asOf: '2026-10-09',
  confidence: 'high',
  source: ['https://example.com/', longWord],
};
const facts: readonly Fact[] = [
  fact,
  { ...fact, zh: `${fact.zh}（旧）`, superseded: true, asOf: 'unknown', confidence: 'low' },
];

/** Every part of ui/. A part that is missing here fails tests/unit/states.test.ts. */
export function PartStates() {
  return (
    <StateGroup name="ui">
      <State name="seal: 24, 48, 72; empty">
        <p class="actions">
          <Seal character="粤" size={24} /> <Seal character="京" /> <Seal character="蜀" size={72} /> <Seal />
        </p>
      </State>
      <Buttons />
      <Links />
      <Proofs />
      <Choices />
      <Lines />
      <State name="loading; a part that could not be fetched; failure">
        <Loading />
        <LoadFailure />
        <Failure retry={nothing} />
      </State>
    </StateGroup>
  );
}

function Buttons() {
  const { t } = useWords();
  return (
    <>
      <State name="buttons: main, usual, off, plain, long">
        <p class="actions">
          <button type="button" class="main">
            {t('ui.source')}
          </button>
          <button type="button">{t('guide.otherProvince')}</button>
          <button type="button" disabled>
            {t('notebook.keep')}
          </button>
          <button type="button" class="plain">
            {t('guide.otherProvince')}
          </button>
          <button type="button">{longWord}</button>
        </p>
      </State>
      <State name="copy: not yet, main">
        <p class="actions">
          <CopyButton text="粤ICP备12345678号">粤ICP备12345678号</CopyButton>
          <CopyButton text="粤ICP备12345678号" primary>
            粤ICP备12345678号
            <Outward />
          </CopyButton>
        </p>
      </State>
      <State name="copy: pressed" press={['button']}>
        <p class="actions">
          <CopyButton text="粤ICP备12345678号">粤ICP备12345678号</CopyButton>
        </p>
      </State>
      <State name="file">
        <p class="actions">
          <FileButton accept=".json" label="beian-cases.json" take={nothing} />
        </p>
      </State>
    </>
  );
}

function Links() {
  const { say } = useWords();
  return (
    <>
      <State name="links: to the desk, out, as button, long">
        <p class="actions">
          <DeskLink route={{ view: 'home' }}>desk.html</DeskLink>
          <OutLink href="https://example.com/">example.com</OutLink>
          <OutLink class="button" href="https://example.com/">
            example.com
          </OutLink>
        </p>
        <p>
          <OutLink href={longWord}>{longWord}</OutLink>
        </p>
      </State>
      <State name="card, fold" popup>
        <section class="card">
          <h2>粤ICP备12345678号</h2>
          <details class="more" open>
            <summary>{say(fact)}</summary>
            <ul>
              <li>{say(fact)}</li>
            </ul>
          </details>
        </section>
      </State>
    </>
  );
}

function Proofs() {
  const { say } = useWords();
  return (
    <>
      <State name="proof: folded">
        <div class="with-proof">
          <p>{say(fact)}</p>
          <Proof facts={facts} />
        </div>
      </State>
      <State name="proof: open; sure, superseded">
        <div class="proof-words">
          <ProofWords facts={facts} told={undefined} />
        </div>
      </State>
      <State name="doubt: ask first, ask the provider, call first">
        <p>
          {say(fact)} <Doubt fact={seen} />
        </p>
        <p>
          {say(fact)} <Doubt fact={{ ...seen, provider: 'aliyun' }} />
        </p>
        <p>
          {say(fact)} <Doubt fact={undefined} advice="ui.callFirst" />
        </p>
      </State>
      <State name="date of a fact: on, not before, not after, unknown">
        {[
          seen,
          { ...seen, asOfBound: 'not-before' as const },
          { ...seen, asOfBound: 'not-after' as const },
          { asOf: 'unknown' },
        ].map((each) => (
          <p key={JSON.stringify(each)}>
            <FactDate fact={each} />
          </p>
        ))}
      </State>
    </>
  );
}

function Choices() {
  const { t, say } = useWords();
  const options = [
    ['browser', t('settings.look.languageBrowser')],
    ['zh_CN', '中文'],
    ['en', 'English'],
  ] as const;
  return (
    <>
      <State name="segments: one pressed, long words">
        <Segments
          segments={[say(fact), t('guide.otherProvince'), longWord].map((label, at) => ({
            key: label,
            label,
            pressed: at === 1,
            press: nothing,
          }))}
        />
      </State>
      <State name="choice, with a note">
        <Choice
          legend={t('settings.look.language')}
          value="zh_CN"
          options={options}
          note={say(fact)}
          change={nothing}
        />
      </State>
      <State name="switch: on, off with a note">
        <Switch label="中文" checked change={nothing} />
        <Switch label={say(fact)} note={fact.en} checked={false} change={nothing} />
      </State>
      <State name="pick: a row, one that cannot be, some of many">
        <PickBox name="粤" picked pick={nothing} />
        <PickBox name="津" picked={false} refused={longWord} pick={nothing} />
        <PickAll count={1200} picked={3} pick={nothing} />
      </State>
    </>
  );
}

function Lines() {
  const { t, say } = useWords();
  return (
    <>
      <State name="status: below, among buttons, none">
        <StatusLine>{say(fact)}</StatusLine>
        <p class="actions">
          <button type="button">粤</button>
          <StatusLine inline>{say(fact)}</StatusLine>
        </p>
        <StatusLine>{null}</StatusLine>
      </State>
      <State name="undo: to be put away; not; long">
        <UndoLine done={say(fact)} label={t('notebook.undo')} undo={nothing} dismiss={nothing} />
        <UndoLine done={say(fact)} label={t('notebook.undo')} undo={nothing} />
        <UndoLine done={longWord} label={t('notebook.undo')} undo={nothing} dismiss={nothing} />
      </State>
      <State name="caution: usual, small, long">
        <Caution alert>{say(fact)}</Caution>
        <Caution small>{say(fact)}</Caution>
        <Caution>{longWord}</Caution>
      </State>
      <State name="not stored: refused, stored">
        <NotStoredMark refused />
        <NotStoredMark refused={false} />
      </State>
      <State name="store: failing, outdated">
        <StoreTrouble trouble="failed" retry={nothing} />
        <StoreTrouble trouble="outdated" retry={nothing} />
      </State>
    </>
  );
}
