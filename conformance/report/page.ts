import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Handlebars from "handlebars";
import { packageRoot } from "../package-root.js";

const folder = join(packageRoot, "conformance", "report", "templates");

/**
 * Fills in a template of this folder. Everything that is filled in is escaped.
 *
 * @param template Its name; like those of partials, it may lead to another folder (`../../board/templates/board`).
 */
export function renderPage(template: string, partials: readonly string[], view: object): string {
  const handlebars = Handlebars.create();
  const read = (name: string) => readFileSync(join(folder, `${name}.hbs`), "utf8");
  for (const name of partials) handlebars.registerPartial(basename(name), read(name));
  return handlebars.compile(read(template), { knownHelpersOnly: true })(view);
}
