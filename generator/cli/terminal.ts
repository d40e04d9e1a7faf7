import pc from "picocolors";

/** Whether a stream is a terminal whose owner has not said no to colours. */
export function isColoured(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, TERM } = process.env;
  return Boolean(stream.isTTY) && !NO_COLOR && TERM !== "dumb";
}

/** Colours for a stream, or none. */
export function coloursFor(stream: NodeJS.WriteStream): ReturnType<typeof pc.createColors> {
  return pc.createColors(isColoured(stream));
}

/** Prints what a program is to read: one JSON value, alone on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** Prints a line of what was asked for. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints a line about the run, beside what was asked for. */
export function printAside(line: string): void {
  process.stderr.write(`${line}\n`);
}
