/** The words of each question and its answers. */
import type { QuestionId } from '../../lib/guide/case-answers';
import type { MessageKey } from '../../locales/dictionaries';

export const questionWords: Record<QuestionId, MessageKey> = {
  whose: 'guide.question.whose',
  conflict: 'guide.question.conflict',
  what: 'guide.question.what',
  account: 'guide.question.account',
  platform: 'guide.question.platform',
  empty: 'guide.question.empty',
  phoneChanged: 'guide.question.phoneChanged',
  dissolved: 'guide.question.dissolved',
};

export const howWords: Record<QuestionId, MessageKey> = {
  whose: 'guide.how.whose',
  conflict: 'guide.how.conflict',
  what: 'guide.how.what',
  account: 'guide.how.account',
  platform: 'guide.how.platform',
  empty: 'guide.how.empty',
  phoneChanged: 'guide.how.phoneChanged',
  dissolved: 'guide.how.dissolved',
};

const options: Readonly<Record<string, MessageKey>> = {
  'whose mine': 'guide.answer.whose.mine',
  'whose other': 'guide.answer.whose.other',
  'conflict subject': 'guide.answer.conflict.subject',
  'conflict domain': 'guide.answer.conflict.domain',
  'conflict identity': 'guide.answer.conflict.identity',
  'what subject': 'guide.answer.what.subject',
  'what service': 'guide.answer.what.service',
  'what access': 'guide.answer.what.access',
  'what domain': 'guide.answer.what.domain',
  'what mini-program': 'guide.answer.what.miniProgram',
  'account usable': 'guide.answer.account.usable',
  'account lost': 'guide.answer.account.lost',
  'account provider-gone': 'guide.answer.account.providerGone',
  'platform known': 'guide.answer.platform.other',
  'empty yes': 'guide.answer.yes',
  'empty no': 'guide.answer.no',
  'phoneChanged yes': 'guide.answer.yes',
  'phoneChanged no': 'guide.answer.no',
  'dissolved yes': 'guide.answer.dissolved.yes',
  'dissolved revoked': 'guide.answer.dissolved.revoked',
  'dissolved no': 'guide.answer.dissolved.no',
};

/** The words of one answer; every question also has "I don't know". */
export function optionWords(question: QuestionId, option: string): MessageKey {
  return options[`${question} ${option}`] ?? 'guide.answer.unknown';
}
