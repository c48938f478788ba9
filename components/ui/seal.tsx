/** The province's character as a square seal; an empty frame where no province is known. Decoration: the name stands beside it. */
export function Seal({ character, size = 48 }: { character?: string | undefined; size?: number }) {
  return (
    <span
      class={character ? 'seal' : 'seal empty'}
      style={{ '--seal-size': `${size}px` }}
      lang="zh-CN"
      aria-hidden="true"
    >
      {character ?? ''}
    </span>
  );
}
