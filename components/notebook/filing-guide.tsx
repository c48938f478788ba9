import { useEffect } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import { guideFor } from '../../lib/guide/guide';
import { CaseGuide } from '../guide/case-guide';
import { PrintSheet } from '../guide/print-sheet';
import { Loading } from '../ui/loading';
import { useEvent } from '../ui/use-event';
import { useAnswers } from './use-answers';
import { useTicks } from './use-ticks';

interface Props {
  filing: Filing;
  /** On a page of its own, or in the panel beside somebody's page. */
  place: 'desk' | 'panel';
  /** What the person has said on the way here, where nobody has answered it yet. */
  whose?: 'mine' | 'other' | undefined;
}

/** The guide of a filing, with what was answered for it anywhere. */
export function FilingGuide({ filing, place, whose }: Props) {
  const { answers, change, kept, related, refused } = useAnswers(filing);
  const ticks = useTicks(kept);
  const isKnown = answers !== null;
  const preset = useEvent(() => {
    if (whose && answers?.whose === undefined) change({ ...answers, whose });
  });
  // Once: whoever takes all answers back is asked this, too.
  useEffect(() => {
    if (isKnown) preset();
  }, [isKnown]);
  if (!answers) {
    return <Loading />;
  }
  return (
    <>
      <CaseGuide
        filing={filing}
        place={place}
        answers={answers}
        change={change}
        kept={kept}
        related={related}
        ticks={ticks}
        refused={refused}
      />
      {place === 'desk' && (
        <PrintSheet
          guide={guideFor(filing.provinceId, answers)}
          filing={filing}
          ticked={kept?.ticked ?? []}
        />
      )}
    </>
  );
}
