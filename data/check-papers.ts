import type { PaperStatement, Province, StatedPaper } from './schema';

/**
 * What is wrong with the papers to enclose beyond the shape of each: one named twice for the same, one name for
 * two different papers, papers for empty subjects where no form tells these apart.
 *
 * @param where Begins every fault: the file and the list in it.
 * @returns One line per fault; empty when all is well.
 */
export function findPaperFaults(where: string, statements: readonly PaperStatement[]): string[] {
  const papers = statements.filter(({ superseded }) => !superseded).flatMap((statement) => statement.papers);
  return papers.flatMap((paper, at) => {
    const same = papers
      .slice(0, at)
      .filter(({ zh, applicant }) => zh === paper.zh && meets(applicant, paper));
    if (same.some((before) => thing(before) !== thing(paper))) {
      return [`${where}: "${paper.zh}" is another paper than the one of the same name before it`];
    }
    return same.some((before) => occasion(before) === occasion(paper))
      ? [`${where}: "${paper.zh}" stands there already for the same case and ground`]
      : [];
  });
}

/** The form has only its own kind to tell an empty subject by. */
export function findLetterFault(where: string, { materials, forms }: Province): string[] {
  const isForEmpty = ({ cases }: { cases?: readonly string[] | undefined }) =>
    cases?.includes('empty') ?? false;
  const wants = materials.some(({ papers }) => papers.some(isForEmpty));
  return wants && !forms.some((form) => form.layout && isForEmpty(form))
    ? [`${where}: papers for empty subjects, but no form with a layout for these`]
    : [];
}

function meets(applicant: StatedPaper['applicant'], paper: StatedPaper): boolean {
  return applicant === 'both' || paper.applicant === 'both' || applicant === paper.applicant;
}

/** What a paper is, whenever it is wanted. */
function thing({ kind, en, copies, mark }: StatedPaper): string {
  return [kind, en, copies, mark === 'none'].join();
}

/** When a paper is wanted. */
function occasion({ cases = [], proves }: StatedPaper): string {
  return [...[...cases].sort(), proves].join();
}
