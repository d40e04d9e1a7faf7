import type { Emitter } from "../emitter.js";
import { manifestOf } from "./manifest.js";

/** What makes the service's folder a package of its own, where one is asked for. The runtime lies in it then. */
export const packaging: Emitter = {
  name: "package",
  needsProtocol: false,
  emit(plan) {
    const { package: wanted } = plan.options;
    if (!wanted) return [];
    const folder = plan.names.folder;
    return [
      { path: `${folder}/package.json`, text: jsonText(manifestOf(plan, wanted)) },
      { path: `${folder}/tsconfig.json`, text: jsonText(compilerSettings) },
    ];
  },
};

/** How the package's `build` script compiles it into `dist`. */
const compilerSettings = {
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    moduleResolution: "NodeNext",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    types: ["node"],
    strict: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    isolatedModules: true,
    declaration: true,
    skipLibCheck: true,
    rootDir: ".",
    outDir: "dist",
  },
  include: ["**/*.ts"],
  exclude: ["dist", "node_modules"],
};

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
