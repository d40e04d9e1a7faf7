import { Command } from "commander";
import { hasErrors } from "../model/index.js";
import { diagnosticText } from "./print-diagnostics.js";

export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const program = new Command("hallmark");
  program
    .command("generate")
    .option("--model <path...>", "model files and folders")
    .option("--service <name>")
    .option("--out <folder>")
    .option("--config <file>")
    .option("--types <style>")
    .option("--check")
    .option("--force")
    .option("--json")
    .action(async (options) => {
      const { generate } = await import("../generate/index.js");
      const outcome = await generate({ ...options, models: options.model });
      for (const diagnostic of outcome.diagnostics) console.error(diagnosticText(diagnostic));
      if (options.json)
        console.log(JSON.stringify({ ...outcome, changes: outcome.changes.map(({ text, ...c }) => c) }));
      else for (const { path, kind } of outcome.changes) console.log(`${kind}: ${path}`);
      process.exitCode = hasErrors(outcome.diagnostics) ? 2 : options.check && outcome.changes.length ? 1 : 0;
    });
  await program.parseAsync([...argv], { from: "user" });
}
