/** Whether a file or folder found in a folder is passed over, by its name: what is hidden, and packages of others. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
