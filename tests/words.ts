/** What the interface says, for tests: read from locales/, so that a better word breaks none of them. */
import { provinceOf } from '../data/directory';
import type { ProvinceId } from '../data/schema';
import { formatMessage, lookUpMessage, type MessageParams } from '../lib/locale-messages';
import { dictionaries, type MessageKey } from '../locales/dictionaries';

/** A message of the Chinese interface, filled in; a place without a value stays `{name}`. */
export function zh(key: MessageKey, params?: MessageParams): string {
  return wordsIn(dictionaries.zh_CN, key, params);
}

/** A message of the English interface. */
export function en(key: MessageKey, params?: MessageParams): string {
  return wordsIn(dictionaries.en, key, params);
}

function wordsIn(dictionary: object, key: MessageKey, params?: MessageParams): string {
  const message = lookUpMessage(dictionary, key);
  return params ? formatMessage(message, params) : message;
}

/** How a Chinese message begins or goes on, whatever stands in the places that are given no value. */
export function zhLike(key: MessageKey, params?: MessageParams): RegExp {
  return likeOf(zh(key, params));
}

/** The same in English. */
export function enLike(key: MessageKey, params?: MessageParams): RegExp {
  return likeOf(en(key, params));
}

function likeOf(message: string): RegExp {
  const parts = message.split(/\{\w+\}/);
  return new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('[^]*?'));
}

/** The Chinese name of a province's communications administration. */
export function officeOf(id: ProvinceId): string {
  return provinceOf(id).authority.zh;
}

/** The Chinese name of a province. */
export function provinceName(id: ProvinceId): string {
  return provinceOf(id).name.zh;
}
