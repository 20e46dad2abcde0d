import type { Fact } from '../facts/schema.ts';
import type { Finding } from './types.ts';

/** Another place or person than the record's: what it is, the page's word, and the record's where it is on record. */
export interface OtherValue {
  readonly what: string;
  readonly here: string;
  readonly record: string | null;
}

/** The value of a finding that differs without a flag of its own, beside the fact's; null where none does. */
export function otherValueOf(finding: Finding, fact: Fact | undefined): OtherValue | null {
  if (!finding.other) return null;
  const { what, here } = finding.other;
  const value = fact?.values.find((v) => v.kind === what);
  return { what, here, record: value && 'name' in value ? value.name : null };
}
