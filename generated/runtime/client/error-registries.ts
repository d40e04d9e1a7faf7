export type { TypeRegistry } from "@smithy/core/schema";
import type { ServiceException } from "@smithy/core/client";
import type { TypeRegistry as Registry } from "@smithy/core/schema";
import type { ErrorSchema } from "../schema.js";
import { loadPackages, TypeRegistry } from "./packages.js";

/** Makes an error that a protocol then fills with what the answer holds. */
export type ErrorClass = new (options: never) => ServiceException;

/**
 * The registries by which a protocol finds the class of an error, one a namespace. They are built when the array is
 * looked into for the first time, because registering puts them into a table that all clients of a process share.
 */
export function errorRegistries(errors: () => readonly (readonly [ErrorSchema, ErrorClass])[]): Registry[] {
  const registries: Registry[] = [];
  return new Proxy(registries, {
    get(target, key): unknown {
      if (target.length === 0) target.push(...build(errors()));
      return Reflect.get(target, key);
    },
  });
}

function build(errors: readonly (readonly [ErrorSchema, ErrorClass])[]): readonly Registry[] {
  loadPackages();
  const byNamespace = new Map<string, Registry>();
  for (const [schema, errorClass] of errors) {
    const [, namespace] = schema;
    const registry = byNamespace.get(namespace) ?? new TypeRegistry(namespace);
    byNamespace.set(namespace, registry);
    registry.registerError(schema, errorClass);
  }
  return [...byNamespace.values()];
}
