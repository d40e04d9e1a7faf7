// Runs the command line from a checkout: builds what the subcommand needs where sources changed, then hands over.
import { build } from "./build.mjs";

const needsGeneratorOnly = !["verify", "serve", "scenarios"].includes(process.argv[2]);
// A type error somewhere is printed and does not stop the command: what was emitted may well do.
build(needsGeneratorOnly ? ["generator"] : ["generator", "rest"]);
await import("../../dist/generator/cli/main.js");
