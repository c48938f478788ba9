/**
 * An identity or telephone number for a list: the first and the last quarter at most, dots between,
 * so that one knows one's own and nobody else learns it. Short texts are covered whole.
 */
export function masked(text: string): string {
  const characters = [...text.trim()];
  const shown = Math.min(3, Math.floor(characters.length / 4));
  if (shown === 0) return '•'.repeat(characters.length);
  const hidden = '•'.repeat(characters.length - 2 * shown);
  return characters.slice(0, shown).join('') + hidden + characters.slice(-shown).join('');
}
