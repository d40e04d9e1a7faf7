import { PACKAGE, type PackageManager, type Project } from "./project.js";

const install: Readonly<Record<PackageManager, string>> = {
  npm: "npm install --save-dev",
  yarn: "yarn add --dev",
  pnpm: "pnpm add --save-dev",
  bun: "bun add --dev",
};

const run: Readonly<Record<PackageManager, string>> = { npm: "npm run", yarn: "yarn", pnpm: "pnpm", bun: "bun run" };

const execute: Readonly<Record<PackageManager, string>> = { npm: "npx", yarn: "yarn", pnpm: "pnpm exec", bun: "bunx" };

/** What to type to see the first result: install what is missing, then generate. */
export function nextCommands(
  { packageFile, manager, hasHallmark, isTypeScript }: Project,
  hasScript: boolean,
): readonly string[] {
  // Without a package there is nothing to install into, and the short name is another's in the registry.
  if (!packageFile) return [`npx --package ${PACKAGE} hallmark generate`];
  const missing = [...(hasHallmark ? [] : [PACKAGE]), ...(isTypeScript ? [] : ["typescript"])];
  return [
    ...(missing.length > 0 ? [`${install[manager]} ${missing.join(" ")}`] : []),
    hasScript ? `${run[manager]} generate` : `${execute[manager]} hallmark generate`,
  ];
}
