import { formatMessage, lookUpMessage, type MessageParams } from '../lib/locale-messages';
import { dictionaries, type MessageKey } from '../locales/dictionaries';

/** What the Chinese interface says under a key of locales/, filled in; a place without a value stays `{name}`. */
export function zh(key: MessageKey, params?: MessageParams): string {
  return formatMessage(lookUpMessage(dictionaries.zh_CN, key), params);
}

/** The same in English. */
export function en(key: MessageKey, params?: MessageParams): string {
  return formatMessage(lookUpMessage(dictionaries.en, key), params);
}
