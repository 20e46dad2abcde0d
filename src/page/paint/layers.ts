import { type Finding, STATUSES } from '../../core/report/types.ts';

/** A stretch of one block that one finding paints. UTF-16 offsets, end exclusive. */
export interface Stroke {
  readonly finding: Finding;
  readonly start: number;
  readonly end: number;
}

/**
 * Shares a block's characters out among overlapping findings, so that no two line patterns lie on top of
 * each other. The shorter passage wins, since it would else vanish in the longer one; then the graver.
 */
export function strokesOf(findings: readonly Finding[]): Stroke[] {
  if (!overlap(findings))
    return findings.map((finding) => ({ finding, start: finding.start, end: finding.end }));
  const last = Math.max(...findings.map(({ end }) => end));
  const owners = new Array<Finding | undefined>(last);
  const byWeight = [...findings].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status),
  );
  for (const finding of byWeight) owners.fill(finding, finding.start, finding.end);
  return stretches(owners);
}

function overlap(findings: readonly Finding[]): boolean {
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  return sorted.some((finding, index) => finding.start < (sorted[index - 1]?.end ?? 0));
}

function stretches(owners: readonly (Finding | undefined)[]): Stroke[] {
  const strokes: Stroke[] = [];
  let start = 0;
  for (let offset = 1; offset <= owners.length; offset += 1) {
    const finding = owners[start];
    if (offset < owners.length && owners[offset] === finding) continue;
    if (finding !== undefined) strokes.push({ finding, start, end: offset });
    start = offset;
  }
  return strokes;
}
