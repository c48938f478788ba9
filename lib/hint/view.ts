/** The hint as a tree of plain elements, built by the background, so that the script in the page only draws it. */
import type { Locale } from '../../locales/dictionaries';
import type { Hint } from './hint';
import { wordHint } from './words';

/** An element: its name, attributes, and what is in it. */
export type HintNode = [name: string, attributes: Record<string, string>, ...inside: (HintNode | string)[]];

/** What a button of the hint does: `data-show` names the state it leads to (or, again, back from), `data-act` what is done. */
type HintButton = {
  'data-show'?: 'folded' | 'asking' | '';
  'data-act'?: 'open' | 'close' | 'mute-site' | 'mute-all';
};

export interface HintView {
  form: Hint['form'];
  /** The style sheet of its shadow root, which the background adds: assets/hint.css. */
  style: string;
  tree: HintNode;
  /** Selector of what the hint must not cover: buttons, fields, captchas. */
  needed: string;
}

const needed = [
  'button,input:not([type=hidden]),select,textarea,canvas,video,iframe,img[src*=code i],[role=button],[class*=btn i]',
  ...['captcha', 'verif', 'yzm'].flatMap((name) =>
    ['[class', '[id', 'img[src'].map((place) => `${place}*=${name} i]`),
  ),
].join(',');

/**
 * A hint in words and elements.
 *
 * @param theme The setting; `browser` follows the system.
 */
export function viewHint(
  hint: Hint,
  locale: Locale,
  theme: 'browser' | 'light' | 'dark',
): Omit<HintView, 'style'> {
  const { seal, title, notes, words } = wordHint(hint, locale);
  const button = (
    does: HintButton,
    name: string,
    text: string,
    more: Record<string, string> = {},
  ): HintNode => ['button', { type: 'button', class: name, ...does, ...more }, text];
  return {
    form: hint.form,
    needed,
    tree: [
      'section',
      { lang: locale === 'en' ? 'en' : 'zh-CN', 'aria-label': words.name, 'data-theme': theme },
      button({ 'data-show': 'folded' }, 'seal', seal, {
        title,
        'aria-label': `${words.name}: ${words.fold}`,
      }),
      [
        'div',
        { class: 'body' },
        [
          'div',
          { class: 'words' },
          ['p', { class: 'title' }, title],
          ...notes.map((note): HintNode => ['p', {}, note]),
        ],
        ['p', { role: 'status', 'data-say': [title, ...notes].join(words.stop) }],
        [
          'div',
          { class: 'row' },
          button({ 'data-show': 'folded', 'data-act': 'open' }, 'main', words.open),
          button({ 'data-show': 'asking' }, '', words.notHere),
        ],
        [
          'div',
          { class: 'row questions' },
          button({ 'data-act': 'mute-site' }, '', words.muteSite),
          button({ 'data-act': 'mute-all' }, '', words.muteAll),
          button({ 'data-show': '' }, '', words.back),
        ],
      ],
      ['p', { class: 'title gone' }, words.gone],
      button({ 'data-act': 'close' }, 'close', '×', { 'aria-label': words.close }),
    ],
  };
}
