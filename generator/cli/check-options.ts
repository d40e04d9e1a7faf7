import { Option, type Command } from "commander";

/** What the options about documented checks say. */
export interface CheckOptions {
  readonly withoutCheck: readonly string[];
}

export function checkOptions(): readonly Option[] {
  return [
    new Option("--without-check <name>", "refuse nothing for the sake of this documented check; may be repeated")
      .argParser((value: string, earlier: readonly string[]) => [...earlier, value])
      .default([]),
  ];
}

/** The names of checks to be left out; one that the model does not have ends the program with what there is. */
export async function disabledChecksOf({ withoutCheck }: CheckOptions, command: Command): Promise<readonly string[]> {
  if (withoutCheck.length === 0) return [];
  // The names stand in the model alone, which is not read for nothing.
  const { readModel } = await import("../generate/index.js");
  const { value: model } = await readModel();
  const names = [...(model?.shapes.values() ?? [])].flatMap((shape) =>
    checkNames(shape.traits.get("hallmark.docs#checks")),
  );
  const unknown = withoutCheck.find((name) => !names.includes(name));
  if (unknown === undefined) return withoutCheck;
  const known = [...new Set(names)].toSorted().join(", ");
  return command.error(`error: there is no check ${JSON.stringify(unknown)}; there are ${known}`);
}

function checkNames(checks: unknown): readonly string[] {
  return Array.isArray(checks) ? (checks as readonly { readonly id: string }[]).map(({ id }) => id) : [];
}
