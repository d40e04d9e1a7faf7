/** Lines of code, indented by two spaces a level. */
export type Lines = readonly string[];

/** One way of an `if`: what it asks, and what is done then. */
export interface Branch {
  readonly test: string;
  readonly body: Lines;
}

/** Columns that a line may take, less what encloses it. */
const width = 112;

export function block(head: string, body: Lines): Lines {
  return [`${head} {`, ...body.map((line) => (line === "" ? line : `  ${line}`)), "}"];
}

/** `if`, `else if` and `else`, without braces where each way is one short statement. */
export function chain(branches: readonly Branch[], otherwise: Lines = []): Lines {
  const [first] = branches;
  if (!first) return otherwise;
  const ways = branches.map(({ test, body }, index) => ({ head: `${index > 0 ? "else " : ""}if (${test})`, body }));
  if (otherwise.length > 0) ways.push({ head: "else", body: otherwise });
  const isShort = ways.every(({ head, body }) => body.length === 1 && `${head} ${body[0]}`.length <= width);
  if (isShort) return ways.map(({ head, body }) => `${head} ${body[0]}`);
  return ways.reduce<Lines>((lines, { head, body }) => {
    const way = block(head, body);
    return lines.length === 0 ? way : [...lines.slice(0, -1), `} ${way[0]}`, ...way.slice(1)];
  }, []);
}
