import { useEffect } from 'preact/hooks';
import type { Paper } from '../../lib/form/paper/paper';
import { useEvent } from '../ui/use-event';
import { PaperView } from './paper-view';

interface Props {
  paper: Paper;
  /** The browser has taken what it prints. */
  end: () => void;
}

/** Prints a paper instead of the one that the page shows. It stands there only while the browser takes it. */
export function PrintAlone({ paper, end }: Props) {
  const printed = useEvent((): void => {
    print();
    end();
  });
  useEffect(printed, []);
  return (
    <div class="print-alone">
      <PaperView paper={paper} />
    </div>
  );
}
