export type { TypeRegistry } from "@smithy/core/schema";
import type { ServiceException } from "@smithy/core/client";
import type { TypeRegistry as Registry } from "@smithy/core/schema";
import type { ErrorSchema } from "../schema.js";
import { loadPackages, TypeRegistry } from "./packages.js";

/** Makes an error that a protocol then fills with what the answer holds. */
export type ErrorClass = new (options: never) => ServiceException;

/**
 * The registries by which a protocol finds the class of an error; one is enough. They are built when the array is looked
 * into for the first time.
 */
export function errorRegistries(errors: () => readonly (readonly [ErrorSchema, ErrorClass])[]): Registry[] {
  const registries: Registry[] = [];
  return new Proxy(registries, {
    get(target, key): unknown {
      if (target.length === 0) target.push(registryOf(errors()));
      return Reflect.get(target, key);
    },
  });
}

function registryOf(errors: readonly (readonly [ErrorSchema, ErrorClass])[]): Registry {
  loadPackages();
  const schemas = new Map<string, ErrorSchema>();
  for (const [schema] of errors) {
    const [, namespace, name] = schema;
    schemas.set(`${namespace}#${name}`, schema);
    // The first registry of a namespace is shared by all clients of the process. This makes an empty one where there is
    // none, so that ours is not taken for it: other clients would throw our errors.
    TypeRegistry.for(namespace);
  }
  return new TypeRegistry("", schemas, new Map(errors));
}
