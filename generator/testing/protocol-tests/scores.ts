/** Counts the cases that pass, by kind, and collects what is wrong with each of the others. */
export class Scores {
  readonly #misses: Record<string, string> = {};

  /** By kind and id of the case. */
  get misses(): Readonly<Record<string, string>> {
    return this.#misses;
  }

  /** How many cases of a kind passed, of how many: `92 of 92`. A case that throws has not passed. */
  async of<Case extends { readonly id: string }>(
    kind: string,
    cases: readonly Case[],
    complaintsOf: (testCase: Case) => Promise<readonly string[]>,
  ): Promise<string> {
    let passed = 0;
    for (const testCase of cases) {
      const complaints = await complaintsOf(testCase).catch((error: unknown) => [String(error)]);
      if (complaints.length === 0) passed += 1;
      else this.#misses[`${kind} ${testCase.id}`] = complaints.join("; ");
    }
    return `${passed} of ${cases.length}`;
  }
}
