import type { EnumPlan, ServicePlan } from "../../plan/index.js";
import type { GeneratedFile } from "../emitter.js";
import { typeModule } from "../shared/module-path.js";
import { literal } from "../shared/literal.js";
import { upperFirst } from "./names.js";
import type { Place } from "./place.js";
import { declarationOf, functionOf, ValidatorFile, validatorModule } from "./validator-file.js";

/** How generated code asks whether a value is none of an enum's, and the values that its message names. */
export function enumTest(
  { file, variable }: Place,
  shape: EnumPlan,
): { readonly test: string; readonly values: string } {
  const module = validatorModule(file.plan, shape);
  const guard = file.imports.value(guardName(shape), module);
  return { test: `!${guard}(${variable})`, values: file.imports.value(valuesName(shape), module) };
}

/** The file of an enum: its values as validators need them. The type is open, so that there is no validator for it. */
export function enumFile(plan: ServicePlan, shape: EnumPlan): GeneratedFile {
  const file = new ValidatorFile(plan, shape);
  const type = file.imports.value(shape.name, typeModule(plan, shape));
  const values = `/* @__PURE__ */ Object.values(${type})`;
  const isShown = shape.values.filter(({ isInternal }) => !isInternal);
  const shown = isShown.length < shape.values.length ? literal(isShown.map(({ value }) => value)) : values;
  const all = file.names.take("all");
  return file.print([
    declarationOf(
      `The values that \`${shape.name}\` has today, internal ones left out.`,
      `export const ${valuesName(shape)}: readonly (string | number)[]`,
      shown,
    ),
    functionOf({
      name: guardName(shape),
      parameters: [{ name: "value", type: "unknown" }],
      returnType: "boolean",
      lines: [`return ${all}.has(value);`],
      docs: `Whether a value is one that \`${shape.name}\` has today.`,
      isExported: true,
    }),
    `const ${all}: ReadonlySet<unknown> = /* @__PURE__ */ new Set(${shown === values ? valuesName(shape) : values});`,
  ]);
}

function guardName(shape: EnumPlan): string {
  return `isKnown${upperFirst(shape.name)}`;
}

function valuesName(shape: EnumPlan): string {
  return `valuesOf${upperFirst(shape.name)}`;
}
