/** Prose with code between backticks, taken apart. */
export function partsOf(text: string): readonly { readonly text: string; readonly isCode: boolean }[] {
  return text.split("`").map((part, index) => ({ text: part, isCode: index % 2 === 1 }));
}
