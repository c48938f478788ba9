/** The run: acts as a person does, kills something at a random moment, and holds what is left against the model. */
import { setTimeout as wait } from 'node:timers/promises';
import { poll } from '../browser/poll';
import { type KilledBrowser, startBrowser, type Tab, until } from './browsers';
import { alarmsAtOdds, outcome, pageAtOdds, readStored, wordsAtOdds } from './check';
import { begin, type Deed, type Doing, type End } from './deeds';
import type { Fault, Figures } from './figures';
import { allowedAfter, describeKill, type Kill, killFor, nameOfKill } from './kills';
import { emptyModel } from './model';
import { type Random, randomOf } from './random';
import { lookAt } from './seen';
import { openDraft } from './steps/form';
import { nextStep } from './steps/next';
import type { Step } from './steps/step';
import type { Stored } from './stored';

type Say = (fault: Fault) => void;

/**
 * Kills one browser, its background or its tabs so many times.
 *
 * @param seed The same seed does the same, as far as browsers do.
 * @param say Told every fault as it is found.
 * @throws Where the run itself cannot go on: a page that lacks what is to be pressed.
 */
export async function killRun(
  name: KilledBrowser['name'],
  points: number,
  seed: number,
  say: Say,
): Promise<Figures> {
  const run = new Run(await startBrowser(name), say);
  try {
    await run.open('#/notebook');
    await run.speakChinese();
    for (let point = 1; point <= points; point += 1)
      await run.point(point, randomOf(`${seed} ${name} ${point}`));
  } finally {
    await run.browser.close();
  }
  return run.figures;
}

class Run {
  readonly browser: KilledBrowser;
  readonly figures: Figures = { points: [], faults: [], lateAlarms: 0 };
  private readonly say: Say;
  private tab: Tab | null = null;
  /** Where in the desk the tab was opened. */
  private hash = '';
  /** Whether nothing was done in it since. */
  private isFresh = false;
  private stored: Stored = { model: emptyModel, kept: {}, faults: [], alarms: [] };
  private current = { point: 0, step: '', kill: '', how: '' };

  constructor(browser: KilledBrowser, say: Say) {
    this.browser = browser;
    this.say = say;
  }

  /** The one tab, new and at a place of the desk. */
  async open(hash: string): Promise<Tab> {
    const old = this.tab;
    const tab = await this.browser.open(hash);
    // Only now: a browser without tabs may end.
    await old?.close();
    this.tab = tab;
    this.hash = hash;
    this.isFresh = true;
    // The settings are drawn once they were read.
    const isDrawn = (): boolean =>
      document.querySelector('main h1') !== null && !document.querySelector('.settings:not(:has(section))');
    await until(tab, `the page at ${hash}`, isDrawn);
    return tab;
  }

  /** Puts the interface into the language whose words the run knows, also after everything was erased. */
  async speakChinese(): Promise<void> {
    const tab = this.tab ?? (await this.open('#/notebook'));
    await tab.evaluate(() => chrome.storage.local.set({ 'setting:language': 'zh_CN' }));
    this.stored = await poll('the store', () => readStored(tab));
    await this.open(this.hash);
  }

  async point(point: number, random: Random): Promise<void> {
    const { stored } = this;
    const step = nextStep({ random, stored, model: stored.model, turn: point }, this.tab ? this.hash : null);
    const kill = killFor(random, step, point);
    this.current = { point, step: step.name, kill: nameOfKill(kill), how: describeKill(kill) };
    try {
      const fits = this.tab && step.hash === this.hash && (this.isFresh || !step.fresh);
      if (!fits) await this.open(step.hash);
      const witness = kill.kind === 'background' && random.chance(0.2) ? await this.witness(step) : null;
      const done = await this.killed(step, kill);
      await this.check(step, kill, done, witness);
      await witness?.close();
      if (kill.kind === 'browser') await this.lookElsewhere(random);
      if (this.stored.model.settings.language !== 'zh_CN') await this.speakChinese();
    } catch (error) {
      const { name } = this.browser;
      throw new Error(`${name}, point ${point}, ${step.name}, ${describeKill(kill)}: ${error}`, {
        cause: error,
      });
    }
  }

  /** A second tab that shows the same and is not touched; the one in front stays the other. */
  private async witness(step: Step): Promise<Tab> {
    const witness = await this.browser.open(lookAt(step).hash);
    const hash = step.hash;
    await this.tab?.close();
    this.tab = null;
    await this.open(hash);
    return witness;
  }

  private fault(where: Fault['where'], what: string[]): void {
    if (what.length === 0) return;
    const fault: Fault = { browser: this.browser.name, ...this.current, where, what };
    this.figures.faults.push(fault);
    this.say(fault);
  }

  /** Does the deeds and kills; the number of deeds that were done, or null where nobody can tell. */
  private async killed(step: Step, kill: Kill): Promise<number | null> {
    const { browser } = this;
    const tab = this.tab as Tab;
    this.isFresh = false;
    await doAll(tab, step.before ?? []);
    if ('asleep' in kill && kill.asleep) await browser.stopBackground();
    await tab.evaluate(begin, step.deeds, kill.kind === 'page' ? kill.end : null);
    switch (kill.kind) {
      case 'background':
        await wait(kill.at);
        await browser.stopBackground();
        await doneIn(tab, step.deeds.length);
        await tab.evaluate(leaveField);
        return step.deeds.length;
      case 'page':
        await this.ended(tab, kill.end, step);
        return kill.end.with;
      case 'tab':
        await doneIn(tab, step.deeds.length);
        await wait(kill.at);
        await this.leave(tab);
        return step.deeds.length;
      case 'browser':
        if (kill.at === 'stored') await this.untilStored(tab, step);
        else await wait(kill.at);
        await browser.kill();
        await browser.start();
        this.tab = null;
        return null;
    }
  }

  /** Closes a tab as its last deed is done; another keeps the browser open. */
  private async leave(tab: Tab): Promise<void> {
    await tab.close();
    this.tab = null;
  }

  /** Waits for the end of a page, and fails at once where it lacks what is to be pressed. */
  private async ended(tab: Tab, { how }: End, { area }: Step): Promise<void> {
    await poll(`the page to end, ${how}`, async () => {
      const { failed, isOther } = await tab
        .evaluate(pageState)
        .catch(() => ({ failed: null, isOther: false }));
      if (failed) throw new Error(failed);
      return how === 'close' ? tab.isClosed() : isOther;
    });
    // Reloaded, the same page shows what is left; a form is open in it only as long as it lives.
    if (how === 'reload' && area !== 'form') this.isFresh = true;
    else if (how === 'close') this.tab = null;
    else await this.leave(tab);
  }

  /** Waits until all that was done is stored. */
  private async untilStored(tab: Tab, { deeds, states }: Step): Promise<void> {
    await doneIn(tab, deeds.length);
    await tab.evaluate(leaveField);
    const found = await outcome(tab, states.slice(-1));
    this.fault('store', found.faults);
  }

  private async check(step: Step, kill: Kill, done: number | null, witness: Tab | null): Promise<void> {
    const { hash } = lookAt(step);
    const left = this.tab ?? (await this.open(hash));
    const allowed = allowedAfter(step, kill, done);
    const { stored, which, faults } = await outcome(left, allowed);
    const tab = step.movesOn ? await this.open(hash) : left;
    this.stored = stored;
    this.fault('store', faults);
    const { model } = stored;
    const { name } = this.browser;
    const isOpen = allowed.length > 1 && which >= 0;
    this.figures.points.push({ browser: name, ...this.current, stored: isOpen ? which === 0 : null });
    this.fault('page', await pageAtOdds(tab, step, model));
    this.fault('words', await wordsAtOdds(tab, kill.kind === 'background' ? step.says : undefined));
    if (witness) this.fault('page', await pageAtOdds(witness, step, model));
    if (
      step.area === 'form' &&
      step.number &&
      kill.kind !== 'background' &&
      model.drafts[step.number] !== undefined
    ) {
      this.isFresh = false;
      await doAll(tab, [openDraft(step.number)]);
      this.fault('page', await pageAtOdds(tab, step, model));
    }
    const alarms = await alarmsAtOdds(tab, model);
    this.fault('alarms', alarms.faults);
    if (alarms.isLate) this.figures.lateAlarms += 1;
  }

  /** Also what the last deed had nothing to do with must be shown as it was. */
  private async lookElsewhere(random: Random): Promise<void> {
    const area = random.pick(['notebook', 'form', 'lookup', 'settings'] as const);
    const tab = await this.open(lookAt({ area }).hash);
    this.fault('page', await pageAtOdds(tab, { area }, this.stored.model));
  }
}

/** Runs in a page: what could not be done in it, and whether it is another one, drawn, by now. */
function pageState(): { failed: string | null; isOther: boolean } {
  const { doing } = globalThis as { doing?: Doing };
  const isDrawn = location.protocol === 'http:' || document.querySelector('main h1') !== null;
  return { failed: doing?.failed ?? null, isOther: !doing && isDrawn };
}

/** Runs in a page: goes on to another field, because a day counts only when it is typed to its end. */
function leaveField(): void {
  (globalThis as { doing?: Doing }).doing?.leave?.();
}

/** Waits until so many deeds are done. */
async function doneIn(tab: Tab, count: number): Promise<number> {
  await poll('the deeds', async () => {
    const doing = await tab.evaluate(() => (globalThis as { doing?: Doing }).doing ?? null);
    if (doing?.failed) throw new Error(doing.failed);
    return doing?.done === count;
  });
  return count;
}

async function doAll(tab: Tab, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  await tab.evaluate(begin, deeds, null);
  await doneIn(tab, deeds.length);
}
