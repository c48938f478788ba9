/** Guides drawn as the desk draws them, and measured: for the test of their height (tests/e2e/guide/guide-measures.test.ts). */
import { render } from 'preact';
import { DeskHead } from '../../components/desk/desk';
import { GuideHead } from '../../components/desk/guide-view';
import { CaseGuide } from '../../components/guide/case-guide';
import { LanguageProvider } from '../../components/ui/i18n';
import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import type { Locale } from '../../locales/dictionaries';

/** A guide to be drawn. */
export interface DrawnCase {
  name: string;
  filing: Filing;
  answers: CaseAnswers;
}

/** One guide at the present width, in CSS pixels from its top. */
export interface Measure {
  name: string;
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
    /** Draws guides one below the other, in the place of those before them. */
    drawGuides?: (cases: readonly DrawnCase[], locale: Locale) => void;
    /** Measures those that are drawn. */
    measureGuides?: () => Measure[];
  }
}

const nothing = (): void => undefined;

/** Offers both on the page of all states, where the address asks for it. */
export function offerMeasures(): void {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  document.body.style.width = 'auto';
  window.drawGuides = (cases, locale) =>
    render(
      <LanguageProvider locale={locale}>
        {cases.map((one) => (
          <Guide key={one.name} {...one} />
        ))}
      </LanguageProvider>,
      root,
    );
  window.measureGuides = () => [...root.querySelectorAll<HTMLElement>('[data-case]')].map(measure);
}

function Guide({ name, filing, answers }: DrawnCase) {
  return (
    <div class="desk" data-case={name}>
      <DeskHead view="guide" />
      <main class="desk-view">
        <article class="province">
          <GuideHead filing={filing} />
          <CaseGuide
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
  );
}

function measure(guide: HTMLElement): Measure {
  const { top } = guide.getBoundingClientRect();
  const bottom = (selector: string): number =>
    Math.max(top, ...[...guide.querySelectorAll(selector)].map((one) => one.getBoundingClientRect().bottom));
  const first = guide.querySelector('.way-steps > li')?.getBoundingClientRect().top;
  return {
    name: guide.dataset.case ?? '',
    first: first === undefined ? 10_000 : Math.round(first - top),
    end: Math.round(bottom('.guide-first, .guide-side') - top),
    overflow: document.documentElement.scrollWidth - innerWidth,
    ignorance: guide.querySelectorAll('.asks').length,
    accents: [...guide.querySelectorAll<HTMLElement>('.main')].filter((one) => one.offsetParent).length,
  };
}
