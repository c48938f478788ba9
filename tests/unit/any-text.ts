import fc from 'fast-check';

/** Surrogate halves, which are no characters: from here on, so many. */
const halves = { from: 0xd800, count: 0x800 };

/**
 * Any character, for `fc.string({ unit: anyCharacter })`: what fast-check's own unit `binary` draws, without its table of all
 * 1.1 million, which takes 0.6 s in each process.
 */
export const anyCharacter = fc.integer({ min: 0, max: 0x10ffff - halves.count }).map(
  (place) => String.fromCodePoint(place < halves.from ? place : place + halves.count),
  (text) => {
    const [character = '', ...others] = typeof text === 'string' ? text : '';
    const code = character.codePointAt(0) ?? halves.from;
    const isHalf = code >= halves.from && code < halves.from + halves.count;
    if (isHalf || others.length > 0) throw new Error('not one character');
    return code < halves.from ? code : code - halves.count;
  },
);

const segment = fc.string({
  unit: fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(..."abcxyzABCXYZ0123456789-._~!$&'()*+,;=:@") },
    { weight: 1, arbitrary: anyCharacter.map(encodeURIComponent) },
  ),
});

/** Any address of a web page, as `fc.webUrl()` draws them, which needs that table too. */
export const anyUrl = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.domain(),
    fc.array(segment),
    fc.option(segment),
    fc.option(segment),
  )
  .map(
    ([scheme, host, path, query, fragment]) =>
      `${scheme}://${host}${path.map((one) => `/${one}`).join('')}${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}`,
  );
