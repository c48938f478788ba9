/** The words of each question and its answers. */
import type { QuestionId } from '../../lib/guide/case-answers';
import type { MessageKey } from '../../locales/dictionaries';

/** What is asked: the questions of a case, and of its account at which provider that is. */
export type AskedId = QuestionId | 'provider';

export const questionWords: Record<AskedId, MessageKey> = {
  whose: 'guide.question.whose',
  conflict: 'guide.question.conflict',
  what: 'guide.question.what',
  account: 'guide.question.account',
  provider: 'guide.question.provider',
  platform: 'guide.question.platform',
  empty: 'guide.question.empty',
  phoneChanged: 'guide.question.phoneChanged',
  applicant: 'guide.question.applicant',
  dissolved: 'guide.question.dissolved',
};

export const howWords: Record<AskedId, MessageKey> = {
  whose: 'guide.how.whose',
  conflict: 'guide.how.conflict',
  what: 'guide.how.what',
  account: 'guide.how.account',
  provider: 'guide.how.provider',
  platform: 'guide.how.platform',
  empty: 'guide.how.empty',
  phoneChanged: 'guide.how.phoneChanged',
  applicant: 'guide.how.applicant',
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
  'provider other': 'guide.answer.provider.other',
  'provider unknown': 'guide.answer.provider.unknown',
  'platform known': 'guide.answer.platform.other',
  'empty yes': 'guide.answer.yes',
  'empty no': 'guide.answer.no',
  'phoneChanged yes': 'guide.answer.phoneChanged.yes',
  'phoneChanged no': 'guide.answer.phoneChanged.no',
  'applicant unit': 'guide.answer.applicant.unit',
  'applicant individual': 'guide.answer.applicant.individual',
  'dissolved yes': 'guide.answer.dissolved.yes',
  'dissolved revoked': 'guide.answer.dissolved.revoked',
  'dissolved no': 'guide.answer.dissolved.no',
};

/** The words of one answer; nearly every question also has "I don't know". */
export function optionWords(question: AskedId, option: string): MessageKey {
  return options[`${question} ${option}`] ?? 'guide.answer.unknown';
}

const chips: Readonly<Record<string, MessageKey>> = {
  'whose mine': 'guide.chip.whose.mine',
  'whose other': 'guide.chip.whose.other',
  'whose unknown': 'guide.chip.whose.unknown',
  'conflict subject': 'guide.chip.conflict.subject',
  'conflict domain': 'guide.chip.conflict.domain',
  'conflict identity': 'guide.chip.conflict.identity',
  'conflict unknown': 'guide.chip.conflict.unknown',
  'what subject': 'guide.chip.what.subject',
  'what service': 'guide.chip.what.service',
  'what access': 'guide.chip.what.access',
  'what domain': 'guide.chip.what.domain',
  'what mini-program': 'guide.chip.what.miniProgram',
  'what unknown': 'guide.chip.what.unknown',
  'account usable': 'guide.chip.account.usable',
  'account lost': 'guide.chip.account.lost',
  'account provider-gone': 'guide.chip.account.providerGone',
  'account unknown': 'guide.chip.account.unknown',
  'platform known': 'guide.chip.platform.other',
  'platform unknown': 'guide.chip.platform.unknown',
  'empty yes': 'guide.chip.empty.yes',
  'empty no': 'guide.chip.empty.no',
  'empty unknown': 'guide.chip.empty.unknown',
  'phoneChanged yes': 'guide.chip.phoneChanged.yes',
  'phoneChanged no': 'guide.chip.phoneChanged.no',
  'phoneChanged unknown': 'guide.chip.phoneChanged.unknown',
  'applicant unit': 'guide.chip.applicant.unit',
  'applicant individual': 'guide.chip.applicant.individual',
  'dissolved yes': 'guide.chip.dissolved.yes',
  'dissolved revoked': 'guide.chip.dissolved.revoked',
  'dissolved no': 'guide.chip.dissolved.no',
  'dissolved unknown': 'guide.chip.dissolved.unknown',
};

/** The short word for one answer, where it stands among others. */
export function chipWords(question: AskedId, option: string): MessageKey {
  return chips[`${question} ${option}`] ?? 'guide.answer.unknown';
}
