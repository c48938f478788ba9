import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Paper } from '../../lib/form/paper/paper';
import { useEvent } from '../ui/use-event';
import { PaperView } from './paper-view';

/** Papers that are drawn before the page may do something else. */
const sliceSize = 5;

interface Props {
  papers: readonly (() => Paper)[];
  /** Called with how many are drawn. */
  tell?: (done: number) => void;
  /** The print was given out, or given up. */
  end: () => void;
}

/**
 * Prints papers instead of what the page shows. They are drawn for the printer alone, some at a time, and printed when all are
 * there; gone before, nothing is printed.
 */
export function PrintAll({ papers, tell, end }: Props) {
  // What was drawn is not looked at again: it is the same node.
  const [drawn, setDrawn] = useState<readonly VNode[]>([]);
  const told = useEvent((done: number) => tell?.(done));
  const ended = useEvent(end);
  useEffect(() => {
    if (drawn.length >= papers.length) {
      addEventListener('afterprint', ended, { once: true });
      print();
      return () => removeEventListener('afterprint', ended);
    }
    const next = setTimeout(() => {
      const more = papers.slice(drawn.length, drawn.length + sliceSize);
      const nodes = more.map((paper, at) => <PaperView key={drawn.length + at} paper={paper()} />);
      setDrawn([...drawn, ...nodes]);
      told(drawn.length + nodes.length);
    });
    return () => clearTimeout(next);
  }, [drawn, papers]);
  return <div class="print-all">{drawn}</div>;
}
