import { describe, expect, it } from 'vitest';
import { readFiling } from '../../../lib/filing/filing';
import {
  backToOpened,
  emptyPanel,
  filingOfTopic,
  openedWith,
  type PanelState,
  topicOfFiling,
  withPage,
  withPin,
} from '../../../lib/hint/panel';

const number = '粤ICP备17055554号-1';
const filing = readFiling('gd', number);
const opened = openedWith(filing);
const gd = { provinceId: 'gd', number: null } as const;
const zj = { provinceId: 'zj', number: null } as const;

/** What is shown, whether for the page, and whether it stays. */
const said = ({ shown, follows, pinned }: PanelState) => [
  shown?.written || (shown?.provinceId ?? null),
  follows,
  pinned,
];

describe('the panel beside a page', () => {
  it.each<[string, PanelState, unknown[]]>([
    ['shows the province of a page, where nothing was opened', withPage(emptyPanel, zj), ['zj', true, false]],
    ['shows another province that comes', withPage(opened, zj), ['zj', true, false]],
    ['keeps the number on a page of its province', withPage(opened, gd), [number, false, false]],
    ['keeps what it shows on a page about nothing', withPage(opened, null), [number, false, false]],
    [
      'takes another number of the same province',
      withPage(opened, { ...gd, number: '粤ICP备1号' }),
      ['粤ICP备1号', true, false],
    ],
    [
      'stays with what a page was about when that is left',
      withPage(withPage(opened, zj), null),
      ['zj', false, false],
    ],
    ['knows the page again', withPage(withPage(withPage(opened, zj), null), zj), ['zj', true, false]],
    [
      'goes back to what it was opened for, and stays there',
      withPage(backToOpened(withPage(opened, zj)), zj),
      [number, false, true],
    ],
    ['pinned, follows no page', withPage(withPin(opened, true), zj), [number, false, true]],
    ['pins what a page was about', withPin(withPage(opened, zj), true), ['zj', false, true]],
    ['let go, follows again', withPage(withPin(withPin(opened, true), false), zj), ['zj', true, false]],
    ['pins nothing where it shows nothing', withPin(emptyPanel, true), [null, false, false]],
    ['is never pinned to nothing', openedWith(null, true), [null, false, false]],
  ])('%s', (_, state, expected) => {
    expect(said(state)).toEqual(expected);
  });

  it('remembers a filing as province and number', () => {
    expect(filingOfTopic(topicOfFiling(filing))).toEqual(filing);
    expect(topicOfFiling(readFiling('gd'))).toEqual(gd);
    expect(filingOfTopic(topicOfFiling(null))).toBeNull();
  });
});
