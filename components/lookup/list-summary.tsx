import { provinceOf } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import { deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import type { FilingKind } from '../../lib/filing/filing-number';
import type { ProvinceCount } from '../../lib/lookup/list/list-analysis';
import { procedureOf } from '../../lib/lookup/lookup';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';

interface Props {
  counts: readonly ProvinceCount[];
  chosen: ProvinceId | 'unknown' | null;
  choose: (province: ProvinceId | 'unknown' | null) => void;
}

/** How many rows each province has, with the way to its guide and form when a filing is among them. */
export function ListSummary({ counts, chosen, choose }: Props) {
  const { t, say } = useWords();
  return (
    <section aria-labelledby="list-summary">
      <h2 id="list-summary">{t('lookup.list.summary')}</h2>
      <div class="list-counts">
        <table class="list-summary">
          <thead>
            <tr>
              <th scope="col">{t('lookup.list.province')}</th>
              <th scope="col" class="amount">
                {t('lookup.list.count')}
              </th>
              <th scope="col" class="amount">
                {t('lookup.list.subjects')}
              </th>
              <th scope="col">{t('lookup.list.links')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ provinceId, rows, subjects, kinds }) => {
              const province = provinceId ? provinceOf(provinceId) : null;
              const name = province ? say(province.name) : t('lookup.list.unknown');
              const key = provinceId ?? 'unknown';
              return (
                <tr key={key}>
                  <th scope="row">
                    <button
                      type="button"
                      class="plain"
                      aria-pressed={chosen === key}
                      onClick={() => choose(chosen === key ? null : key)}
                    >
                      <Seal character={province?.prefix} size={24} />
                      {name}
                    </button>
                  </th>
                  <td class="amount">{rows}</td>
                  <td class="amount">{subjects || ''}</td>
                  <td>
                    {provinceId && subjects === 0 && (
                      <span class="soft small">{t('lookup.list.otherProcedure')}</span>
                    )}
                    {provinceId && subjects > 0 && (
                      <>
                        <a href={deskHash({ view: 'guide', filing: readFiling(provinceId) })}>
                          {t('lookup.list.guide')}
                        </a>{' '}
                        {(Object.keys(kinds) as FilingKind[]).some(
                          (kind) => procedureOf(kind) === 'filing',
                        ) && (
                          <a href={deskHash({ view: 'form', filing: readFiling(provinceId), keptId: null })}>
                            {t('lookup.list.form')}
                          </a>
                        )}
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
