import type { Outfile } from "../arguments/invocation.js";
import { CommandFailure, exitCodes } from "../failure.js";
import type { FileContent, Surroundings } from "../surroundings.js";
import { systemError } from "../values/parameter-file.js";

type Members = Readonly<Record<string, unknown>>;

/**
 * Writes the member that is the body of an answer to its file, and gives the other members. Without a body there is no
 * file.
 *
 * @throws CommandFailure where it cannot be written.
 */
export async function saveBody(
  answer: Members,
  { member, path }: Outfile,
  { writeFile }: Pick<Surroundings, "writeFile">,
): Promise<Members> {
  const { [member]: body, ...others } = answer;
  if (body === undefined || body === null) return others;
  try {
    if (!writeFile) throw new Error("there are no files");
    await writeFile(path, body as FileContent);
  } catch (error) {
    throw new CommandFailure(exitCodes.other, `${systemError(error)}: '${path}'`);
  }
  return others;
}
