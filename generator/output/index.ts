export { differenceOf, type Change, type Difference, type Output, type OutputFile } from "./changes.js";
export { digestOf } from "./digest.js";
export { editsAtStake } from "./edits-at-stake.js";
export { readManifest, type Manifest, type ServiceRecord } from "./manifest.js";
export { clearAbandoned } from "./staging.js";
export { unchangedServices } from "./unchanged.js";
export { write } from "./write.js";
