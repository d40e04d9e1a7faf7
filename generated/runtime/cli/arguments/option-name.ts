/** A plural behind an acronym belongs to it: `ReplicaARNs` is `replica-arns`. */
const PLURAL_ACRONYM = /[A-Z]{2,}s$/;

/** What a member or an operation is called on the command line: `KmsKeyId` is `kms-key-id`. Rule CL-002. */
export function optionName(name: string): string {
  if (name.includes("-")) return name;
  return name
    .replace(PLURAL_ACRONYM, (plural) => `-${plural.toLowerCase()}`)
    .replace(/(.)([A-Z][a-z]+)/g, "$1-$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase();
}
