import { DraftBar } from '../../components/form/draft-status';
import { FormEditor } from '../../components/form/form-editor';
import { FormOutput } from '../../components/form/form-output';
import type { DraftState, OpenForm } from '../../components/form/form-session';
import { PaperView } from '../../components/form/paper-view';
import { readFiling } from '../../lib/filing/filing';
import { checkEntry } from '../../lib/form/model/check-entry';
import type { Draft } from '../../lib/form/model/draft';
import { newEntry } from '../../lib/form/model/form-entry';
import { formFor } from '../../lib/form/model/form-model';
import { composePaper } from '../../lib/form/paper/compose-paper';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;

const now = new Date();
const filing = readFiling('gd', '京ICP备17055554号');
const form = formFor('gd');
const entry = newEntry(form, { filing, now });
const findings = checkEntry(form, entry, now);
const paper = composePaper(form, entry);

/** The form with what is wrong, its paper, and what became of its draft. */
export function FormStates() {
  return (
    <StateGroup name="form">
      <Drafts />
      <State name="output: errors first" press={['.main']}>
        <div class="form-view">
          <FormOutput form={form} paper={paper} filing={filing} findings={findings} onAttempt={nothing} />
        </div>
      </State>
      <State name="paper">
        <div class="form-view">
          <section class="paper-frame">
            <PaperView paper={paper} />
          </section>
        </div>
      </State>
      <State name="fields, everything that is wrong" wide>
        <div class="form-view">
          <FormEditor
            formKey="states"
            form={form}
            entry={entry}
            findings={findings}
            showAll
            site={{ number: '', host: 'www.example.com', domain: 'example.com' }}
            change={nothing}
          />
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
  'not kept': { keep: false },
  'erased elsewhere': { keep: false, erasedElsewhere: true },
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
