/** The words of each question and its answers. */
import type { QuestionId } from '../../lib/guide/case-answers';
import type { MessageKey } from '../../locales/dictionaries';

export const questionWords: Record<QuestionId, MessageKey> = {
  whose: 'guide.askWhose',
  conflict: 'guide.askConflict',
  what: 'guide.askWhat',
  account: 'guide.askAccount',
  platform: 'guide.askPlatform',
  empty: 'guide.askEmpty',
  phoneChanged: 'guide.askPhoneChanged',
  dissolved: 'guide.askDissolved',
};

export const howWords: Record<QuestionId, MessageKey> = {
  whose: 'guide.askWhoseHow',
  conflict: 'guide.askConflictHow',
  what: 'guide.askWhatHow',
  account: 'guide.askAccountHow',
  platform: 'guide.askPlatformHow',
  empty: 'guide.askEmptyHow',
  phoneChanged: 'guide.askPhoneChangedHow',
  dissolved: 'guide.askDissolvedHow',
};

const options: Readonly<Record<string, MessageKey>> = {
  'whose mine': 'guide.whoseMine',
  'whose other': 'guide.whoseOther',
  'conflict subject': 'guide.conflictSubject',
  'conflict domain': 'guide.conflictDomain',
  'what subject': 'guide.whatSubject',
  'what service': 'guide.whatService',
  'what access': 'guide.whatAccess',
  'what domain': 'guide.whatDomain',
  'what mini-program': 'guide.whatMiniProgram',
  'account usable': 'guide.accountUsable',
  'account lost': 'guide.accountLost',
  'account provider-gone': 'guide.accountProviderGone',
  'platform known': 'guide.platformOther',
  'empty yes': 'guide.yes',
  'empty no': 'guide.no',
  'phoneChanged yes': 'guide.yes',
  'phoneChanged no': 'guide.no',
  'dissolved yes': 'guide.yes',
  'dissolved no': 'guide.no',
};

/** The words of one answer; every question also has "I don't know". */
export function optionWords(question: QuestionId, option: string): MessageKey {
  return options[`${question} ${option}`] ?? 'guide.unknown';
}
