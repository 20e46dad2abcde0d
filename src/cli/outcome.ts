/** What one run of the program leaves behind. */
export interface Outcome {
  /** 0 done, 1 errors found in a pack or lines passed over, 2 the caller's mistake. */
  readonly status: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}
