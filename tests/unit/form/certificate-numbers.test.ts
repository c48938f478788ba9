import fc from 'fast-check';
import IDValidator from 'id-validator';
import { describe, expect, it } from 'vitest';
import { certificateTypes, findCertificateFault } from '../../../lib/form/values/certificates';
import { findResidentIdFault, residentIdCheck } from '../../../lib/form/values/resident-id';
import { findSocialCreditCodeFault, socialCreditCheck } from '../../../lib/form/values/social-credit-code';
import { anyCharacter } from '../any-text';

const today = '2026-11-24';
const oracle = new IDValidator();
const creditAlphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const creditLetters = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...creditAlphabet), { minLength: length, maxLength: length })
    .map((characters) => characters.join(''));
const creditBody = fc
  .tuple(creditLetters(2), fc.integer({ min: 100_000, max: 999_999 }), creditLetters(9))
  .map((parts) => parts.join(''));

describe('unified social credit code (GB 32100-2015)', () => {
  it.each([
    // The codes of the standard's own example and of large organisations, as they print them.
    ['91350100M000100Y43', null],
    ['9144030071526726XG', null],
    ['91110000802100433B', null],
    ['12100000400001213B', 'uscc-check'],
    ['91350100m000100y43', null],
    [' 9135 0100 M000 100Y 43 ', null],
    ['９１３５０１００Ｍ０００１００Ｙ４３', null],
    ['91350100M000100Y34', 'uscc-check'],
    // Real, with a check character that does not fit.
    ['91350203M0001QKT19', 'uscc-check'],
    ['91350100M000I00Y43', 'uscc-character'],
    ['9135A100M000100Y43', 'uscc-region'],
    ['000000000000000000', 'uscc-region'],
    ['91350100M000100Y4', 'uscc-length'],
    ['91350100M000100Y43\u{20bb7}', 'uscc-length'],
    ['', 'uscc-length'],
  ])('%s → %s', (code, fault) => {
    expect(findSocialCreditCodeFault(code)).toBe(fault);
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(creditBody, fc.nat(16), fc.constantFrom(...creditAlphabet), (body, at, other) => {
        const code = body + socialCreditCheck(body);
        expect(findSocialCreditCodeFault(code)).toBeNull();
        fc.pre(code.charAt(at) !== other);
        expect(findSocialCreditCodeFault(code.slice(0, at) + other + code.slice(at + 1))).not.toBeNull();
      }),
    );
  });
});

describe('resident ID number (GB 11643-1999)', () => {
  it.each([
    ['11010519491231002X', null],
    ['11010519491231002x', null],
    ['440524188001010014', 'id-date'],
    ['110105194912310021', 'id-check'],
    ['110105194902310026', 'id-date'],
    ['110105202702010026', 'id-date'],
    ['990105194912310021', 'id-region'],
    ['11010519491231X02X', 'id-character'],
    ['110105491231002', 'id-old'],
    ['110105499931002', 'id-length'],
    ['1101051949123100', 'id-length'],
  ])('%s → %s', (id, fault) => {
    expect(findResidentIdFault(id, today)).toBe(fault);
  });

  it('takes what id-validator makes, and refuses each with another check character', () => {
    for (let run = 0; run < 300; run++) {
      const id = oracle.makeID();
      expect(oracle.isValid(id), id).toBe(true);
      expect(findResidentIdFault(id, today), id).toBeNull();
      const other = id.endsWith('X') ? '0' : 'X';
      expect(oracle.isValid(id.slice(0, 17) + other)).toBe(false);
      expect(findResidentIdFault(id.slice(0, 17) + other, today)).toBe('id-check');
    }
  });

  it('agrees with id-validator on real dates, whatever the check character', () => {
    const born = fc.date({
      min: new Date('1930-01-01'),
      max: new Date('2020-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        fc.constantFrom('110101', '310101', '440103', '659001'),
        born,
        fc.nat(999),
        fc.option(fc.constantFrom(...'0123456789X')),
        (district, date, order, check) => {
          const body =
            district + date.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0');
          const id = body + (check ?? residentIdCheck(body));
          expect(findResidentIdFault(id, today) === null, id).toBe(oracle.isValid(id));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('other certificates, by shape', () => {
  it.each([
    ['组织机构代码证', '12345678-9', null],
    ['组织机构代码证', '1234567', 'certificate-shape'],
    ['营业执照', '440301103097413', null],
    ['营业执照', '440301103097410', null],
    ['营业执照', '4403011030974', 'certificate-old'],
    ['营业执照', '企合粤总字第001234号', 'certificate-old'],
    ['营业执照', '71526726-X', 'certificate-old'],
    ['营业执照', '44030110309741', 'uscc-length'],
    ['营业执照', '9144030071526726X', 'uscc-length'],
    ['营业执照', '9144030071526726XO', 'uscc-character'],
    ['营业执照', '统一社会信用代码：9144030071526726XG', 'uscc-length'],
    ['营业执照', '9144030071526726XG', null],
    ['统一社会信用代码证书', '12345678-9', 'certificate-old'],
    ['统一社会信用代码证书', '9144030071526726X', 'uscc-length'],
    ['事业单位法人证书', '144030000123', 'certificate-old'],
    ['事业单位法人证书', '事证第144030000123号', 'certificate-old'],
    ['事业单位法人证书', '14403000012', 'uscc-length'],
    ['事业单位法人证书', '12100000400001213B', 'uscc-check'],
    ['社会团体法人登记证书', '粤社证字第0123号', 'certificate-old'],
    ['营业执照', '9144030071526726X0', 'uscc-check'],
    ['护照', 'E12345678', null],
    ['护照', 'E1', 'certificate-shape'],
    ['军官证', '南字第01234567号', null],
    ['军官证', '??', 'certificate-shape'],
    ['港澳居民来往内地通行证', 'H12345678', null],
    ['港澳居民来往内地通行证', 'H1234567', 'certificate-shape'],
    ['台湾居民来往大陆通行证', '12345678', null],
    ['台湾居民来往大陆通行证', '1234567890(B)', null],
    ['台湾居民来往大陆通行证', '1234', 'certificate-shape'],
    ['港澳台居民居住证', '110105194912310021', 'certificate-shape'],
    ['外国人永久居留身份证', 'USA110099123456', null],
    ['自己写的证件', '任意', null],
  ])('%s %s → %s', (type, number, fault) => {
    expect(findCertificateFault(type, number, today)).toBe(fault);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...certificateTypes.map(({ zh }) => zh)),
        fc.string({ unit: anyCharacter }),
        (type, text) => {
          findCertificateFault(type, text, today);
        },
      ),
    );
  });
});
