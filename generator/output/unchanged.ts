import { digestOnDisk } from "./digest.js";
import type { Manifest, ServiceRecord } from "./manifest.js";

/**
 * The services of a manifest that were made from exactly this, if each of these has one and every file that the
 * manifest names for them still is as it was written: then there is nothing to do.
 */
export function unchangedServices(
  out: string,
  manifest: Manifest,
  wanted: {
    readonly digests: readonly Omit<ServiceRecord, "service">[];
    readonly runtime: string;
    readonly isWhole: boolean;
  },
): Manifest["services"] | undefined {
  const { digests, runtime, isWhole } = wanted;
  if (manifest.replacing || manifest.runtime !== runtime) return undefined;
  const records = Object.entries(manifest.services);
  const found = digests.map((want) =>
    records.find(
      ([, { inputs, settings, generator }]) =>
        inputs === want.inputs && settings === want.settings && generator === want.generator,
    ),
  );
  const services = Object.fromEntries(found.filter((entry) => entry !== undefined));
  const count = Object.keys(services).length;
  if (count !== digests.length || (isWhole && count !== records.length)) return undefined;
  const isIntact = Object.entries(manifest.files).every(([path, digest]) => {
    const folder = path.slice(0, path.indexOf("/"));
    const concerns = folder === "runtime" || Object.hasOwn(services, folder);
    return !concerns || digestOnDisk(out, path) === digest;
  });
  return isIntact ? services : undefined;
}
