import { provinceOf } from '../../data/facts';
import type { ProvinceFacts } from '../../data/schema';
import { deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import { knownOf, type ProvinceKnown } from '../../lib/guide/province-known';
import { provinceIds } from '../../lib/host/province-id';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';

const kinds = ['form', 'route', 'contact'] as const;

/** What is known of the provinces: of how many, and of each, whose name leads to its guide. */
export function Coverage() {
  const { t } = useWords();
  const all = provinceIds
    .map(provinceOf)
    .map((province) => ({ province, known: knownOf(province, new Date()) }));
  const count = (fits: (known: ProvinceKnown) => boolean): number =>
    all.filter(({ known }) => fits(known)).length;
  return (
    <>
      <p>
        {t('desk.known.sum', {
          all: all.length,
          official: count(({ form }) => form === 'official' || form === 'unconfirmed'),
          notices: count(({ form }) => form === 'notices'),
          own: count(({ route }) => route === 'own'),
          sure: count(({ contact }) => contact === 'sure'),
          doubtful: count(({ contact }) => contact === 'doubtful'),
        })}
      </p>
      <details class="coverage">
        <summary>{t('desk.known.each')}</summary>
        <CoverageTable all={all} />
      </details>
    </>
  );
}

function CoverageTable({ all }: { all: readonly { province: ProvinceFacts; known: ProvinceKnown }[] }) {
  const { t, say } = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('desk.known.province')}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {t(`desk.known.${kind}.name`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map(({ province, known }) => (
          <tr key={province.id}>
            <th scope="row">
              <a href={deskHash({ view: 'guide', filing: readFiling(province.id) })}>
                <Seal character={province.prefix} size={24} />
                {say(province.name)}
              </a>
            </th>
            <td class={known.form === 'none' ? 'soft' : undefined}>{t(`desk.known.form.${known.form}`)}</td>
            <td class={known.route === 'national' ? 'soft' : undefined}>
              {t(`desk.known.route.${known.route}`)}
            </td>
            <td class={known.contact === 'none' ? 'soft' : undefined}>
              {t(`desk.known.contact.${known.contact}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
