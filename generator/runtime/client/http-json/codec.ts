/* oxlint-disable no-underscore-dangle -- the method of the packages that reads a value is called so */
import type { JsonCodec2 as Codec, JsonSettings } from "@smithy/core/protocols";
import type { NormalizedSchema as Schema } from "@smithy/core/schema";
import type { SchemaRef } from "@smithy/types";
import { alternativesFor } from "../../untagged/alternatives.js";
import { isObject } from "../../untagged/fit.js";
import { JsonCodec2, JsonShapeDeserializer2, JsonShapeSerializer2, NormalizedSchema } from "../packages.js";

type Members = Readonly<Record<string, unknown>>;

/**
 * The packages' codec of JSON, with what OpenAPI has beyond Smithy: unions without a tag, `null` as the value of a member,
 * and properties beside the named ones. In a function, because the packages are loaded when a client is made.
 */
export function httpJsonCodec(settings: JsonSettings): Codec {
  // By names of their own: Vite and Vitest look an imported class that is derived from up when the module is loaded.
  const [BaseSerializer, BaseDeserializer, BaseCodec] = [JsonShapeSerializer2, JsonShapeDeserializer2, JsonCodec2];

  class Serializer extends BaseSerializer {
    protected override writeValue(ref: SchemaRef, value: unknown, container: Schema | undefined): void {
      const schema = NormalizedSchema.of(ref);
      if (value === null || value === undefined || !isUntagged(schema))
        return super.writeValue(schema, value, container);
      const [best, ...others] = alternativesFor(schema, value, "value");
      // What no alternative can hold is sent as it is: the service may know more of them.
      if (!best) super.writeValue(DOCUMENT, value, undefined);
      else if (others.length > 0) this.#writeMembers([best, ...others], value as Members);
      else this.writeValue(best, value, undefined);
    }

    protected override writeStruct(schema: Schema, value: Record<string, unknown>): void {
      if (schema.isUnionSchema()) super.writeStruct(schema, value);
      else this.#writeMembers([schema], value);
    }

    #writeMembers(structures: readonly Schema[], value: Members): void {
      const written = new Set<string>();
      const key = (name: string) => {
        this.writeAscii(written.size === 0 ? "{" : ",");
        written.add(name);
        this.writeJsonString(name);
        this.writeAscii(":");
      };
      for (const structure of structures) {
        for (const [name, member] of structure.structIterator()) {
          const { jsonName = name, nullable, others } = member.getMergedTraits();
          const part = own(value, name);
          if (others !== undefined || written.has(jsonName)) continue;
          const isWritten = part === null ? nullable !== undefined : part !== undefined || member.isIdempotencyToken();
          if (!isWritten) continue;
          key(jsonName);
          this.writeValue(member, part, part === null ? undefined : structure);
        }
      }
      for (const [name, member] of structures.flatMap((structure) => [...structure.structIterator()])) {
        const more = own(value, name);
        if (member.getMergedTraits()["others"] === undefined || !isObject(more)) continue;
        const entry = member.getValueSchema();
        const isSparse = member.getMergedTraits().sparse !== undefined;
        for (const [property, part] of Object.entries(more)) {
          if (written.has(property) || part === undefined || (part === null && !isSparse)) continue;
          key(property);
          this.writeValue(entry, part, undefined);
        }
      }
      this.writeAscii(written.size === 0 ? "{}" : "}");
    }
  }

  class Deserializer extends BaseDeserializer {
    protected override _read(ref: SchemaRef, value: unknown): unknown {
      const schema = NormalizedSchema.of(ref);
      if (isUntagged(schema)) return this.#readAlternative(schema, value);
      if (isObject(value) && schema.isStructSchema() && !schema.isUnionSchema())
        return this.#readMembers(schema, value);
      // The packages lose what stands under `__proto__` in maps and documents.
      if (schema.isDocumentSchema()) return value;
      if (isObject(value) && schema.isMapSchema()) return this.#readMap(schema, value);
      return super._read(schema, value);
    }

    #readMap(map: Schema, value: Members): unknown {
      const entry = map.getValueSchema();
      const result: Record<string, unknown> = {};
      for (const [key, part] of Object.entries(value)) set(result, key, this._read(entry, part));
      return result;
    }

    #readAlternative(schema: Schema, value: unknown): unknown {
      if (value === null || value === undefined) return value;
      const found = alternativesFor(schema, value, "wire");
      const [best] = found;
      if (!best) return value;
      if (found.length === 1) return this._read(best, value);
      // Each reads a copy: reading changes lists and maps in place. The best one has the last word.
      const parts = found.map((member) => this._read(member, structuredClone(value)) as object);
      return Object.assign({}, ...parts.reverse()) as unknown;
    }

    #readMembers(structure: Schema, value: Members): unknown {
      const result: Record<string, unknown> = {};
      const named = new Set<string>();
      let others: [name: string, member: Schema] | undefined;
      for (const [name, member] of structure.structIterator()) {
        const { jsonName = name, nullable, others: holdsOthers } = member.getMergedTraits();
        if (holdsOthers !== undefined) {
          others = [name, member];
          continue;
        }
        named.add(jsonName);
        const part = own(value, jsonName);
        if (part === undefined || (part === null && nullable === undefined)) continue;
        set(result, name, part === null ? null : this._read(member, part));
      }
      if (others) {
        const [name, member] = others;
        const more: Record<string, unknown> = {};
        for (const [property, part] of Object.entries(value)) if (!named.has(property)) set(more, property, part);
        if (Object.keys(more).length > 0) set(result, name, this._read(member, more));
      }
      return result;
    }
  }

  class HttpJsonCodec extends BaseCodec {
    override createSerializer(): Serializer {
      const serializer = new Serializer(this.settings);
      if (this.serdeContext) serializer.setSerdeContext(this.serdeContext);
      return serializer;
    }

    override createDeserializer(): Deserializer {
      const deserializer = new Deserializer(this.settings);
      if (this.serdeContext) deserializer.setSerdeContext(this.serdeContext);
      return deserializer;
    }
  }

  return new HttpJsonCodec(settings);
}

const DOCUMENT = 15;

function isUntagged(schema: Schema): boolean {
  return schema.getMergedTraits()["untagged"] !== undefined && schema.isUnionSchema();
}

function own(value: Members, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Names like `__proto__` are ordinary ones. */
function set(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
