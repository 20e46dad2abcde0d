import type { Report } from '../../core/report/types.ts';
import type { Document } from '../article.ts';
import { english } from '../english.ts';

/** The findings as JSON, in the order of the text, with offsets into the document. */
export function asJson(report: Report, document: Document): string {
  return `${JSON.stringify({ findings: plainFindings(report, document) }, null, 2)}\n`;
}

/** The findings as plain objects, in the order of the text, with offsets into the document. */
export function plainFindings(report: Report, document: Document) {
  const findings = report.findings.map(({ block, start, end, fact, relation, status, flags, why }) => {
    const offset = document.starts[block] ?? 0;
    return {
      start: offset + start,
      end: offset + end,
      fact,
      relation,
      status,
      flags: flags.map((flag) => ({
        type: flag.type,
        start: offset + flag.start,
        end: offset + flag.end,
        note: english.remark(flag.note),
      })),
      why: why.map((reason) => english.remark(reason)),
    };
  });
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
