import { stringify } from "yaml";
import type { Shown } from "./present.js";

/** A value in block style; text that YAML 1.1 would read as something else is put between quotes. Rule CL-015. */
export function yamlOf(value: Shown): string {
  return stringify(value, {
    version: "1.1",
    indentSeq: false,
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
}
