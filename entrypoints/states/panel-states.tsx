import { FromPage, PanelHead } from '../../components/panel/panel-head';
import { readFiling } from '../../lib/filing/filing';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;
const filing = readFiling('gd', '粤ICP备17055554号-1');

/** The panel beside a page: its own parts. */
export function PanelStates() {
  return (
    <StateGroup name="panel">
      <State name="head, a filing">
        <PanelHead filing={filing} pinned={false} pin={nothing} another={nothing} />
      </State>
      <State name="head, a province, pinned">
        <PanelHead filing={readFiling('nm')} pinned pin={nothing} another={nothing} />
      </State>
      <State name="follows a page, nothing opened">
        <FromPage follows opened={null} back={nothing} />
      </State>
      <State name="follows a page, opened for a filing">
        <FromPage follows opened={filing} back={nothing} />
      </State>
      <State name="from a page that is left">
        <FromPage follows={false} opened={filing} back={nothing} />
      </State>
    </StateGroup>
  );
}
