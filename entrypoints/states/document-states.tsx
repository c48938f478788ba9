import { DocumentProgress, DocumentView } from '../../components/repair/document-view';
import { FoundAddresses } from '../../components/repair/found-addresses';
import { Turning } from '../../components/ui/turning';
import { type DocumentRepair, readDocument } from '../../lib/repair/document/read-document';
import type { DocumentReader, DocumentResult } from '../../platform/pages/document-reader';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;

const bytes = new TextEncoder().encode(
  [
    '工信部：http://miitbeian.gov.cn/，首页可查。',
    `${'很长的一行。'.repeat(20)}[管局](http://miitbeian.gov.cn/state/outPortal/loginPortal.action;jsessionid=8B2C0E0A4F7D4C1E9A0B1C2D3E4F5A6B.node1?a=1)`,
  ].join('\n'),
);
const repairs: DocumentRepair[] = [...readDocument(bytes)].flatMap((progress) => progress.repairs);

const reader: DocumentReader = {
  start: nothing,
  stop: nothing,
  repairs: () => Promise.resolve(repairs),
  bytes: () => Promise.resolve(bytes.buffer),
  text: () => Promise.resolve(''),
  close: nothing,
};
const done: DocumentResult = {
  state: 'done',
  encoding: 'gb18030',
  marked: false,
  lines: 12,
  fine: 3,
  leftCount: 1,
  left: [{ line: 9, url: 'www.example.gov.cn', why: 'name' }],
  repairs: repairs.length,
};

/** Documents whose filing addresses are repaired. */
export function DocumentStates() {
  const found = (name: string | null, result: DocumentResult, unticked: number[] = []) => (
    <div class="document-view">
      <FoundAddresses
        open={{ name, reader, progress: result, unticked: new Set(unticked), part: 0 }}
        result={result}
      />
    </div>
  );
  return (
    <StateGroup name="document">
      <State name="nothing yet" wide>
        <DocumentView />
      </State>
      <State name="working, half-way" wide>
        <div class="document-view">
          <DocumentProgress
            progress={{ state: 'working', read: 5, total: 10, addresses: 1200 }}
            stop={nothing}
          />
        </div>
      </State>
      <State name="a file, one not ticked" wide>
        {found('help.html', done, [1])}
      </State>
      <State name="a text, stopped">{found(null, { ...done, state: 'stopped' })}</State>
      <State name="all good">{found('help.html', { ...done, repairs: 0 })}</State>
      <State name="no address">{found('help.html', { ...done, repairs: 0, fine: 0 })}</State>
      <State name="turning, the last of three parts">
        <Turning label="rows" part={2} parts={3} turnTo={nothing} />
      </State>
    </StateGroup>
  );
}
