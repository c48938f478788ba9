/** Where papers of a province go by post, as it may stand on paper: what the person wrote, or what is known for certain. */
import { provinceOf } from '../../../data/facts';
import type { ProvinceId, Submission } from '../../../data/schema';
import { current, isUsable } from '../../guide/fact-trust';
import { postAddressOf } from '../../guide/guide-hand-in';
import { seenMonth } from './seen-month';
import { onLine } from './sender';

export interface PrintedAddress {
  /** Six digits; empty where none is given. */
  postcode: string;
  /** Street and house; empty where none may be printed. */
  address: string;
  /** Whom the envelope names besides the administration, 备案办公室; null where nobody says it. */
  department: string | null;
  /** `typed` by the person; `known` for certain; `none`, to be written by hand. */
  from: 'typed' | 'known' | 'none';
  /** 2024年5月, when a known one was seen; null of others. */
  seen: string | null;
}

/**
 * The address that is printed for a province. What the person wrote comes first; of what the data know only one that a source
 * gives for this very purpose, that is not doubtful and not older than two years: any other could bring somebody's papers to
 * strangers.
 *
 * @param typed What the person wrote; null or empty where nothing.
 * @param isEmptySubject Whether the papers are of subjects without any service alone.
 */
export function printedAddress(
  provinceId: ProvinceId,
  typed: string | null,
  isEmptySubject: boolean,
  now: Date,
): PrintedAddress {
  const written = onLine(typed ?? '');
  if (written) return { ...withPostcode(written), department: null, from: 'typed', seen: null };
  const province = provinceOf(provinceId);
  const known = postAddressOf(province, isEmptySubject, now);
  if (!known?.sure) return { postcode: '', address: '', department: null, from: 'none', seen: null };
  const { postcode, address } = withPostcode(known.value);
  return {
    postcode,
    // The administration stands on a line of its own.
    address: address.replace(province.authority.zh, '').trim(),
    department: /收件人写「([^」]+)」/.exec(known.zh)?.[1] ?? null,
    from: 'known',
    seen: seenMonth(known),
  };
}

/** What says that the administration takes the form by e-mail and not by post; null where nothing does. */
export function byEmail(provinceId: ProvinceId): Submission | null {
  return (
    current(provinceOf(provinceId).submission).find(
      (entry) => entry.kind === 'email' && entry.purpose === 'deregistration' && isUsable(entry),
    ) ?? null
  );
}

/** 广州市某路1号（邮编 510000） or 510000 广州市某路1号: the postcode by itself. */
function withPostcode(text: string): { postcode: string; address: string } {
  const found =
    /[（(]?\s*邮(?:政编码|编)\s*[:：]?\s*(\d{6})\s*[）)]?/.exec(text) ??
    /^(\d{6})(?!\d)[\s,，]*/.exec(text) ??
    /[\s,，]+(\d{6})$/.exec(text);
  if (!found) return { postcode: '', address: text };
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  return { postcode: found[1] ?? '', address: rest.replace(/^[\s,，、]+|[\s,，、]+$/g, '') };
}
