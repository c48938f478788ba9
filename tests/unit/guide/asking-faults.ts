/** What must never be in what a guide asks, and of whom; and who is told of a filing in one's own name. */
import { isUsable } from '../../../lib/guide/fact-trust';
import type { Guide } from '../../../lib/guide/guide';
import { channelOf } from '../../../lib/guide/guide-asks';
import type { HandIn } from '../../../lib/guide/guide-hand-in';
import type { GuideText } from '../../../lib/guide/guide-item';
import { en, zh } from '../../words';

const digits = (text: string): string => text.replaceAll(/\D/g, '');

/** What is wrong with whom to ask: a licence desk, doubted, gone, or another phone than is said. */
export function channelFaults(guide: Pick<Guide, 'handIn' | 'channels' | 'licenceDesks'>): string[] {
  const channel = channelOf(guide);
  if (!channel) return [];
  const { phone, fact } = channel;
  const desks = guide.licenceDesks.flatMap(({ value }) => (value ? [digits(value)] : []));
  const isDesk = desks.some((desk) => desk.includes(digits(phone)));
  const isSaid = `${fact.zh} ${(fact as HandIn).value ?? ''}`.includes(phone);
  return isDesk || !isUsable(fact) || !isSaid ? [`asks ${phone}: ${fact.zh}`] : [];
}

/** Whether the step of asking is missing, needless, or comes when something is written already. */
function asksLate({ asks, ways, answers }: Guide): boolean {
  const [way] = ways.filter(({ steps }) => steps.some((step) => step.id === 'paper-form'));
  const at = way?.steps.map((step) => step.id) ?? [];
  const isFalse = answers.conflict === 'identity' && answers.whose === 'other';
  const isOpen = asks.some((line) => line.id !== 'unknown-time');
  const before = at.indexOf(isFalse ? 'paper-report' : 'paper-ask');
  const isRight = at.includes('paper-ask') === (isOpen && !isFalse);
  return !isRight || (isOpen && before >= at.indexOf('paper-form'));
}

/** What a guide asks, of the administration and of the provider. */
export const questionsIn = ({ asks, providerAsks }: Guide): GuideText['key'][] =>
  [...asks, ...providerAsks].map(({ text }) => text?.key ?? 'ask.own');

/** What is wrong with whom and what a guide asks: each question once, in both languages, before anything is written. */
export function askingFaults(guide: Guide): string[] {
  const keys = questionsIn(guide);
  return [
    ...channelFaults(guide),
    ...(new Set(keys).size < keys.length ? [`asks twice: ${keys}`] : []),
    ...(asksLate(guide) ? ['asks late, or needlessly'] : []),
    ...keys.flatMap((key) =>
      zh(`guide.${key}`).endsWith('？') && en(`guide.${key}`).endsWith('?') ? [] : [`${key} is no question`],
    ),
  ];
}

/** A filing in one's own name is told of wherever else bills or an account are looked for, and beside other conflicts. */
export function falseFilingFaults({ answers, special, route, steps }: Guide): string[] {
  const isTold = (line: string) => special.some(({ id }) => id === line);
  const searches = route.includes('find-provider') || route.includes('recover-account');
  const isIdentity = answers.conflict === 'identity';
  const faults: [boolean, string][] = [
    [isTold('special-not-mine') !== searches, 'told of a false filing where nothing is searched, or not'],
    [
      isTold('special-false-filing') !== (answers.whose === 'other' && !isIdentity),
      'told of a false filing beside no conflict, or not',
    ],
    [steps.some(({ id }) => id === 'paper-report') !== isIdentity, 'reported without need, or not'],
  ];
  return faults.flatMap(([wrong, what]) => (wrong ? [what] : []));
}
