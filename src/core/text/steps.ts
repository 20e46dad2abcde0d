/**
 * Long work as a generator that yields between small steps: a page drives it in slices and leaves
 * room for its reader between them, everybody else drives it to the end at once.
 */
export type Steps<T> = Generator<void, T>;

/** Drives work to its end at once. */
export function drain<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
