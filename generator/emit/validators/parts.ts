import type { StructurePlan, UnionPlan } from "../../plan/index.js";
import type { Lines } from "./lines.js";
import { functionOf, type ValidatorFile } from "./validator-file.js";
import { declarationsFor, namesIn } from "./variables.js";

/** Statements that stay together, without the declarations of the members that they use. */
export type Group = Lines;

/** Groups that one function may have. */
const most = 120;

/** Groups of a function once there must be several. */
const size = 100;

/**
 * Whether so many statements need several functions: TypeScript follows the flow of one through some two thousand steps
 * and then gives up (TS2563), which are about 250 members with two constraints each.
 */
export function isWide(groups: readonly Group[]): boolean {
  return groups.length > most;
}

/** The functions that a wide one is divided into. */
export interface PartsRequest {
  readonly file: ValidatorFile;
  readonly shape: StructurePlan | UnionPlan;
  /** Start of their names, which go on with a number. */
  readonly name: string;
  readonly groups: readonly Group[];
  /** What may follow `candidate`: each function has of these what it uses. */
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly returnType: string;
  readonly before?: Lines;
  readonly after: Lines;
}

/** Makes the functions; returns the calls of them, in the order of the groups. */
export function callsOfParts(request: PartsRequest): readonly string[] {
  const { file, shape, groups, returnType, before = [], after } = request;
  return Array.from({ length: Math.ceil(groups.length / size) }, (_, part) => {
    const lines = groups.slice(part * size, (part + 1) * size).flat();
    const names = namesIn(lines);
    const used = request.parameters.filter(({ name }) => names.has(name));
    const wanted = `${request.name}${part + 1}`;
    const name = file.helper(wanted, wanted, (name) =>
      functionOf({
        name,
        parameters: [{ name: "candidate", type: "Readonly<Record<string, unknown>>" }, ...used],
        returnType,
        lines: [...before, ...declarationsFor(file, shape, lines), "", ...lines, ...after],
      }),
    );
    return `${name}(${["candidate", ...used.map(({ name }) => name)].join(", ")})`;
  });
}
