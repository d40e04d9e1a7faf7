/** The names that are taken, no two of which differ by case alone. A name once given stays what it is. */
export class NameBook {
  readonly #taken = new Set<string>();

  isFree(name: string): boolean {
    return !this.#taken.has(name.toLowerCase());
  }

  /** Takes a name that may not be given to anything else. */
  reserve(name: string): void {
    this.#taken.add(name.toLowerCase());
  }

  /** Takes the first of some names that is free; of none, the last one with a number. */
  claim(...wanted: readonly [string, ...string[]]): string {
    const last = wanted.at(-1)!;
    let name = wanted.find((each) => this.isFree(each));
    for (let number = 2; name === undefined; number++) {
      const numbered = `${last}${/\d$/.test(last) ? "_" : ""}${number}`;
      if (this.isFree(numbered)) name = numbered;
    }
    this.reserve(name);
    return name;
  }
}
