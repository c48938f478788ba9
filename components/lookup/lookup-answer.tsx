import { nameOf, providerNames } from '../../data/names/names';
import { filingOf, readFiling } from '../../lib/filing/filing';
import { isSure } from '../../lib/guide/fact-trust';
import type { AddressAnswer, Lookup } from '../../lib/lookup/lookup';
import { otherSiteOf } from '../../lib/lookup/lookup-facts';
import type { NoFiling } from '../../lib/lookup/why-no-filing';
import { visitPage } from '../../platform/pages/visit';
import { useNoFilingWords } from '../guide/no-filing';
import { VisitLink } from '../guide/visit-link';
import { CopyButton } from '../ui/copy-button';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';
import { OutLink, Outward } from '../ui/out-link';
import { Doubt, Proof } from '../ui/proof';
import { type ChooseFiling, NumberCard } from './number-card';

interface Props {
  lookup: Lookup;
  choose?: ChooseFiling;
}

/** What a number, a domain, a link or a text answers. */
export function LookupAnswer({ lookup, choose }: Props) {
  const { t } = useWords();
  const { numbers, moreNumbers, addresses, moreAddresses, domains, moreDomains, noFiling, queryUrl } = lookup;
  const filings = numbers.filter(({ number }) => filingOf(number)).length;
  return (
    <div class="lookup-answer">
      {numbers.map((answer) => (
        <NumberCard key={answer.number.canonical} answer={answer} choose={choose} main={filings === 1} />
      ))}
      {moreNumbers > 0 && (
        <p>
          {t('lookup.more', { count: moreNumbers })}{' '}
          <DeskLink route={{ view: 'list' }}>{t('lookup.toList')}</DeskLink>
        </p>
      )}
      {numbers.length === 0 && noFiling && <NoFilingCard noFiling={noFiling} queryUrl={queryUrl} />}
      {addresses.map((address) => (
        <AddressCard
          key={address.url}
          address={address}
          choose={choose}
          main={numbers.length === 0 && addresses.length === 1}
        />
      ))}
      {moreAddresses > 0 && (
        <p>
          {t('lookup.address.more', { count: moreAddresses })}{' '}
          <DeskLink route={{ view: 'document' }}>{t('lookup.address.toDocument')}</DeskLink>
        </p>
      )}
      {domains.length > 0 && <DomainCard domains={domains} more={moreDomains} queryUrl={queryUrl} />}
    </div>
  );
}

/** Why a text names no filing, and the way on: the public register, with the digits where they can be asked about. */
export function NoFilingCard({ noFiling, queryUrl }: { noFiling: NoFiling; queryUrl: string }) {
  const { t } = useWords();
  const words = useNoFilingWords();
  const { reason, digits } = noFiling;
  return (
    <article class="card number-card">
      <p>{words(noFiling)}</p>
      <p class="actions">
        {reason === 'no-prefix' ? (
          <CopyButton
            text={digits}
            then={() => void visitPage(queryUrl, { provinceId: null, number: digits })}
            primary
          >
            {t('lookup.copy.andQuery')}
            <Outward />
          </CopyButton>
        ) : (
          <VisitLink class="button" href={queryUrl}>
            {t('lookup.openQuery')}
          </VisitLink>
        )}
      </p>
    </article>
  );
}

interface DomainProps {
  domains: readonly string[];
  more: number;
  queryUrl: string;
}

/** Names without a number: one is asked about with the main button, several stand in a list. */
function DomainCard({ domains, more, queryUrl }: DomainProps) {
  const { t } = useWords();
  const [first = '', ...others] = domains;
  const ask = (domain: string) => (
    <CopyButton
      text={domain}
      then={() => void visitPage(queryUrl, { provinceId: null, number: domain })}
      primary={others.length === 0}
    >
      {t('lookup.copy.andQuery')}
      <Outward />
    </CopyButton>
  );
  if (others.length === 0) {
    return (
      <article class="card number-card" aria-label={first}>
        <h2>{first}</h2>
        <p>{t('lookup.domain.note')}</p>
        <p class="actions">
          {ask(first)}
          <CopyButton text={first}>{t('lookup.copy.domain')}</CopyButton>
        </p>
      </article>
    );
  }
  return (
    <article class="card number-card" aria-label={t('lookup.domain.several')}>
      <h2>{t('lookup.domain.several')}</h2>
      <p>{t('lookup.domain.note')}</p>
      <ul class="domains">
        {domains.map((domain) => (
          <li key={domain}>
            <b>{domain}</b>
            <span class="actions">{ask(domain)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{t('lookup.domain.more', { count: more })}</p>}
    </article>
  );
}

interface AddressProps {
  address: AddressAnswer;
  choose: ChooseFiling | undefined;
  /** Whether its way on is the next act. */
  main: boolean;
}

function AddressCard({ address, choose, main }: AddressProps) {
  const { t, say } = useWords();
  const { detected, repair, provinceId, url } = address;
  const filing = provinceId && readFiling(provinceId);
  const province = provinceId ? nameOf(provinceId) : null;
  const provider = providerNames.find(({ id }) => id === detected.providerId);
  const otherSite = otherSiteOf(url);
  const retired = detected.hostStatus === 'retired' || detected.hostStatus === 'presumed-dead';
  return (
    <article class="card number-card">
      <h2 class="address">{url}</h2>
      <p>
        {province && t('lookup.address.province', { authority: say(province.authority) })}
        {!province && detected.kind === 'miit' && !otherSite && t('lookup.address.miit')}
        {!province && detected.kind === 'psb' && t('lookup.address.psb')}
        {!province && provider && t('lookup.address.provider', { name: say(provider.name) })}{' '}
        {retired && t('lookup.address.retired')} {retired && !repair && t('lookup.address.noNewer')}
      </p>
      {otherSite && (
        <div class="with-proof">
          <p>
            {say(otherSite)} {!isSure(otherSite, new Date()) && <Doubt fact={otherSite} />}
          </p>
          <Proof facts={[otherSite]} />
        </div>
      )}
      {repair && (
        <p class="small address">
          {t('lookup.address.goesTo', { url: repair.url })}{' '}
          <span class="soft">
            {repair.reasons
              // That the host is retired is said above.
              .filter((reason) => !(retired && reason === 'retired-host'))
              .map((reason) => t(`repair.reason.${reason}`))
              .join(t('repair.separator'))}
          </span>
        </p>
      )}
      <p class="actions">
        {filing && choose && (
          <button type="button" class={main ? 'main' : undefined} onClick={() => choose(filing)}>
            {t('lookup.howTo')}
          </button>
        )}
        {filing && !choose && (
          <DeskLink route={{ view: 'guide', filing }} class={main ? 'button main' : 'button'}>
            {t('lookup.howTo')}
          </DeskLink>
        )}
        {repair ? (
          <>
            <OutLink class="button" href={repair.url}>
              {t('lookup.address.open')}
            </OutLink>
            <CopyButton text={repair.url}>{t('lookup.address.copy')}</CopyButton>
          </>
        ) : (
          detected.kind !== 'none' &&
          !retired && (
            <OutLink class="button" href={url}>
              {t('lookup.address.openThis')}
            </OutLink>
          )
        )}
      </p>
    </article>
  );
}
