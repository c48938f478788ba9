/** The words of each question and its answers. */
import type { QuestionId } from '../../lib/guide/case-answers';
import type { MessageKey } from '../../locales/dictionaries';

/** What is asked: the questions of a case, and of its account at which provider that is. */
export type AskedId = QuestionId | 'provider';

export const questionWords: Record<AskedId, MessageKey> = {
  whose: 'case.question.whose',
  conflict: 'case.question.conflict',
  what: 'case.question.what',
  account: 'case.question.account',
  provider: 'case.question.provider',
  platform: 'case.question.platform',
  empty: 'case.question.empty',
  phoneChanged: 'case.question.phoneChanged',
  applicant: 'case.question.applicant',
  dissolved: 'case.question.dissolved',
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
  'whose mine': 'case.answer.whose.mine',
  'whose other': 'case.answer.whose.other',
  'conflict subject': 'case.answer.conflict.subject',
  'conflict domain': 'case.answer.conflict.domain',
  'conflict identity': 'case.answer.conflict.identity',
  'what subject': 'case.answer.what.subject',
  'what service': 'case.answer.what.service',
  'what access': 'case.answer.what.access',
  'what domain': 'case.answer.what.domain',
  'what mini-program': 'case.answer.what.miniProgram',
  'account usable': 'case.answer.account.usable',
  'account lost': 'case.answer.account.lost',
  'account provider-gone': 'case.answer.account.providerGone',
  'provider other': 'case.answer.provider.other',
  'provider unknown': 'case.answer.provider.unknown',
  'platform known': 'case.answer.platform.other',
  'empty yes': 'case.answer.yes',
  'empty no': 'case.answer.no',
  'phoneChanged yes': 'case.answer.phoneChanged.yes',
  'phoneChanged no': 'case.answer.phoneChanged.no',
  'applicant unit': 'case.answer.applicant.unit',
  'applicant individual': 'case.answer.applicant.individual',
  'dissolved yes': 'case.answer.dissolved.yes',
  'dissolved revoked': 'case.answer.dissolved.revoked',
  'dissolved no': 'case.answer.dissolved.no',
};

/** The words of one answer; nearly every question also has "I don't know". */
export function optionWords(question: AskedId, option: string): MessageKey {
  return options[`${question} ${option}`] ?? 'case.answer.unknown';
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
  return chips[`${question} ${option}`] ?? 'case.answer.unknown';
}
