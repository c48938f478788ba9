import { provinces } from '../../data/directory';
import { deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import { knownOf } from '../../lib/guide/province-known';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';

const kinds = ['form', 'route', 'contact'] as const;

/** What is known of each province; its name leads to its guide. */
export function CoverageTable() {
  const { t, say } = useWords();
  const now = new Date();
  return (
    <div class="coverage">
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
          {provinces.map((province) => {
            const known = knownOf(province, now);
            return (
              <tr key={province.id}>
                <th scope="row">
                  <a href={deskHash({ view: 'guide', filing: readFiling(province.id) })}>
                    <Seal character={province.prefix} size={24} />
                    {say(province.name)}
                  </a>
                </th>
                <td class={known.form === 'none' ? 'soft' : undefined}>
                  {t(`desk.known.form.${known.form}`)}
                </td>
                <td class={known.route === 'national' ? 'soft' : undefined}>
                  {t(`desk.known.route.${known.route}`)}
                </td>
                <td class={known.contact === 'none' ? 'soft' : undefined}>
                  {t(`desk.known.contact.${known.contact}`)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
