import {
  operationsOf,
  shapeNameOf,
  type Model,
  type OperationShape,
  type ServiceShape,
} from "../../../generator/model/index.js";
import { isInvalid, matching } from "../../patterns/index.js";
import { Disturbance, type Observation } from "../../runner/observation.js";
import type { Action } from "../../runner/play-scenario.js";
import { secretsIn } from "../../runner/redact.js";
import { isRun, isSend, type CallStep, type Expectation, type RunStep, type Step } from "../../scenarios/scenario.js";
import type { Line } from "../client-performer.js";
import type { LanePerformer } from "../lanes.js";
import type { CommandLinePiece } from "../pieces.js";
import { ownKeys } from "../sign.js";
import { checkOf } from "./check-of.js";
import { filesIn } from "./files-in.js";
import { observedCall } from "./observed-call.js";
import { isRefusedBeforeSending } from "./refused-before-sending.js";
import { kebab, wordsOfInput } from "./words-of-input.js";

/** How a command line is put to use. */
export interface CommandLineUse {
  readonly piece: CommandLinePiece;
  readonly model: Model;
  readonly service: ServiceShape;
  readonly sensitive: ReadonlySet<string>;
  readonly endpoint: string;
  readonly line: Line;
}

/** Types what a step says, and reads what is printed. */
export function commandLinePerformer(use: CommandLineUse): LanePerformer {
  const operations = new Map(operationsOf(use.model, use.service).map((each) => [shapeNameOf(each.id), each]));
  return {
    formOf: () => "decoded",
    blindTo,
    expectationOf: (action) => expectationOf(use, operations, action),
    async perform(action) {
      if (isRun(action.step)) return performRun(use, action, action.step);
      const step = action.step as CallStep;
      const operation = operations.get(step.call);
      if (!operation) throw new Disturbance(`the model has no operation ${step.call}`);
      return performCall(use, operation, action, step);
    },
  };
}

function blindTo(step: Step): string | undefined {
  if (isRun(step)) return undefined;
  if (isSend(step)) return "no command line sends such a request";
  if (step.expect.headers || step.expect.body) return "a command line hides the raw answer";
  return undefined;
}

/** What is refused before it is sent ends the program, whatever a service would have made of it. Rules CL-008, CL-011. */
function expectationOf(
  { model }: CommandLineUse,
  operations: ReadonlyMap<string, OperationShape>,
  { step, input }: Action,
): Expectation | undefined {
  const operation = isRun(step) || isSend(step) ? undefined : operations.get(step.call);
  if (!operation || !isRefusedBeforeSending(input, model.expect(operation.input), model)) return undefined;
  return { exitCode: 252, stdout: "", stderr: REFUSAL, attempts: { count: 0, same: [] } };
}

const REFUSAL = matching(
  /^\n?(Parameter validation failed:\n|Error parsing parameter |usage: [^]*(error: |Unknown options: ))/,
  "what is wrong with the parameters",
  "Parameter validation failed:\n",
);

interface RunInput {
  readonly run: readonly unknown[];
  readonly files: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, unknown>>;
}

async function performRun(use: CommandLineUse, action: Action, step: RunStep): Promise<Observation> {
  const { run: words, files, env } = action.input as RunInput;
  const ended = await runProgram(use, action, step, {
    words: words.map(String),
    files,
    // What is warned of is a matter of its own.
    env: { ...usualEnvironment(use, action), HALLMARK_CLI_WARNINGS: "off", ...env },
  });
  const sent = ended.exchanges.at(0)?.request.body ?? "";
  return { ...ended, input: parsed(sent), result: { output: parsed(ended.run.stdout) } };
}

async function performCall(
  use: CommandLineUse,
  operation: OperationShape,
  action: Action,
  step: CallStep,
): Promise<Observation> {
  const input = action.input as Readonly<Record<string, unknown>>;
  const typed = wordsOfInput(input, isInvalid(step.input));
  if (typeof typed === "string") throw new Disturbance(typed);
  const ended = await runProgram(use, action, step, {
    // What an operation answers is one page.
    words: [kebab(step.call), ...typed.words, "--no-paginate"],
    files: typed.files,
    env: usualEnvironment(use, action),
  });
  const sent = ended.exchanges.at(0)?.request.body ?? "";
  const call = { operation, model: use.model, input, sensitive: use.sensitive };
  return {
    ...ended,
    input: { ...parsed(sent), ...input },
    result: observedCall(ended.run, ended.exchanges, call),
  };
}

interface Program {
  readonly words: readonly string[];
  readonly files: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, unknown>>;
}

async function runProgram(
  { piece, line, sensitive }: CommandLineUse,
  { number }: Action,
  step: CallStep | RunStep,
  { words, files, env }: Program,
): Promise<Required<Pick<Observation, "run" | "check" | "exchanges">>> {
  let [stdout, stderr] = ["", ""];
  line.begin(step, number);
  const exitCode = await piece.run(words, {
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    env: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
    ),
    readFile: filesIn(files),
    ...("interrupted" in step && { interrupted: AbortSignal.abort() }),
  });
  const exchanges = line.end();
  const run = { exitCode, stdout, stderr };
  return { run, exchanges, check: checkOf(number, words, run, secretsIn(exchanges, sensitive), sensitive) };
}

function usualEnvironment({ endpoint }: CommandLineUse, { region, account }: Action): Readonly<Record<string, string>> {
  const { accessKeyId, secretAccessKey } = ownKeys[account];
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    // Configuration files that a scenario has are its own.
    HOME: new URL(endpoint).hostname,
  };
}

/** JSON as its value; nothing for what is none. */
function parsed(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
