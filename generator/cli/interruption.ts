import { exitCode } from "./exit-code.js";
import { printAside } from "./terminal.js";

/**
 * A signal that is aborted by the first Ctrl-C. The second does not wait for what is being wound up.
 *
 * @param advice What to say then; left out: nothing.
 */
export function interruption(advice?: string): AbortSignal {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) {
      if (advice !== undefined) printAside(advice);
      process.exit(exitCode.interrupted);
    }
    controller.abort();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  return controller.signal;
}
