import { findResidentIdFault, type ResidentIdFault } from './resident-id';
import { cleanCode, findSocialCreditCodeFault, type SocialCreditCodeFault } from './social-credit-code';

/** Who applies: a unit with its seal, or an individual who signs. */
export type ApplicantKind = 'unit' | 'individual';

export type CertificateId =
  | 'social-credit'
  | 'business-licence'
  | 'organisation-code'
  | 'institution'
  | 'association'
  | 'resident-id'
  | 'passport'
  | 'military'
  | 'hk-macau-permit'
  | 'taiwan-permit'
  | 'residence-permit'
  | 'foreigner-residence';

export interface CertificateType {
  id: CertificateId;
  holder: ApplicantKind;
  /** The name printed on the paper. */
  zh: string;
}

/**
 * The kinds of certificate filings are made with. The form lets people write in any other. Names as
 * the authorities print them on the certificates.
 */
export const certificateTypes: readonly CertificateType[] = [
  { id: 'social-credit', holder: 'unit', zh: '统一社会信用代码证书' },
  { id: 'business-licence', holder: 'unit', zh: '营业执照' },
  { id: 'institution', holder: 'unit', zh: '事业单位法人证书' },
  { id: 'association', holder: 'unit', zh: '社会团体法人登记证书' },
  { id: 'organisation-code', holder: 'unit', zh: '组织机构代码证' },
  { id: 'resident-id', holder: 'individual', zh: '居民身份证' },
  { id: 'passport', holder: 'individual', zh: '护照' },
  { id: 'military', holder: 'individual', zh: '军官证' },
  { id: 'hk-macau-permit', holder: 'individual', zh: '港澳居民来往内地通行证' },
  { id: 'taiwan-permit', holder: 'individual', zh: '台湾居民来往大陆通行证' },
  { id: 'residence-permit', holder: 'individual', zh: '港澳台居民居住证' },
  { id: 'foreigner-residence', holder: 'individual', zh: '外国人永久居留身份证' },
];

export type CertificateFault =
  | SocialCreditCodeFault
  | ResidentIdFault
  | 'certificate-shape'
  | 'certificate-old';

/** The certificate type that bears this name, or null for one that was written in. */
export function certificateTypeOf(name: string): CertificateType | null {
  const wanted = name.normalize('NFKC').trim();
  return certificateTypes.find((type) => type.zh === wanted) ?? null;
}

/**
 * Shapes as printed on the documents; an unusual number is possible, so a mismatch is a warning.
 * Permits: Exit and Entry Administration, forms of 2013 (H/M and 8 digits, older with 2 more;
 * Taiwan 8 digits, older 10 with a letter). Foreigners: 3 letters and 12 digits until 2023, then 18.
 */
const shapes: Partial<Record<CertificateId, RegExp>> = {
  'organisation-code': /^[0-9A-Z]{8}[0-9X]$/,
  passport: /^[A-Z0-9]{5,17}$/,
  military: /^(\p{Script=Han}{1,4}字?第?)?[0-9A-Z]{5,10}号?$/u,
  'hk-macau-permit': /^[HM]\d{8}(\d{2})?$/,
  'taiwan-permit': /^(\d{8}|\d{10}([A-Z]|\([A-Z]\))?)$/,
  'foreigner-residence': /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
};

/**
 * Numbers of units from before the one code of 2015 (State Council document 33 of 2015): organisation codes of 9 signs
 * (GB 11714-1997), institution numbers of 12 digits, registration numbers of companies of 13 and later 15 digits, and
 * numbers in words such as 企合粤总字第001234号. Filings of that time carry them, so they are looked at, never refused.
 */
const oldUnitNumber =
  /^([0-9A-Z]{8}[0-9X]|\d{12}|\d{13}|\d{15}|[\p{Script=Han}()]{1,16}[字证]第?\d{3,12}号?)$/u;

/**
 * Checks a certificate number by the kind of certificate.
 *
 * @param typeName The name as chosen or written in; of a kind unknown here nothing is checked.
 * @param today ISO date.
 * @returns The fault or null. `certificate-old`, `certificate-shape`, `uscc-check`, `id-old`: the number can be real all
 *   the same.
 */
export function findCertificateFault(
  typeName: string,
  number: string,
  today: string,
): CertificateFault | null {
  const type = certificateTypeOf(typeName);
  if (!type) return null;
  const code = cleanCode(number);
  switch (type.id) {
    case 'social-credit':
    case 'institution':
    case 'association':
      return oldUnitNumber.test(code) ? 'certificate-old' : findSocialCreditCodeFault(code);
    case 'business-licence':
      // Registration numbers of 15 digits stood on licences until the codes were merged in 2015; their check digit
      // (GS 15-2006) does not fit on all of them.
      if (/^\d{15}$/.test(code)) return null;
      return oldUnitNumber.test(code) ? 'certificate-old' : findSocialCreditCodeFault(code);
    case 'resident-id':
      return findResidentIdFault(code, today);
    case 'residence-permit':
      return /^8[123]0000/.test(code) ? findResidentIdFault(code, today) : 'certificate-shape';
    default:
      return shapes[type.id]?.test(code) === false ? 'certificate-shape' : null;
  }
}
