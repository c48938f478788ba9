import type { ComponentChildren } from 'preact';
import type { Filing } from '../../lib/filing/filing';
import { subjectNumberOf } from '../../lib/filing/filing-number';

/** Which number each answer means, so that nobody has the whole subject cancelled for one of its websites. */
export function numbersToGo({ filings: [first, ...more] }: Filing): Readonly<Record<string, string | null>> {
  if (!first || more.length > 0) return {};
  return { subject: subjectNumberOf(first), service: first.suffix ? first.canonical : null };
}

/** An answer with the number that it means, where it means one. */
export function NumberedAnswer({
  number,
  children,
}: {
  number: string | null | undefined;
  children: ComponentChildren;
}) {
  return (
    <>
      <span>{children}</span>
      {number && (
        <>
          {' '}
          <span class="soft small" lang="zh-CN">
            {number}
          </span>
        </>
      )}
    </>
  );
}
