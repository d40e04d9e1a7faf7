import type { StructureValue, Value } from "../command-line.js";

/** The JSON that `--cli-input-json` takes, with placeholders in it. Rules CL-051, CL-052. */
export function inputSkeleton(input: StructureValue): string {
  return `${JSON.stringify(placeholder(input, []), undefined, 4)}\n`;
}

/**
 * What stands for a value that is to be filled in. Of the values of an enum it is the first, where the reference takes
 * one at random.
 *
 * @param around the names of the structures around it: within itself a structure is empty.
 */
export function placeholder(value: Value, around: readonly string[]): unknown {
  switch (value.kind) {
    case "string":
      return value.values?.[0] ?? "";
    case "boolean":
      return true;
    case "blob":
      return null;
    case "timestamp":
      return "1970-01-01T00:00:00";
    case "document":
      return {};
    case "list":
      return [placeholder(value.element(), around)];
    case "map":
      return { KeyName: placeholder(value.value(), around) };
    case "structure":
    case "union":
      if (around.includes(value.name)) return {};
      return Object.fromEntries(
        Object.entries(value.members).map(([name, member]) => {
          return [name, placeholder(member.value(), [...around, value.name])];
        }),
      );
    default:
      return 0;
  }
}
