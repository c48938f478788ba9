import type { ComponentChildren } from 'preact';
import type { Bilingual, Fact } from '../../data/schema';
import type { GuideItem, GuideLink, GuideText } from '../../lib/guide/guide-item';
import { queryLink } from '../../lib/guide/guide-links';
import { officialPageOf } from '../../lib/official/official-page';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { Doubt, Proof } from '../ui/proof';
import { QueryLink } from './query-link';
import { VisitLink } from './visit-link';

interface LineProps {
  item: GuideItem;
  /** Facts whose words stand in the proof of this line alone. */
  told?: ReadonlySet<Fact> | undefined;
  /** Those to offer; all of the line's where it is left out. */
  links?: readonly GuideLink[];
  /** Between the words and the links. */
  children?: ComponentChildren;
}

/** One line of the guide: what it says, whether it is certain, where it leads, what it rests on. */
export function GuideLine({ item, told, links = item.links, children }: LineProps) {
  const lineText = useLineText();
  return (
    <div class="with-proof guide-line">
      <p>
        {lineText(item)}
        {!item.sure && ' '}
        {!item.sure && <Doubt fact={item.facts[0]} />}
      </p>
      <Proof facts={item.facts} told={told} />
      {children}
      <GuideLinks links={links} />
    </div>
  );
}

/** Links out of the guide; every one opens a tab of its own. That to the public query takes the number along. */
export function GuideLinks({ links }: { links: readonly GuideLink[] }) {
  const { t } = useWords();
  const words = useLinkWords();
  if (links.length === 0) return null;
  return (
    <p class="guide-links">
      {links.map((link) => {
        const { url } = link;
        if (url === queryLink.url) return <QueryLink key={url} />;
        const Link = officialPageOf(url) ? VisitLink : OutLink;
        return (
          <Link key={url} href={url} title={`${url} (${t('ui.opensNewTab')})`}>
            {words(link)}
          </Link>
        );
      })}
    </p>
  );
}

/** What a link is called. */
export function useLinkWords(): (link: GuideLink) => string {
  const { say } = useWords();
  const words = useGuideText();
  return ({ label }) => ('key' in label ? words(label) : say(label));
}

/** What a line says: our words, or those of its first fact where it has none; with the one provider that is known to say it. */
export function useLineText(): (item: GuideItem) => string {
  const { say } = useWords();
  const words = useGuideText();
  const onlyOf = useOnlyOf();
  return ({ text, facts: [first], onlyOf: name }) =>
    `${text ? words(text) : first ? say(first) : ''}${onlyOf(name)}`;
}

/** The words that stand after what one provider alone is known to say; empty where none is named. */
export function useOnlyOf(): (name: Bilingual | null | undefined) => string {
  const { t, say } = useWords();
  return (name) => (name ? t('guide.onlyOf', { provider: say(name) }) : '');
}

/** Fills a text of the guide, whose values may stand in both languages. */
function useGuideText(): (text: GuideText) => string {
  const { t, say } = useWords();
  return ({ key, params = {} }) =>
    t(
      `guide.${key}`,
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value : say(value)]),
      ),
    );
}
