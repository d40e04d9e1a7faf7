import { NormalizedSchema } from "@smithy/core/schema";
import type { UnionSchema } from "../../schema.js";
import { alternativesFor } from "../../untagged/alternatives.js";
import type { Form } from "../../untagged/fit.js";
import { Mismatch } from "./mismatch.js";
import type { Wire } from "./wire.js";

/**
 * A union whose values stand alone: each is written as the member that it is of, without the member's name.
 *
 * @param members Called when it is first needed: shapes may lead back to themselves.
 * @see hallmark.openapi#untagged
 */
export function untagged(schema: UnionSchema, members: () => Readonly<Record<string, Wire>>): Wire {
  let known: Readonly<Record<string, Wire>> | undefined;
  const wiresFor = (value: unknown, form: Form): readonly [Wire, ...Wire[]] => {
    const names = alternativesFor(NormalizedSchema.of(schema), value, form).map((member) => member.getMemberName());
    known ??= members();
    const [best, ...others] = names.map((name) => known![name]!);
    if (!best) throw new Mismatch("The value fits no alternative of the union");
    return [best, ...others];
  };
  return {
    read(value, depth) {
      const wires = wiresFor(value, "wire");
      if (wires.length === 1) return wires[0].read(value, depth);
      // Each reads a copy: reading takes values apart. The best one has the last word.
      const parts = wires.map((wire) => wire.read(structuredClone(value), depth) as object);
      return Object.assign({}, ...parts.reverse()) as unknown;
    },
    write(value) {
      const wires = wiresFor(value, "value");
      if (wires.length === 1) return wires[0].write(value);
      const parts = wires.map((wire) => JSON.parse(wire.write(value)) as object);
      return JSON.stringify(Object.assign({}, ...parts.reverse()));
    },
  };
}
