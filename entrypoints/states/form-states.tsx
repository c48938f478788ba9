import { DraftBar } from '../../components/form/draft-status';
import { FormEditor } from '../../components/form/form-editor';
import { FormOrigin } from '../../components/form/form-origin';
import { FormOutput } from '../../components/form/form-output';
import type { DraftState, OpenForm } from '../../components/form/form-session';
import { FormTop } from '../../components/form/form-top';
import { MailOutput } from '../../components/form/mail-output';
import { PaperView } from '../../components/form/paper-view';
import type { LeftFields } from '../../components/form/use-left-fields';
import { readFiling } from '../../lib/filing/filing';
import { checkEntry } from '../../lib/form/model/check-entry';
import type { Draft } from '../../lib/form/model/draft';
import { fillEqual } from '../../lib/form/model/equal-fields';
import { ownerOf } from '../../lib/form/model/fields';
import { newEntry, withWhose } from '../../lib/form/model/form-entry';
import { formFor } from '../../lib/form/model/form-model';
import { openErrors } from '../../lib/form/model/open-errors';
import { composePaper } from '../../lib/form/paper/compose-paper';
import { senderOf } from '../../lib/form/paper/sender';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;

const now = new Date();
const filing = readFiling('gd', '京ICP备17055554号');
const form = formFor('gd');
const entry = newEntry(form, { filing, now });
const findings = checkEntry(form, entry, now);
const errors = openErrors(form, entry, findings);
const paper = composePaper(form, entry);
const left: LeftFields = {
  findingsOf: (key) => findings.filter(({ field }) => ownerOf(field) === key),
  leave: nothing,
};
const typed = { ...entry.text, targetOrganiser: '示例网络科技有限公司', applicantMobile: '13800138000' };
const own = fillEqual(form, withWhose(form, { ...entry, text: typed }, true));

/** The form with what is wrong, its paper, and what became of its draft. */
export function FormStates() {
  return (
    <StateGroup name="form">
      <Drafts />
      <State name="output: errors first" press={['.main']}>
        <div class="form-view">
          <FormOutput
            form={form}
            paper={paper}
            filing={filing}
            errors={errors}
            leave={nothing}
            onAttempt={nothing}
          />
        </div>
      </State>
      <State name="output: complete">
        <div class="form-view">
          <FormOutput
            form={form}
            paper={paper}
            filing={filing}
            errors={[]}
            leave={nothing}
            onAttempt={nothing}
          />
        </div>
      </State>
      <State name="what decides the form" wide>
        <div class="form-view">
          <FormTop formKey="states" form={form} entry={entry} left={left} change={nothing} />
        </div>
      </State>
      <State name="where the form is from" press={['summary']}>
        <div class="form-view">
          <FormOrigin form={form} filing={filing} />
        </div>
      </State>
      <State name="paper">
        <div class="form-view">
          <section class="paper-frame">
            <PaperView paper={paper} />
          </section>
        </div>
      </State>
      <Mail />
      <State name="fields, everything that is wrong" wide>
        <div class="form-view">
          <FormEditor
            form={form}
            entry={entry}
            left={left}
            site={{ number: '', host: 'www.example.com', domain: 'example.com' }}
            change={nothing}
          />
        </div>
      </State>
      <State name="fields that say the same as another" wide>
        <div class="form-view">
          <FormEditor form={form} entry={own} left={left} site={null} change={nothing} />
        </div>
      </State>
    </StateGroup>
  );
}

const kept = { keep: true, id: 'states', revision: 1, saved: entry, savedAt: now.toISOString() } as const;
const theirs: Draft = {
  version: 1,
  id: 'states',
  revision: 2,
  writer: 'other',
  savedAt: now.toISOString(),
  entry,
};
const drafts: Record<string, DraftState> = {
  'not asked yet': { keep: false },
  'not kept': { keep: false, declined: true },
  'erased elsewhere': { keep: false, declined: true, erasedElsewhere: true },
  saving: { ...kept, saved: null, status: 'saving' },
  saved: { ...kept, status: 'saved' },
  'no space left': { ...kept, status: 'full' },
  failed: { ...kept, status: 'failed' },
  conflict: { ...kept, status: 'conflict', theirs },
};

function Drafts() {
  const open = (draft: DraftState): OpenForm => ({ key: 'states', entry, fresh: entry, draft, site: null });
  return (
    <>
      <State name="draft: asked">
        <div class="form-view">
          <DraftBar form={{ ...open({ keep: false }), entry: own }} />
        </div>
      </State>
      {Object.entries(drafts).map(([name, draft]) => (
        <State key={name} name={`draft: ${name}`}>
          <div class="form-view">
            <DraftBar form={open(draft)} />
          </div>
        </State>
      ))}
    </>
  );
}

/** What goes by post: an address that is old, none, and by e-mail. */
function Mail() {
  const sender = senderOf(entry);
  return (
    <>
      {(['sd', 'gd', 'js'] as const).map((id) => (
        <State key={id} name={`mail: ${id}`} press={['.mail > summary']}>
          <div class="form-view">
            <MailOutput formKey={id} provinceId={id} items={[]} sender={sender} isEmptySubject={false} />
          </div>
        </State>
      ))}
    </>
  );
}
