/** Which provider's own words a source is. */
import type { Provider } from './schema';

/** The provider whose documents a source names; undefined where it is nobody's that is listed. */
export function tellerOf<P extends Pick<Provider, 'sourceMarks'>>(
  source: string,
  providers: readonly P[],
): P | undefined {
  return providers.find(({ sourceMarks }) => sourceMarks.some((mark) => source.includes(mark)));
}

/** The only provider that says so; null where another source says it too, or none of them does. */
export function soleTellerOf<P extends Pick<Provider, 'sourceMarks'>>(
  sources: readonly string[],
  providers: readonly P[],
): P | null {
  const [first, ...others] = sources.map((one) => tellerOf(one, providers));
  return first && others.every((teller) => teller === first) ? first : null;
}
