/** The hint as a tree of plain elements, built by the background, so that the script in the page only draws it. */
import type { Locale } from '../../locales/dictionaries';
import type { Hint } from './hint';
import type { OfficialAct, OfficialCard } from './official-card';
import { wordHint } from './words';

/** An element: its name, attributes, and what is in it. */
export type HintNode = [name: string, attributes: Record<string, string>, ...inside: (HintNode | string)[]];

/**
 * What a button of the hint does: `data-show` names the state it leads to (or, again, back from), `data-act` what is done;
 * `hint…` the message of that name, after `@` an act on an official page. `data-done` is what the button says after that.
 */
type HintButton = {
  'data-show'?: 'folded' | 'asking' | '';
  'data-act'?: 'hintOpen' | 'hintPanel' | 'close' | 'mute-site' | 'mute-all' | `@${OfficialAct}`;
  'data-done'?: string;
};

export interface HintView {
  form: Hint['form'];
  /** The style sheet of its shadow root, which the background adds: assets/hint.css. */
  style: string;
  tree: HintNode;
  /** Selector of what the hint must not cover: buttons, fields, captchas, dialogs, what has the focus. */
  needed: string;
}

const needed = [
  'button,input:not([type=hidden]),select,textarea,canvas,video,iframe,img[src*=code i],[role=button],[class*=btn i]',
  // What opens over the page, also where its lower part is empty, and wherever the person is now.
  '[role*=dialog],dialog,[class*=dialog i],[class*=modal i],[class*=popup i],:focus:not([data-beian])',
  ...['captcha', 'verif', 'yzm'].flatMap((name) =>
    ['[class', '[id', 'img[src'].map((place) => `${place}*=${name} i]`),
  ),
];
/** Where it helps on the page itself, one of many rows, or the turning of pages, may be covered until one scrolls. */
const neededWhereItHelps = `:is(${needed.join()}):not(td *,[class*=pagina i] *)`;

/**
 * A hint in words and elements.
 *
 * @param theme The setting; `browser` follows the system.
 * @param official What it says first on an official page, and offers there.
 * @param hasPanel Whether the browser has a side panel that a press in a page can open.
 */
export function viewHint(
  hint: Hint,
  locale: Locale,
  theme: 'browser' | 'light' | 'dark',
  official: OfficialCard | null = null,
  hasPanel = false,
): Omit<HintView, 'style'> {
  // Of an answer that is read, how many numbers the page shows besides is no news.
  const { seal, words, ...own } = wordHint(official ? { ...hint, moreNumbers: 0 } : hint, locale);
  const title = official?.title ?? own.title;
  const notes = [...(official?.notes ?? []), ...own.notes];
  const buttons = official?.buttons ?? [];
  const button = (
    does: HintButton,
    name: string,
    text: string,
    more: Record<string, string> = {},
  ): HintNode => ['button', { type: 'button', class: name, ...does, ...more }, text];
  return {
    form: hint.form,
    needed: official ? neededWhereItHelps : needed.join(),
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
        ...(buttons.length > 0
          ? [
              [
                'div',
                { class: 'row' },
                ...buttons.map(({ act, text, main, done }) =>
                  button(
                    { 'data-act': `@${act}`, ...(done && { 'data-done': done }) },
                    main ? 'main' : '',
                    text,
                  ),
                ),
              ] satisfies HintNode,
            ]
          : []),
        [
          'div',
          { class: 'row' },
          button(
            { 'data-show': 'folded', 'data-act': 'hintOpen' },
            official ? '' : 'main',
            official?.open ?? words.open,
          ),
          ...(hasPanel ? [button({ 'data-show': 'folded', 'data-act': 'hintPanel' }, '', words.panel)] : []),
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
