import { NormalizedSchema } from "@smithy/core/schema";

type Schema = Parameters<typeof NormalizedSchema.of>[0];

/**
 * What a protocol finds in a schema: kinds, traits, members, down to the ends. Where it was written down (in a constant
 * of its own or where it is used) does not matter.
 *
 * @param isKnown Whether a member is to be looked at.
 */
export function describeSchema(schema: Schema, isKnown: (member: string) => boolean): unknown {
  return describe(NormalizedSchema.of(schema), isKnown, []);
}

function describe(schema: NormalizedSchema, isKnown: (member: string) => boolean, path: readonly string[]): unknown {
  const traits = schema.getMergedTraits();
  const about = Object.keys(traits).length > 0 ? { traits } : {};
  if (schema.isStructSchema()) {
    const name = schema.getName(true)!;
    if (path.includes(name)) return { name, ...about };
    const members = [...schema.structIterator()]
      .filter(([member]) => isKnown(member))
      .map(([member, target]) => [member, describe(target, isKnown, [...path, name])]);
    return { name, kind: (schema.getSchema() as unknown[])[0], ...about, members };
  }
  if (schema.isListSchema()) return { list: describe(schema.getValueSchema(), isKnown, path), ...about };
  if (schema.isMapSchema()) {
    return {
      keys: describe(schema.getKeySchema(), isKnown, path),
      values: describe(schema.getValueSchema(), isKnown, path),
      ...about,
    };
  }
  return { type: schema.getSchema(), ...about };
}
