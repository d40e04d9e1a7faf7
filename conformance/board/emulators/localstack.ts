import { commandsOf, installPython, pythonProgram } from "../start/python.js";
import { startEmulator } from "../start/start-emulator.js";
import type { Emulator } from "./emulator.js";

/** The last of the open line. */
const version = "4.14.0";
const packages = {
  requirements: [`localstack-core[runtime]==${version}`],
  // With what its dependencies have become since, it does not start.
  asOf: "2026-03-01",
  // Its package takes older ones, but not all of its source can be read by them.
  python: "3.13",
};

export const localstack: Emulator = {
  name: "localstack",
  title: "LocalStack",
  version,
  registry: "PyPI",
  package: "localstack-core",
  source: "https://github.com/localstack/localstack",
  commands: [
    ...commandsOf(packages),
    "GATEWAY_LISTEN=127.0.0.1:5000 DISABLE_EVENTS=1 python/bin/python -m localstack.runtime.main",
  ],
  install: (place) => installPython(place, packages),
  start: (place) =>
    startEmulator(place, {
      title: "LocalStack",
      command: pythonProgram(place, "python"),
      args: () => ["-m", "localstack.runtime.main"],
      environment: (port, home) => ({
        GATEWAY_LISTEN: `127.0.0.1:${port}`,
        // Tells its makers nothing, fetches nothing, and keeps to its place even where this process is in a container.
        DISABLE_EVENTS: "1",
        SKIP_SSL_CERT_DOWNLOAD: "1",
        DNS_ADDRESS: "0",
        OVERRIDE_IN_DOCKER: "0",
        FILESYSTEM_ROOT: home,
      }),
    }),
};
