import type { Way } from '../../lib/guide/case-route';
import type { GuideWay } from '../../lib/guide/guide';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';

const wayWords: Record<Way, MessageKey> = {
  'look-up': 'guide.wayLookUp',
  'provider-online': 'guide.wayProviderOnline',
  'find-provider': 'guide.wayFindProvider',
  'recover-account': 'guide.wayRecoverAccount',
  'new-provider': 'guide.wayNewProvider',
  'province-paper': 'guide.wayProvincePaper',
  'province-email': 'guide.wayProvinceEmail',
  platform: 'guide.wayPlatform',
  reuse: 'guide.wayReuse',
};

const linkWords = { after: 'guide.andThen', else: 'guide.orElse', instead: 'guide.instead' } as const;

/** The name of a way, and before it how it stands to the one before: then, failing that, or instead. */
export function useWayTitle(): (way: GuideWay) => readonly [link: string, name: string] {
  const { t } = useWords();
  return ({ way, link }) => [link === 'first' ? '' : t(linkWords[link]), t(wayWords[way])];
}

/** The heading of a way. */
export function WayTitle({ way }: { way: GuideWay }) {
  const [link, name] = useWayTitle()(way);
  return (
    <h3>
      {link && <span class="soft">{link}</span>}
      {name}
    </h3>
  );
}
