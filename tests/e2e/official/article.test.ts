/** The hint on an administration's article: one on deregistering can be noted, another is a page like any other. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { provinceName, zh } from '../../words';
import { inEitherBrowser } from '../either-browser';
import { hintThat, pressHint, speakChinese } from './official-steps';
import * as pages from './replica';
import { articleUrl, otherArticleUrl } from './replica-articles';

const replica = pages.replicaSites();
const note = zh('hint.official.button.note');

inEitherBrowser(
  'the hint on an article of an administration',
  (browser) => {
    beforeAll(() => speakChinese(browser));
    beforeEach(() => replica.reset());

    it('offers to note one on deregistering, with its day, and shows what would be kept', async () => {
      const tab = await browser.open(articleUrl);
      const { lines } = await hintThat(tab, ({ buttons }) => buttons.some(({ text }) => text === note));
      expect(lines[0]).toContain('注销');
      expect(lines[1]).toBe(zh('hint.official.note.issued', { date: '2026年3月2日' }));
      await pressHint(tab, note);
      const desk = await browser.opened('#/read/');
      await desk.until((title) => document.body.innerText.includes(title), lines[0] ?? '');
      await desk.close();
      await tab.close();
    });

    it('reads nothing of an article about something else', async () => {
      const tab = await browser.open(otherArticleUrl);
      const title = zh('hint.title.province', { name: provinceName('gd') });
      const seen = await hintThat(tab, ({ lines }) => lines[0] === title);
      expect(seen.buttons.map(({ text }) => text)).not.toContain(note);
      await tab.close();
    });
  },
  (sites) => replica.serve(sites),
);
