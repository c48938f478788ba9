import { CaseChoice } from '../../components/guide/case-choice';
import { FormCard } from '../../components/guide/form-card';
import { GuideContent } from '../../components/guide/guide-content';
import { GuideLine } from '../../components/guide/guide-line';
import { HandInList } from '../../components/guide/hand-in-list';
import { MaterialsList } from '../../components/guide/materials-list';
import { NumberCaution } from '../../components/guide/number-caution';
import { QuestionList } from '../../components/guide/question-list';
import { provinces } from '../../data/directory';
import { readFiling } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { type Guide, guideFor } from '../../lib/guide/guide';
import type { GuideItem } from '../../lib/guide/guide-item';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;

const onPaper: CaseAnswers = { whose: 'mine', what: 'subject', account: 'provider-gone' };
const guides = provinces.map(({ id }) => guideFor(id, onPaper));
const linesOf = ({ steps, sms, scope, asks }: Guide): GuideItem[] => [...steps, ...sms, ...scope, ...asks];
const lines = guides.flatMap(linesOf);

/** The first guide of which something is true, if it is of any: facts change, and a state may be gone. */
const guideWhere = (test: (guide: Guide) => boolean): Guide[] => guides.filter(test).slice(0, 1);
const formOf =
  (kind: string, sure: boolean) =>
  ({ form }: Guide) =>
    form !== null && (form.best?.kind ?? 'none') === kind && form.sure === sure;

/** Lines, papers, forms and questions of the guide, each as well known as it can be. */
export function GuideStates() {
  return (
    <StateGroup name="guide">
      <Lines />
      <Forms />
      <Questions />
      <State name="a whole guide, one province" wide>
        <article class="province">
          <GuideContent
            guide={guideFor('gd', { ...onPaper, providerId: 'aliyun' })}
            filing={readFiling('gd')}
            kept={null}
            ticks={{ ticked: null, tick: nothing, refusal: null }}
          />
        </article>
      </State>
    </StateGroup>
  );
}

function Lines() {
  const sure = lines.find((item) => item.sure && item.facts.length > 0 && item.links.length === 0);
  const unsure = lines.find((item) => !item.sure);
  const linked = lines.find((item) => item.links.length > 1);
  const long = lines.reduce((one, other) =>
    other.facts.join().length > one.facts.join().length ? other : one,
  );
  return (
    <>
      {[
        { name: 'line: sure', item: sure },
        { name: 'line: unsure fact', item: unsure },
        { name: 'line: with links', item: linked },
        { name: 'line: long, its proof open', item: long },
      ].map(
        ({ name, item }) =>
          item && (
            <State popup key={name} name={name} press={name.includes('open') ? ['summary'] : []}>
              <GuideLine item={item} />
            </State>
          ),
      )}
      <State popup name="case: none chosen; one">
        <CaseChoice chosen={null} choose={nothing} />
        <br />
        <CaseChoice chosen="mine-lost" choose={nothing} />
      </State>
    </>
  );
}

function Forms() {
  return (
    <>
      {(['official-page', 'text-only', 'mirror', 'none'] as const).flatMap((kind) =>
        [true, false].flatMap((sure) =>
          guideWhere(formOf(kind, sure)).map((guide) => (
            <State popup key={`${kind} ${sure}`} name={`form: ${kind}${sure ? '' : ', not certain'}`}>
              {guide.form && <FormCard form={guide.form} filing={readFiling(guide.provinceId)} />}
            </State>
          )),
        ),
      )}
      {guideWhere(({ handIn }) => handIn.some(({ sure, value }) => sure && value)).map((guide) => (
        <State popup key="hand-in" name="where to hand in: known">
          <HandInList handIn={guide.handIn} provinceId={guide.provinceId} />
        </State>
      ))}
      {guideWhere(({ handIn }) => handIn.length > 0 && handIn.every(({ sure }) => !sure)).map((guide) => (
        <State
          popup
          key="hand-in-old"
          name="where to hand in: only old"
          press={['summary:not(.proof summary)']}
        >
          <HandInList handIn={guide.handIn} provinceId={guide.provinceId} />
        </State>
      ))}
      {guideWhere(({ handIn }) => handIn.length === 0).map((guide) => (
        <State popup key="hand-in-none" name="where to hand in: nothing known">
          <HandInList handIn={guide.handIn} provinceId={guide.provinceId} />
        </State>
      ))}
      {(['province', 'generic'] as const).flatMap((from) =>
        guideWhere(({ materials }) => materials?.from === from).map(({ materials }) => (
          <State popup key={from} name={`papers: ${from}`}>
            {materials && <MaterialsList materials={materials} />}
          </State>
        )),
      )}
    </>
  );
}

function Questions() {
  return (
    <>
      <State name="questions: the first">
        <QuestionList provinceId="gd" answers={{}} change={nothing} />
      </State>
      <State name="questions: some answered">
        <QuestionList
          provinceId="gd"
          answers={{ whose: 'mine', what: 'service', account: 'lost' }}
          change={nothing}
        />
      </State>
      <State name="questions: all answered">
        <QuestionList
          provinceId="gd"
          answers={{ whose: 'other', conflict: 'domain', dissolved: 'no' }}
          change={nothing}
        />
      </State>
      <State name="number: of another province; unreadable; several">
        <NumberCaution filing={readFiling('gd', '京ICP备12345678号')} />
        <NumberCaution filing={readFiling('gd', 'abc')} />
        <NumberCaution filing={readFiling('gd', '粤ICP备12345678号 粤ICP备12345679号')} />
      </State>
    </>
  );
}
