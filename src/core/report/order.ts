/**
 * Orders texts by their code units: for days that is the order of the calendar. Unlike comparing
 * by locale it is the same on every machine, and needs no tables that a first card would wait for.
 */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
