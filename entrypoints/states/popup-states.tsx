import { NumbersList } from '../../components/popup/numbers-list';
import { PageHead } from '../../components/popup/page-head';
import { ProviderCard } from '../../components/popup/provider-card';
import { RepairBar } from '../../components/popup/repair-bar';
import { SearchField } from '../../components/popup/search-field';
import type { PageState } from '../../components/popup/use-page';
import { providers, provinceOf, provinces } from '../../data/directory';
import { findFilingNumbers } from '../../lib/filing/filing-number';
import { detectPage } from '../../lib/host/detect-page';
import type { PageRepair } from '../../lib/repair/page-repair';
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
          provinceId={null}
          found={null}
          chosen={false}
          leave={nothing}
          search={null}
        />
      </State>
      <State name="head: nothing can be read" popup>
        <PageHead
          page={page('')}
          provinceId={null}
          found={null}
          chosen={false}
          leave={nothing}
          search={null}
        />
      </State>
      <State name="head: a province’s page" popup>
        <PageHead
          page={page(office)}
          provinceId="gd"
          found={null}
          chosen={false}
          leave={nothing}
          search={nothing}
        />
      </State>
      <State name="head: chosen, the longest name" popup>
        <PageHead
          page={page(office)}
          provinceId={longest}
          found={null}
          chosen
          leave={nothing}
          search={null}
        />
      </State>
    </>
  );
}

const longest = provinces.reduce((one, other) =>
  other.authority.en.length > one.authority.en.length ? other : one,
).id;

function Fields() {
  const recent = { lookups: [], remember: nothing, rememberQuery: nothing, erase: nothing };
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
      {['', 'g', 'zzzz'].map((query) => (
        <State key={query} name={`search: ${query || 'nothing typed'}`} popup>
          <SearchField query={query} setQuery={nothing} choose={nothing} recent={recent} leadsTo={nothing} />
        </State>
      ))}
    </>
  );
}

function Repairs() {
  const bars = [
    { name: 'dead, shown', repairs: [dead, tracked], press: ['.plain'] },
    { name: 'only tracked', repairs: [tracked], press: [] },
    { name: 'one given back', repairs: [{ ...dead, repaired: true }, tracked], press: [] },
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
