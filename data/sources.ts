/** What facts rest on, read where a person opens the proof: nothing else needs it. */
import type { Fact } from './schema';

/** The sources of a fact, as they stand in data/. Rejects where the extension's own files cannot be read. */
export async function loadSources({ source }: Pick<Fact, 'source'>): Promise<readonly string[]> {
  if (typeof source !== 'number') return source;
  const { sourceLists } = await import('./source-lists');
  return sourceLists[source] ?? [];
}
