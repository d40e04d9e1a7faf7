import nodeModule from "node:module";

/**
 * Loads a package in Node with `require`, because that takes half as long as `import`, which first looks through each
 * package for the names that it exports.
 *
 * @param inBundle - Requires the same package by its literal name, so that bundlers see it and take it along. It is
 * called where the package cannot be found beside this file: in a bundle that has left `node_modules` behind.
 * @throws Error when the package is neither installed nor bundled.
 */
export function loadPackage<T>(name: string, inBundle: () => T): T {
  let require: NodeJS.Require;
  try {
    require = nodeModule.createRequire(import.meta.url);
    require.resolve(name);
  } catch {
    return inBundle();
  }
  return require(name) as T;
}
