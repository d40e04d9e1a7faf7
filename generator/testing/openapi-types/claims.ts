import { Imports } from "../../emit/shared/imports.js";
import { typeExpression } from "../../emit/shared/type-expression.js";
import type { MemberPlan, OperationPlan, ServicePlan, ShapePlan } from "../../plan/index.js";
import { operationsOf, plain, type DescribedDocument } from "./described-document.js";

/** That our type and theirs are the same on the wire. */
export interface Claim {
  /** `schema Device`, `input devices.get`, `output devices.get`. */
  readonly name: string;
  readonly line: string;
}

/** The file of claims about a document: a line each, after those of the imports. */
export function claimsOf(
  plan: ServicePlan,
  document: DescribedDocument,
): { readonly text: string; readonly claims: readonly Claim[] } {
  const imports = new Imports("claims.ts");
  const claims = [...schemaClaims(plan, document, imports), ...operationClaims(plan, document, imports)];
  const lines = imports.declarations().map(({ moduleSpecifier, namedImports }) => {
    const names = (namedImports as readonly { name: string; alias?: string }[]).map(({ name, alias }) =>
      alias === undefined ? name : `${name} as ${alias}`,
    );
    return `import type { ${names.join(", ")} } from "${moduleSpecifier}";`;
  });
  const head = [
    ...lines,
    'import type { components, operations } from "./theirs.js";',
    'import type { Input, Joined, Output, Same, Wire } from "./wire.js";',
    "export type Used = [components, operations, Input<0>, Output<0, 0>, Joined<0>, Same<0, 0>, Wire<0>];",
  ];
  return { text: [...head, ...claims.map(({ line }) => line)].join("\n"), claims };
}

function schemaClaims(plan: ServicePlan, { components }: DescribedDocument, imports: Imports): readonly Claim[] {
  return Object.keys(components?.schemas ?? {}).flatMap((name, index) => {
    const shape = shapeOf(plan, name);
    // What no operation reaches has no type of ours.
    if (!shape) return [];
    const ours = typeExpression(plan, { target: shape.id } as MemberPlan, imports);
    const theirs = `components["schemas"][${JSON.stringify(name)}]`;
    return [claim(`schema ${name}`, `schema${index}`, ours, theirs)];
  });
}

/** The shape of a schema; of one that only errors have, the first such error. */
function shapeOf(plan: ServicePlan, schema: string): ShapePlan | undefined {
  const shapes = [...plan.shapes.values()];
  const named = (shape: ShapePlan) => plain(shape.id.split("#")[1]!);
  return (
    shapes.find((shape) => named(shape) === plain(schema)) ??
    shapes.find((shape) => named(shape).startsWith(plain(schema)) && named(shape).endsWith("exception"))
  );
}

function operationClaims(plan: ServicePlan, document: DescribedDocument, imports: Imports): readonly Claim[] {
  return operationsOf(plan, document).flatMap(({ operation, id, statuses }, index) => {
    const theirs = `operations[${JSON.stringify(id)}]`;
    const hasStatus = operation.output?.members.some(({ http }) => http?.location === "responseCode");
    const answers = statuses
      .filter((status) => status.startsWith("2"))
      .map((status) => `Output<${theirs}, ${/^\d+$/.test(status) ? status : JSON.stringify(status)}>`)
      .map((answer) => (hasStatus ? `(${answer} & { status: number })` : answer));
    const output = answers.length > 1 ? `Joined<${answers.join(" | ")}>` : (answers[0] ?? "{}");
    return [
      claim(`input ${id}`, `input${index}`, structureType(plan, operation, "input", imports), `Input<${theirs}>`),
      claim(`output ${id}`, `output${index}`, structureType(plan, operation, "output", imports), output),
    ];
  });
}

function structureType(
  plan: ServicePlan,
  operation: OperationPlan,
  which: "input" | "output",
  imports: Imports,
): string {
  const structure = operation[which];
  return structure ? typeExpression(plan, { target: structure.id } as MemberPlan, imports) : "{}";
}

function claim(name: string, constant: string, ours: string, theirs: string): Claim {
  return { name, line: `export const ${constant}: Same<Wire<${ours}>, Wire<${theirs}>> = true;` };
}
