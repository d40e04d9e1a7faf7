import type { Members } from "../members.js";
import { around } from "../on-operations.js";

export interface Filter {
  readonly Key: string;
  readonly Values: readonly string[];
}

/** Whether a list's entry fits one value of a filter. */
export type Test = (entry: Members, value: string) => boolean;

/**
 * Lets ListSecrets search in a way of the mutant's own.
 *
 * @param testOf The mutant's way for a filter's key; `undefined` where it does as it should.
 */
export function searching(testOf: (key: string) => Test | undefined) {
  return around("listSecrets", async (next, input) => {
    const filters = (input["Filters"] ?? []) as readonly Filter[];
    const own = filters.flatMap(({ Key, Values }) => {
      const test = testOf(Key);
      return test ? [{ Values, test }] : [];
    });
    const output = await next({ ...input, Filters: filters.filter(({ Key }) => !testOf(Key)) });
    const list = (output["SecretList"] ?? []) as readonly Members[];
    return {
      ...output,
      SecretList: list.filter((entry) => own.every(({ Values, test }) => Values.some((value) => test(entry, value)))),
    };
  });
}

/** The texts that a filter's key looks at. */
export function textsOf({ Name, Description, Tags }: Members, key: string): readonly string[] {
  const tags = (Tags ?? []) as readonly Members[];
  const texts: Readonly<Record<string, readonly unknown[]>> = {
    name: [Name],
    description: [Description],
    "tag-key": tags.map(({ Key }) => Key),
    "tag-value": tags.map(({ Value }) => Value),
    all: [Name, Description, ...tags.flatMap(({ Key, Value }) => [Key, Value])],
  };
  return (texts[key] ?? []).filter((text) => text !== undefined).map(String);
}

/** A search in the texts of some keys, each by itself. */
export function inTexts(keys: readonly string[], fits: (text: string, value: string) => boolean) {
  return searching((key) =>
    keys.includes(key) ? (entry, value) => textsOf(entry, key).some((text) => fits(text, value)) : undefined,
  );
}
