import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A little web site on loopback, which browsers trust as much as one with a certificate. */
export interface Site {
  readonly url: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = { js: "text/javascript", html: "text/html" };

/** Serves files by their names; `index.html` for the site itself. */
export async function serveFiles(files: Readonly<Record<string, string>>): Promise<Site> {
  const server = createServer((request, response) => {
    const name = request.url === "/" ? "index.html" : request.url!.slice(1);
    const content = Object.hasOwn(files, name) ? files[name] : undefined;
    response.writeHead(content === undefined ? 404 : 200, {
      "content-type": types[name.split(".").at(-1)!] ?? "text/plain",
    });
    response.end(content);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
