import type { Model, OperationShape } from "../../../generator/model/index.js";
import type { Observation, ObservedRun } from "../../runner/observation.js";
import type { Exchange } from "../../runner/verdict.js";
import { printedOutput } from "./printed-output.js";

/** What a call's program was told, and knows. */
export interface CallOf {
  readonly operation: OperationShape;
  readonly model: Model;
  readonly input: Readonly<Record<string, unknown>>;
  readonly sensitive: ReadonlySet<string>;
}

/** Rule CL-009. */
const ERROR =
  /^\nAn error occurred \((\S+)\) when calling the (\w+) operation(?: \(reached max retries: \d+\))?: ([^]*)\n$/;

/**
 * What came of a call, read from what a program printed. Exit code and both outputs must tell the same: what does not is
 * an error of the program's own.
 */
export function observedCall(run: ObservedRun, exchanges: readonly Exchange[], call: CallOf): Observation["result"] {
  const { exitCode, stdout } = run;
  const stderr = withoutWarning(run.stderr);
  const shown = secretsOf(call).find((secret) => run.stderr.includes(secret));
  if (shown !== undefined) return broken("a secret on the error output");
  if (exitCode === 0) {
    if (stderr !== "") return broken("something on the error output beside an answer");
    const output = stdout === "" ? {} : parsed(stdout);
    if (output === undefined) return broken("an answer that is no JSON");
    return { output: printedOutput(output, call.model.expect(call.operation.output), call.model) };
  }
  const [, type, operation, message] = ERROR.exec(stderr) ?? [];
  if (exitCode !== 254 || type === undefined || stdout !== "") return broken(`exit code ${exitCode}, ${stderr.trim()}`);
  if (!call.operation.id.endsWith(`#${operation}`)) return broken(`an error of ${operation}`);
  return { error: { type, message, status: exchanges.at(-1)?.answer?.status } };
}

/** Secrets that were typed are warned of. */
function withoutWarning(stderr: string): string {
  return stderr.replace(/^[\w-]+: warning: --.* file:\/\/PATH\n/, "");
}

/** The secrets of an input that could not stand in a message by chance. */
function secretsOf({ input, sensitive }: CallOf): readonly string[] {
  return Object.entries(input).flatMap(([name, value]) =>
    sensitive.has(name) && typeof value === "string" && value.length >= 8 ? [value] : [],
  );
}

function broken(what: string): Observation["result"] {
  return { error: { type: "", status: undefined, message: what } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
