export function findFilingNumbers(
  _text: string,
): { canonical: string; kind: string; provinceId: string | null; start: number }[] {
  return [];
}
