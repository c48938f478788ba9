/**
 * The province's character as a square seal; the extension's own, 注, where no province is known. Decoration: the name
 * stands beside it.
 */
export function Seal({ character, size = 48 }: { character?: string | undefined; size?: number }) {
  return (
    <span
      class={character ? 'seal' : 'seal own'}
      style={{ '--seal-size': `${size}px` }}
      lang="zh-CN"
      aria-hidden="true"
    >
      {character ?? '注'}
    </span>
  );
}
