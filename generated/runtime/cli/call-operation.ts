import type { Globals } from "./arguments/global-options.js";
import type { Call, Sample } from "./arguments/invocation.js";
import { failureOfCall, isOfNetwork } from "./call/failed-call.js";
import { callForPages, type PagedAnswer } from "./call/pages.js";
import { saveBody } from "./call/save-body.js";
import { watchWire } from "./call/watch-wire.js";
import type { CommandLine } from "./command-line.js";
import { CommandFailure, exitCodes } from "./failure.js";
import { present, type Presentation, type Shown } from "./output/present.js";
import { readQuery } from "./output/query.js";
import { textOfAnswer, type OutputForm } from "./output/show.js";
import { pageOutput } from "./page-output.js";
import { clientConfiguration } from "./settings/client-configuration.js";
import { loadProfile, type Profile } from "./settings/profile.js";
import type { Surroundings } from "./surroundings.js";
import { warnOfSecrets } from "./warn-of-secrets.js";

type Members = Readonly<Record<string, unknown>>;

/**
 * Calls an operation, or makes up its answer, and prints that.
 *
 * @throws CommandFailure or UsageError
 */
export async function callOperation(
  commandLine: CommandLine,
  action: Call | Sample,
  globals: Globals,
  surroundings: Surroundings,
): Promise<void> {
  const log = debugLog(globals, surroundings);
  const profile = await loadProfile(globals, surroundings);
  log(`uses the profile ${profile.name}`);
  const form = outputForm(globals, profile, surroundings);
  const query = globals.query === undefined ? undefined : readQuery(globals.query);
  warnOfSecrets(commandLine.program, action.secrets, surroundings);
  const answer =
    action.kind === "sample"
      ? { pages: [action.output], whole: action.output }
      : await answerOf(commandLine, action, globals, profile, surroundings, log);
  const { command } = action;
  const presentation: Presentation = {
    timestamps: profile.settings["cli_timestamp_format"] === "wire" ? "wire" : "iso8601",
  };
  const shown = (page: Members): Shown => present(page, command.output, presentation);
  const text = await textOfAnswer(
    { operation: command.operation, ...withToken(shown(answer.whole), answer.pages.map(shown), answer.nextToken) },
    {
      form,
      query,
      columns: surroundings.columns ?? 80,
      isColoured: globals.color === "on" || (surroundings.isTerminal === true && globals.color !== "off"),
    },
  );
  await pageOutput(text, globals, profile, surroundings);
}

/** The token to go on with is not the service's: it stands behind everything else. */
function withToken(whole: Shown, pages: readonly Shown[], nextToken: string | undefined) {
  if (nextToken === undefined) return { whole, pages };
  return {
    whole: { ...(whole as { readonly [name: string]: Shown }), NextToken: nextToken },
    pages: [...pages, { NextToken: { NextToken: nextToken } }],
  };
}

async function answerOf(
  commandLine: CommandLine,
  { command, input, paging, outfile }: Call,
  globals: Globals,
  profile: Profile,
  surroundings: Surroundings,
  log: (line: string) => void,
): Promise<PagedAnswer> {
  const configuration = await clientConfiguration(commandLine, globals, profile, surroundings);
  const Client = await commandLine.client();
  const Command = await command.command();
  const client = new Client(configuration);
  const wire = watchWire(client, log);
  const send = async (members: Members): Promise<Members> => {
    try {
      const abortSignal = surroundings.interrupted;
      // Only the members: `$metadata` is the client's.
      return (await client.send(new Command(members as never), abortSignal && { abortSignal })) as Members;
    } catch (error) {
      // A whole answer that is no JSON, or empty, has nothing to show and nothing that failed. Rule CL-010.
      const isWhole = !isOfNetwork(error) && surroundings.interrupted?.aborted !== true;
      if (wire.status !== undefined && wire.status < 300 && isWhole) return {};
      const { program, isRest } = commandLine;
      const { operation } = command;
      const facts = { program, operation, isRest, wire, maxAttempts: await maxAttempts(client.config) };
      throw failureOfCall(error, facts);
    }
  };
  log(`calls ${command.operation} with ${Object.keys(input).join(", ") || "no members"}`);
  try {
    if (paging && command.pages) return await callForPages(send, input, command.pages, command.output, paging);
    const answer = await send(input);
    // Before the connection is given up: a stream is still under way.
    const whole = outfile ? await saveBody(answer, outfile, surroundings) : answer;
    return { pages: [whole], whole };
  } finally {
    client.destroy();
  }
}

async function maxAttempts(config: object): Promise<number> {
  const { maxAttempts: provider } = config as { readonly maxAttempts?: () => Promise<number> };
  return (await provider?.()) ?? Infinity;
}

function outputForm(globals: Globals, { settings }: Profile, { env }: Surroundings): OutputForm {
  const form = globals.output ?? (env["AWS_DEFAULT_OUTPUT"] || settings["output"] || "json");
  const known = FORMS.find((each) => each === form);
  if (known === undefined) throw new CommandFailure(exitCodes.other, `Unknown output type: ${form}`);
  return known;
}

const FORMS = ["json", "text", "table", "yaml", "yaml-stream"] as const satisfies readonly OutputForm[];

/** What `--debug` tells, a line a step: names and places, never values of members. */
function debugLog(globals: Globals, { stderr }: Surroundings): (line: string) => void {
  return globals.debug ? (line) => stderr(`${new Date().toISOString()} ${line}\n`) : () => {};
}
