/** Whether an error says that something of the name is there already. */
export function isTaken({ type }: { readonly type: string }): boolean {
  return /(Already|Resource)Exists(Exception)?$/.test(type);
}
