import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { createRequire } from "node:module";

/** How many errors ajv's standalone code finds in a value, all of them reported, lengths in code points. */
export type CountErrors = (value: unknown) => number;

/** Compiles a schema to ajv's standalone code and loads that. */
export function ajvValidator(schema: object): CountErrors {
  const ajv = new Ajv({ allErrors: true, code: { source: true, optimize: true } });
  const code = standalone.default(ajv, ajv.compile(schema));
  const module: { exports: unknown } = { exports: {} };
  // The code is a CommonJS module that looks for its helpers in the package.
  const load = new Function("require", "module", "exports", code) as (...given: unknown[]) => void;
  load(createRequire(import.meta.url), module, module.exports);
  const validate = module.exports as { (value: unknown): boolean; errors?: readonly unknown[] | null };
  return (value) => (validate(value) ? 0 : (validate.errors?.length ?? 0));
}
