import { FormEditor } from '../../components/form/form-editor';
import { EntryReading } from '../../components/official/entry-reading';
import { GoneCard } from '../../components/official/gone-card';
import { readFiling } from '../../lib/filing/filing';
import { checkEntry } from '../../lib/form/model/check-entry';
import { newEntry } from '../../lib/form/model/form-entry';
import { formFor } from '../../lib/form/model/form-model';
import { newKept } from '../../lib/notebook/kept-filing';
import type { RegisterEntry } from '../../lib/official/register-entry';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;

const now = new Date();
const on = '2026-11-28';
const service = '粤ICP备17055554号-34';
const longName = `示例（${'很长'.repeat(12)}）网络科技有限公司`;
const entry: RegisterEntry = {
  organiser: longName,
  nature: '企业',
  subject: '粤ICP备17055554号',
  service,
  domain: 'a-very-long-domain-name-that-nobody-would-ever-register.example.com',
  serviceName: null,
  approved: '2025-03-18',
};

const kept = { ...newKept('one', 'gd', now, { number: service }), label: longName };
const sent = { ...kept, dates: { ...kept.dates, sent: '2026-10-01' } };

/** What was read of the public register, and what becomes of it. */
export function OfficialStates() {
  return (
    <StateGroup name="official">
      <State name="an entry: which number" wide>
        <section class="read-view">
          <EntryReading id="states" entry={entry} on={on} from="query" />
        </section>
      </State>
      <State name="an entry out of a text: whose" wide press={['.entry-question button']}>
        <section class="read-view">
          <EntryReading id="states" entry={entry} on={on} from="text" />
        </section>
      </State>
      <State name="an entry of a subject alone" wide>
        <section class="read-view">
          <EntryReading id="states" entry={{ ...entry, nature: null, service: null }} on={on} from="query" />
        </section>
      </State>
      <State name="nothing found: sent, not sent, marked" wide>
        <ul class="gone-list">
          <GoneCard kept={sent} on={on} before={undefined} mark={nothing} unmark={nothing} />
          <GoneCard kept={kept} on={on} before={undefined} mark={nothing} unmark={nothing} />
          <GoneCard kept={sent} on={on} before={null} mark={nothing} unmark={nothing} />
        </ul>
      </State>
      <CopiedFields />
    </StateGroup>
  );
}

/** A form that was filled in, with a field that was altered since, and one that was emptied. */
function CopiedFields() {
  const form = formFor('gd');
  const filing = readFiling('gd', service);
  const fresh = newEntry(form, { filing, own: true, register: { kind: 'entry', on, entry }, now });
  const altered = { ...fresh, text: { ...fresh.text, targetOrganiser: '示例公司', targetDomains: '' } };
  return (
    <State name="fields: copied, altered, emptied" wide>
      <div class="form-view">
        <FormEditor
          form={form}
          entry={altered}
          left={{
            findingsOf: (key) => checkEntry(form, altered, now).filter(({ field }) => field === key),
            leave: nothing,
          }}
          site={null}
          change={nothing}
        />
      </div>
    </State>
  );
}
