import { useState } from 'preact/hooks';
import type { Paper } from '../../lib/form/paper/paper';
import { docxFileOf } from '../../platform/pages/forms-zip';
import { saveFile } from '../../platform/pages/save-file';

export type DocxState = { kind: 'idle' | 'busy' | 'failed' } | { kind: 'done'; name: string };

/** Saves a paper as a Word file, and what became of that. */
export function useDocx(): { docx: DocxState; saveDocx: (paper: Paper) => Promise<void> } {
  const [docx, setDocx] = useState<DocxState>({ kind: 'idle' });
  const saveDocx = async (paper: Paper): Promise<void> => {
    setDocx({ kind: 'busy' });
    try {
      const name = `${paper.fileName}.docx`;
      saveFile(await docxFileOf(paper), name);
      setDocx({ kind: 'done', name });
    } catch {
      setDocx({ kind: 'failed' });
    }
  };
  return { docx, saveDocx };
}
