import type { GuideWay } from '../../lib/guide/guide';
import type { Way } from '../../lib/guide/way';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';

const wayWords: Record<Way, MessageKey> = {
  'look-up': 'guide.way.lookUp',
  'provider-online': 'guide.way.providerOnline',
  'find-provider': 'guide.way.findProvider',
  'recover-account': 'guide.way.recoverAccount',
  'new-provider': 'guide.way.newProvider',
  'province-paper': 'guide.way.provincePaper',
  'province-email': 'guide.way.provinceEmail',
  platform: 'guide.way.platform',
  reuse: 'guide.way.reuse',
};

const linkWords = {
  after: 'guide.way.andThen',
  else: 'guide.way.orElse',
  instead: 'guide.way.instead',
} as const;

/** The name of a way, and before it how it stands to the one before: then, failing that, or instead. */
export function useWayTitle(): (way: GuideWay) => readonly [link: string, name: string] {
  const { t } = useWords();
  return ({ way, link }) => [link === 'first' ? '' : t(linkWords[link]), t(wayWords[way])];
}
