import { checkInput } from "../check/check-input.js";
import type { FileSurroundings } from "../surroundings.js";
import { clientInput } from "../values/client-value.js";
import { parameterFiles } from "../values/parameter-file.js";
import type { CommandOption } from "./command-options.js";
import { givenDocument } from "./given-document.js";
import { givenMembers } from "./given-members.js";
import type { Globals } from "./global-options.js";
import type { Call, Subcommand } from "./invocation.js";
import type { GivenOption } from "./match-options.js";
import { pagesOf } from "./paging.js";
import type { ReadSettings } from "./reading-settings.js";
import { isSecretTyped, secretsTyped } from "./typed-secrets.js";
import { UsageError } from "./usage-error.js";

/**
 * The call that the options ask for: what they give comes first, in the model's order, and whole members of
 * `--cli-input-json` or `--cli-input-yaml` follow where the options give none (rules CL-039, CL-041).
 *
 * @throws UsageError
 */
export async function readCall(
  subcommand: Subcommand,
  given: readonly GivenOption<CommandOption>[],
  globals: Globals,
  surroundings: FileSurroundings,
  readSettings: ReadSettings,
): Promise<Call> {
  const { input: model } = subcommand.command;
  const loadFile = parameterFiles(surroundings);
  const document = await givenDocument(given, model, loadFile);
  const documentMembers = Object.entries(document?.members ?? {});
  const names = documentMembers.map(([name]) => name);
  const { members, paging } = pagesOf(subcommand.command, given, globals, names);
  const fromOptions = await givenMembers(members, model, loadFile, globals, readSettings);
  const fromDocument = documentMembers.filter(([name]) => !Object.hasOwn(fromOptions, name));
  const input = { ...fromOptions, ...Object.fromEntries(fromDocument) };
  const problems = checkInput(input, model);
  if (problems.length > 0) throw new UsageError("values", `Parameter validation failed:\n${problems.join("\n")}`);
  const typed = document !== undefined && isSecretTyped(document.word, names, model) ? [`--${document.option}`] : [];
  return {
    kind: "call",
    ...subcommand,
    input: await clientInput(input, model),
    paging,
    secrets: [...secretsTyped(members.values()), ...typed],
  };
}
