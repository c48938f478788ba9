/** Every guide drawn as the desk draws it, and measured: for the test of its height (tests/e2e/guide/guide-measures.test.ts). */
import { render } from 'preact';
import { DeskHead } from '../../components/desk/desk';
import { GuideHead } from '../../components/desk/guide-view';
import { CaseGuide } from '../../components/guide/case-guide';
import { LanguageProvider } from '../../components/ui/i18n';
import { provinceOf } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import { type Filing, readFiling } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { guideFor } from '../../lib/guide/guide';
import { channelOf } from '../../lib/guide/guide-asks';
import type { GuideItem } from '../../lib/guide/guide-item';
import { screenOf } from '../../lib/guide/screen';
import { withFiling } from '../../lib/guide/with-filing';
import type { Locale } from '../../locales/dictionaries';

/** What is asked of the page of measures. */
export interface MeasuredCase {
  provinceId: ProvinceId;
  answers: CaseAnswers;
}

/** One guide on a screen of the present width, in CSS pixels from the top of the page. */
export interface Measure {
  case: string;
  /** Where the first step begins, and where the way with all that it needs ends. */
  first: number;
  end: number;
  /** Wider than the screen. */
  overflow: number;
  /** Statements of what is not known. */
  ignorance: number;
  /** Buttons in the accent. */
  accents: number;
}

declare global {
  interface Window {
    measureGuides?: (cases: readonly MeasuredCase[], locale: Locale) => Measure[];
  }
}

const nothing = (): void => undefined;

/** Offers the measuring on the page of all states, where the address asks for it. */
export function offerMeasures(): void {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  document.body.style.width = 'auto';
  window.measureGuides = (cases, locale) => cases.map((one) => measure(root, one, locale));
}

/** Screens whose lines are the same ones and equally long in both languages are measured once. */
const seen = new Map<string, Measure>();
const keys = new Map<string, string>();

function keyOf({ provinceId, answers }: MeasuredCase): string {
  const name = nameOf({ provinceId, answers });
  const known = keys.get(name);
  if (known !== undefined) return known;
  const { authority } = provinceOf(provinceId);
  const guide = withFiling(guideFor(provinceId, answers), filingIn(provinceId));
  const { ways, caution, asks, materials, handIn, timing, others, next } = screenOf(guide);
  const length = (text: { zh: string; en: string }) => [text.zh.length, text.en.length];
  const line = ({ id, text, facts: [first], details, links, onlyOf, sure }: GuideItem) => [
    id,
    text ? [text.key, JSON.stringify(text.params ?? {}).length] : first && length(first),
    details.map(length),
    links.length,
    onlyOf && length(onlyOf),
    sure,
  ];
  const papers = materials ? [...materials.unit, ...materials.individual, ...materials.both] : [];
  const key = JSON.stringify([
    length(authority),
    answers,
    [...ways.flatMap((way) => way.steps), ...caution, ...(asks?.items ?? []), ...papers, ...timing].map(line),
    materials?.from,
    handIn.map((entry) => [entry.value?.length, entry.sure, length(entry)]),
    others.map(({ way }) => way.way),
    next && [next.kind, next.stepId],
    asks && channelOf(guide)?.phone.length,
  ]);
  keys.set(name, key);
  return key;
}

function nameOf({ provinceId, answers }: MeasuredCase): string {
  return `${provinceId} ${JSON.stringify(answers)}`;
}

function filingIn(provinceId: ProvinceId): Filing {
  return readFiling(provinceId, `${provinceOf(provinceId).prefix}ICP备2021012345号-2`);
}

function measure(root: HTMLElement, { provinceId, answers }: MeasuredCase, locale: Locale): Measure {
  const filing = filingIn(provinceId);
  const name = nameOf({ provinceId, answers });
  const key = [locale, innerWidth, keyOf({ provinceId, answers })].join(' ');
  const before = seen.get(key);
  if (before) return { ...before, case: name };
  render(
    <LanguageProvider locale={locale}>
      <div class="desk">
        <DeskHead view="guide" />
        <main class="desk-view">
          <article class="province">
            <GuideHead filing={filing} />
            <CaseGuide
              key={name}
              filing={filing}
              place="desk"
              answers={answers}
              change={nothing}
              kept={null}
              refused={false}
            />
          </article>
        </main>
      </div>
    </LanguageProvider>,
    root,
  );
  const bottom = (selector: string): number =>
    Math.max(0, ...[...root.querySelectorAll(selector)].map((one) => one.getBoundingClientRect().bottom));
  const found: Measure = {
    case: name,
    first: Math.round(root.querySelector('.way-steps > li')?.getBoundingClientRect().top ?? 10_000),
    end: Math.round(bottom('.guide-first, .guide-side') + scrollY),
    overflow: document.documentElement.scrollWidth - innerWidth,
    ignorance: root.querySelectorAll('.asks').length,
    accents: [...root.querySelectorAll<HTMLElement>('.main')].filter((one) => one.offsetParent).length,
  };
  seen.set(key, found);
  return found;
}
