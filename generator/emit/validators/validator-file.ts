import type { ServicePlan, ShapePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import { generatedFile, type Statement } from "../shared/generated-file.js";
import type { GeneratedFile } from "../emitter.js";
import { Imports } from "../shared/imports.js";
import { pieceModule, runtimeModule } from "../shared/module-path.js";
import { Names } from "./names.js";
import { holdsSecrets } from "./reached.js";

/** A file of validators while it is put together: its imports, and what its functions need beside them. */
export class ValidatorFile {
  readonly path: string;
  readonly names = new Names();
  readonly imports: Imports;
  readonly #constants: string[] = [];
  readonly #shared = new Map<string, string | undefined>();
  readonly #functions = new Map<string, { readonly name: string; statement?: Statement }>();

  readonly plan: ServicePlan;

  /** @param shape The one whose file this is. */
  constructor(plan: ServicePlan, shape: ShapePlan) {
    this.plan = plan;
    this.path = validatorModule(plan, shape);
    this.imports = new Imports(this.path);
  }

  /** A function or value of `runtime/validation.ts`. */
  runtime(name: string): string {
    return this.imports.value(name, runtimeModule(this.plan, "validation"));
  }

  runtimeType(name: string): string {
    return this.imports.type(name, runtimeModule(this.plan, "validation"));
  }

  /** A function of `runtime/validation/jmespath.ts`. */
  jmespath(name: string): string {
    return this.imports.value(name, runtimeModule(this.plan, "validation/jmespath"));
  }

  /** Declares a constant of the module and gives its name. */
  constant(wanted: string, initializer: string): string {
    const name = this.names.take(wanted);
    this.#constants.push(`const ${name} = ${initializer};`);
    return name;
  }

  /** Declares a constant that a function of the runtime makes of literals, and gives its name. */
  made(wanted: string, maker: string, given: readonly (string | undefined)[]): string {
    const name = this.names.take(wanted);
    const call = `const ${name} = /* @__PURE__ */ ${this.runtime(maker)}(`;
    const details = given.filter((part) => part !== undefined);
    const line = `${call}${details.join(", ")});`;
    this.#constants.push(line.length <= 120 ? line : [call, ...details.map((part) => `  ${part},`), ");"].join("\n"));
    return name;
  }

  /**
   * A function that only this file uses, made on first use.
   *
   * @param key What it is for; asking for the same again gives the same.
   */
  helper(key: string, wanted: string, make: (name: string) => Statement): string {
    const known = this.#functions.get(key);
    if (known) return known.name;
    const helper: { readonly name: string; statement?: Statement } = { name: this.names.takeFunction(wanted) };
    // Known before it is made: it may use itself.
    this.#functions.set(key, helper);
    helper.statement = make(helper.name);
    return helper.name;
  }

  /** Makes something of the file on first use. */
  shared<T extends string | undefined>(key: string, make: () => T): T {
    if (!this.#shared.has(key)) this.#shared.set(key, make());
    // Each key is asked for with makers of one type.
    return this.#shared.get(key) as T;
  }

  /** Whether a shape has anything secret in it. */
  holdsSecrets(shape: ShapePlan): boolean {
    return holdsSecrets(this.plan, shape);
  }

  print(statements: readonly Statement[]): GeneratedFile {
    const helpers = [...this.#functions.values()].flatMap(({ statement }) => (statement ? [statement] : []));
    const constants: Statement = (writer) => {
      for (const line of this.#constants) writer.writeLine(line);
    };
    return generatedFile(this.plan, this.path, {
      imports: this.imports,
      statements: [...statements, ...helpers, ...(this.#constants.length > 0 ? [constants] : [])],
    });
  }
}

export function validatorModule(plan: ServicePlan, shape: ShapePlan): string {
  return pieceModule(plan, "validators", shape.fileName);
}

/** A documented constant, over two lines where it is long. */
export function declarationOf(docs: string, head: string, value: string): Statement {
  const isShort = `${head} = ${value};`.length <= 120;
  return (writer) => writer.writeLine(`/** ${docs} */`).write(`${head} =${isShort ? " " : "\n  "}${value};`);
}

/** A function declaration of given lines. */
export function functionOf(declaration: {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type?: string; readonly initializer?: string }[];
  readonly returnType: string;
  readonly lines: readonly string[];
  readonly docs?: string;
  readonly isExported?: boolean;
}): Statement {
  return {
    kind: StructureKind.Function,
    name: declaration.name,
    parameters: declaration.parameters.map((parameter) => ({ ...parameter })),
    returnType: declaration.returnType,
    statements: declaration.lines.join("\n"),
    isExported: declaration.isExported ?? false,
    ...(declaration.docs !== undefined && { docs: [{ description: declaration.docs }] }),
  };
}
