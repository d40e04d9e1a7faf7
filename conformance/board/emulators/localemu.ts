import { commandsOf, installPython, pythonProgram } from "../start/python.js";
import { startEmulator } from "../start/start-emulator.js";
import type { Emulator } from "./emulator.js";

const version = "1.3.2";
// Its package takes an older Python, but not all of its source can be read by it.
const packages = { requirements: [`localemu==${version}`], python: "3.13" };

export const localemu: Emulator = {
  name: "localemu",
  title: "LocalEmu",
  version,
  registry: "PyPI",
  package: "localemu",
  source: "https://github.com/localemu/localemu",
  commands: [...commandsOf(packages), "DISABLE_EVENTS=1 python/bin/localemu start --port 5000"],
  install: (place) => installPython(place, packages),
  start: (place) =>
    startEmulator(place, {
      title: "LocalEmu",
      command: pythonProgram(place, "localemu"),
      args: (port) => ["start", "--host", "127.0.0.1", "--port", String(port)],
      // As with LocalStack, which it is derived from.
      environment: (_port, home) => ({
        DISABLE_EVENTS: "1",
        SKIP_SSL_CERT_DOWNLOAD: "1",
        DNS_ADDRESS: "0",
        OVERRIDE_IN_DOCKER: "0",
        FILESYSTEM_ROOT: home,
      }),
    }),
};
