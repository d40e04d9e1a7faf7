/** What is wrong with text in shorthand syntax, and where. */
export class ShorthandError extends Error {
  override readonly name = "ShorthandError";
  readonly #text: string;
  readonly #index: number;
  readonly #advice: string;
  readonly #problem: string;

  /** The message of itself tells nothing of the text, which may hold a secret, but the place. */
  private constructor(safeProblem: string, problem: string, text: string, index: number, advice = "") {
    super(`${safeProblem} at character ${[...text.slice(0, index)].length + 1}`);
    this.#text = text;
    this.#index = index;
    this.#problem = problem;
    this.#advice = advice;
  }

  /** Rule CL-036. */
  static expected(expected: string, received: string, text: string, index: number): ShorthandError {
    const problem = `Expected: '${expected}'`;
    return new ShorthandError(problem, `${problem}, received: '${received}'`, text, index);
  }

  static tooDeep(text: string, index: number): ShorthandError {
    return new ShorthandError("Too deeply nested", "Too deeply nested", text, index);
  }

  /** Rule CL-035. */
  static repeatedKey(key: string, text: string, index: number): ShorthandError {
    const advice = '\nThis is often because there is a preceding "," instead of a space.';
    return new ShorthandError(
      "Second instance of a key",
      `Second instance of key "${key}" encountered`,
      text,
      index,
      advice,
    );
  }

  /** The message with the text and a caret below the place: only for text that cannot hold a secret. */
  get messageWithText(): string {
    const lineStart = this.#index === 0 ? 0 : this.#text.lastIndexOf("\n", this.#index - 1) + 1;
    const lineEnd = this.#text.includes("\n", this.#index) ? this.#text.indexOf("\n", this.#index) : this.#text.length;
    const column = [...this.#text.slice(lineStart, this.#index)].length;
    const shown = `${this.#text.slice(0, lineEnd)}\n${" ".repeat(column)}^${this.#text.slice(lineEnd)}`;
    return `${this.#problem} for input:\n${shown}${this.#advice}`;
  }
}
