/**
 * A site's own number stands at its foot and, by MIIT order no. 33 (2005), §13, links to the query portal.
 * What only surrounds the foot (`class="with-footer"`) is not it.
 */
const ownNumber =
  ':is(footer,[class*=foot i],[class*=copyright i]):not(:has(input,[class*=foot i])),a[href*="beian.m"]';
/** With what stands before it in its line, and a little of what follows. */
const mayBeNumber = /.{0,9}[备備证證].{0,20}\d{6}.{0,12}/g;

/**
 * What may be filing numbers in the visible text, without the number of the site itself. What really is one
 * is found by the background, so that no page carries the grammar.
 *
 * @returns Empty where nothing looks like a number.
 */
export function numberText({ body }: Document): string {
  // The visible text costs a layout; most pages say so little that the plain one shows there is no number.
  // A page may have no body: a picture, or one that takes it out.
  if (!body || !/[备備证證][\s\S]{0,80}\d{6}/.test(body.textContent)) return '';
  let text = body.innerText;
  for (const { innerText } of body.querySelectorAll<HTMLElement>(ownNumber))
    text = text.replace(innerText, '\n');
  return (text.match(mayBeNumber) ?? []).slice(0, 20).join('\n\n');
}
