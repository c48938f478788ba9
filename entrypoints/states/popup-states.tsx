import { NumbersList } from '../../components/popup/numbers-list';
import { PageHead } from '../../components/popup/page-head';
import { PopupWay } from '../../components/popup/popup-way';
import { ProviderCard } from '../../components/popup/provider-card';
import { RepairBar } from '../../components/popup/repair-bar';
import type { PageState } from '../../components/popup/use-page';
import { providers, provinceOf, provinces } from '../../data/directory';
import { readFiling } from '../../lib/filing/filing';
import { findFilingNumbers } from '../../lib/filing/filing-number';
import { detectPage } from '../../lib/host/detect-page';
import type { PageRepair } from '../../lib/repair/page-repair';
import { defaultSettings } from '../../lib/settings';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;

const page = (url: string): PageState => ({
  tabId: null,
  url,
  isPrivate: false,
  detected: detectPage(url),
  arrival: null,
  opened: null,
  report: null,
  loading: false,
});

const dead: PageRepair = {
  id: 1,
  from: 'http://old.example.com/state/outPortal/loginPortal.action;jsessionid=4sP1TFtB0YyM2Gp1?a=b',
  url: 'https://example.com/',
  label: provinceOf('gd').name.zh,
  reasons: ['session'],
  provinceId: 'gd',
  repaired: false,
};
const tracked: PageRepair = { ...dead, id: 2, label: 'example.com', reasons: ['tracking'], provinceId: null };

/** The popup's own parts. */
export function PopupStates() {
  return (
    <StateGroup name="popup">
      <Heads />
      <Fields />
      <Repairs />
      {providers.slice(0, 1).map(({ id }) => (
        <State key={id} name="provider" popup>
          <ProviderCard providerId={id} />
        </State>
      ))}
    </StateGroup>
  );
}

function Heads() {
  const office = provinceOf('gd').authority.url;
  return (
    <>
      <State name="head: any page" popup>
        <PageHead
          page={page('https://example.com/')}
          filing={null}
          found={null}
          chosen={false}
          leave={nothing}
          settings={defaultSettings}
        />
      </State>
      <State name="head: nothing can be read" popup>
        <PageHead
          page={page('')}
          filing={null}
          found={null}
          chosen={false}
          leave={nothing}
          settings={defaultSettings}
        />
      </State>
      <State name="head: a province’s page" popup>
        <PageHead
          page={page(office)}
          filing={readFiling('gd')}
          found={null}
          chosen={false}
          leave={nothing}
          settings={defaultSettings}
        />
      </State>
      <State name="head: chosen, the longest name" popup>
        <PageHead
          page={page(office)}
          filing={readFiling(longest)}
          found={null}
          chosen
          leave={nothing}
          settings={defaultSettings}
        />
      </State>
    </>
  );
}

const longest = provinces.reduce((one, other) =>
  other.authority.en.length > one.authority.en.length ? other : one,
).id;

function Fields() {
  const numbers = findFilingNumbers(
    '粤ICP备12345678号-1 京ICP证030173号 沪ICP备12345678号 京公网安备11010502030000号',
  );
  return (
    <>
      <State name="numbers of the page" popup>
        <NumbersList numbers={numbers.map((number, at) => ({ ...number, own: at === 0 }))} choose={nothing} />
      </State>
      <State name="numbers on the ministry’s page" popup>
        <NumbersList
          numbers={numbers.slice(0, 3).map((number, at) => ({ ...number, own: at === 0 }))}
          choose={nothing}
          official
        />
      </State>
      <State name="way: online" popup>
        <PopupWay
          filing={readFiling('gd', '粤ICP备17055554号-2')}
          answers={{ whose: 'mine', what: 'service', account: 'usable', providerId: 'aliyun' }}
          kept={null}
        />
      </State>
      <State name="way: by form" popup>
        <PopupWay filing={readFiling('gx')} answers={{ whose: 'other', conflict: 'identity' }} kept={null} />
      </State>
    </>
  );
}

function Repairs() {
  const bars = [
    { name: 'dead, shown', repairs: [dead, tracked], press: ['.plain'] },
    { name: 'one given back', repairs: [{ ...dead, repaired: true }, tracked], press: [] },
    { name: 'only tracked', repairs: [tracked], press: [] },
    { name: 'done, shown', repairs: [{ ...dead, repaired: true }], press: ['.plain'] },
    // No page answers here.
    { name: 'failed', repairs: [dead], press: ['.main'] },
  ];
  return (
    <>
      {bars.map(({ name, repairs, press }) => (
        <State key={name} name={`repairs: ${name}`} press={press}>
          <RepairBar tabId={-1} url="https://example.com/" repairs={repairs} changed={nothing} />
        </State>
      ))}
    </>
  );
}
