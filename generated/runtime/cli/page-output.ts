import type { Globals } from "./arguments/global-options.js";
import type { Profile } from "./settings/profile.js";
import type { Surroundings } from "./surroundings.js";

/**
 * Prints through a pager where the output is a terminal and nothing speaks against it: `--no-cli-pager`, or an empty
 * `AWS_PAGER`, `cli_pager` or `PAGER`, which are looked at in this order.
 */
export async function pageOutput(
  text: string,
  globals: Globals,
  profile: Pick<Profile, "settings"> | undefined,
  { env, page, stdout }: Surroundings,
): Promise<void> {
  const program = env["AWS_PAGER"] ?? profile?.settings["cli_pager"] ?? env["PAGER"] ?? "less";
  if (!page || globals["no-cli-pager"] || program.trim() === "" || text === "") stdout(text);
  else await page(text, program);
}
