/** Text that is no JSON. The message has the reason and the place, as the reference has them, and none of the text. */
export class JsonError extends Error {
  override readonly name = "JsonError";

  constructor(reason: string, text: string, index: number) {
    const before = text.slice(0, index);
    const lines = before.split("\n");
    const column = [...lines.at(-1)!].length + 1;
    super(`${reason}: line ${lines.length} column ${column} (char ${[...before].length})`);
  }
}
