import { InvalidArgumentError } from "commander";

/** A text that says something. */
export function text(value: string): string {
  if (value.trim() === "") throw new InvalidArgumentError("It is empty.");
  return value;
}

/** `eu-west-1` */
export function regionName(value: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) throw new InvalidArgumentError("A Region is written like us-east-1.");
  return value;
}

/** `types,validators` */
export function listOf(value: string): readonly string[] {
  const names = value.split(",").map((name) => name.trim());
  if (names.includes("")) throw new InvalidArgumentError("Write names with commas between them.");
  return names;
}

/** `@scope/name@1.2.3`; without a version, 0.0.0. */
export function packageNameOf(value: string): { readonly name: string; readonly version: string } {
  const found = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)(?:@(\d+\.\d+\.\d+\S*))?$/.exec(value);
  if (!found) throw new InvalidArgumentError("Write it as `name@1.2.3` or `@scope/name@1.2.3`.");
  return { name: found[1]!, version: found[2] ?? "0.0.0" };
}

/** A whole number between two limits, both included. */
export function numberBetween(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
    }
    return number;
  };
}

/** `2/3`: the second of three parts. */
export function shardOf(value: string): { readonly number: number; readonly count: number } {
  const [number = 0, count = 0] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(value)?.slice(1).map(Number) ?? [];
  if (number === 0 || number > count) throw new InvalidArgumentError("Write 1/3 for the first of three parts.");
  return { number, count };
}
