import { readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { packageRoot } from "./package-root.js";

/**
 * Fills in a template, given by its path from the root of this package, where templates lie for the sources and for what
 * was compiled from them alike. What is filled in must be Markdown already. A value that the template asks for and does
 * not get is a mistake, which throws.
 */
export function renderMarkdown(template: string, view: object): string {
  const text = readFileSync(join(packageRoot, template), "utf8");
  return Handlebars.compile(text, { noEscape: true, strict: true, knownHelpersOnly: true })(view);
}
