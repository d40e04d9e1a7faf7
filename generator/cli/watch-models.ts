import type { GenerateOutcome, GenerateRequest } from "../generate/index.js";
import { hasErrors } from "../model/index.js";
import { exitCode } from "./exit-code.js";
import { interruption } from "./interruption.js";
import { outcomeToJson, printOutcome } from "./print-outcome.js";
import { print, printAside } from "./terminal.js";

/** Generates whenever an input changes, until Ctrl-C, and prints what comes of it: with `json` one line a run. */
export async function watchModels(request: GenerateRequest, json: boolean): Promise<void> {
  const { watch } = await import("../watch/index.js");
  const interrupted = interruption();
  // `hallmark generate --watch | head`: nobody reads on, so that nobody is worked for.
  const unread = new AbortController();
  process.stdout.on("error", () => unread.abort());
  let said = "";
  const tell = (outcome: GenerateOutcome): void => {
    if (json) return print(JSON.stringify(outcomeToJson(outcome)));
    const says = JSON.stringify(outcome.diagnostics);
    if (outcome.diagnostics.length === 0 || says !== said) printOutcome(outcome);
    else if (hasErrors(outcome.diagnostics)) printAside("the same as before");
    else printOutcome({ ...outcome, diagnostics: [] });
    said = says;
  };
  if (!json) printAside("watching; Ctrl-C ends it");
  await watch(request, { signal: AbortSignal.any([interrupted, unread.signal]), onOutcome: tell });
  process.exitCode = interrupted.aborted ? exitCode.interrupted : exitCode.allWell;
}
