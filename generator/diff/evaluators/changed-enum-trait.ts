import type { Severity } from "../../model/index.js";
import type { Breaks } from "../diff-event.js";
import { enumValues, type EnumValue } from "../enum-values.js";
import { breaks, type Evaluator } from "../evaluator.js";
import type { Piece } from "../piece.js";
import type { Travel } from "../travels.js";

export const changedEnumTrait: Evaluator = {
  name: "ChangedEnumTrait",
  meaning: "A value of an enum was added, removed or given another name.",
  breaks: {
    "client source": "if a value that clients see is gone or has another name",
    "client wire": "if services can answer a value that is new, or clients send one that is gone",
    server: "if clients can send a value that is new, or implementations name one that is gone or has another name",
  },
  *evaluate(differences) {
    for (const { before, after } of differences.changed) {
      if (!isComparable(before, after)) continue;
      const [old, now] = [enumValues(before), enumValues(after)];
      if (old === undefined || now === undefined) continue;
      const travel = differences.travels.of(after.id);
      for (const { kind, index, ...found } of compareValues(old, now)) {
        const id = `ChangedEnumTrait.${kind}.${index}`;
        yield { id, ...found, shape: after.id, breaks: brokenBy(kind, travel) };
      }
    }
  },
};

type Kind = "Removed" | "NameChanged" | "OrderChanged" | "Appended";

interface ValueChange {
  readonly kind: Kind;
  /** Position of the value: of one that was there before in the old list, else in the new one. */
  readonly index: number;
  readonly severity: Severity;
  readonly message: string;
}

/** An enum shape may follow a string with the trait, but not the other way round: that is another type. */
function isComparable(before: Piece, after: Piece): boolean {
  return before.type === after.type || after.type === "enum";
}

function* compareValues(old: readonly EnumValue[], now: readonly EnumValue[]): Iterable<ValueChange> {
  const newNames = new Map(now.map(({ value, name }) => [value, name]));
  const oldValues = new Set(old.map(({ value }) => value));
  let end = old.length - 1;
  for (const [index, { value, name }] of old.entries()) {
    const shown = String(value);
    if (!newNames.has(value)) {
      yield { kind: "Removed", index, severity: "error", message: `Enum value \`${shown}\` was removed` };
      end--;
    } else if (newNames.get(value) !== name) {
      const [from, to] = [name ?? null, newNames.get(value) ?? null];
      const message = `Enum \`name\` changed from \`${from}\` to \`${to}\` for the \`${shown}\` value`;
      yield { kind: "NameChanged", index, severity: "error", message };
    }
  }
  for (const [index, { value }] of now.entries()) {
    if (oldValues.has(value)) continue;
    const shown = String(value);
    if (index > end) {
      yield { kind: "Appended", index, severity: "note", message: `Enum value \`${shown}\` was appended` };
      continue;
    }
    yield {
      kind: "OrderChanged",
      index,
      severity: "error",
      message:
        `Enum value \`${shown}\` was inserted before the end of the list of existing values. This can cause ` +
        "compatibility issues when ordinal values are used for iteration, serialization, etc.",
    };
    end++;
  }
}

function brokenBy(kind: Kind, { input, output }: Travel): readonly Breaks[] {
  switch (kind) {
    case "Removed":
      return breaks({ "client source": input || output, "client wire": input, server: input || output });
    case "NameChanged":
      return breaks({ "client source": input || output, server: input || output });
    case "OrderChanged":
    case "Appended":
      return breaks({ "client wire": output, server: input });
  }
}
