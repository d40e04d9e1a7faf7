import { http } from "msw";
import { setupServer } from "msw/node";

/** Answers requests to hosts that exist in this process only. */
export interface Network {
  /**
   * Lets a function answer for a host and all hosts below it, `client.hallmark.test` and `7.client.hallmark.test`.
   *
   * @returns what ends that.
   */
  mount(host: string, answer: (request: Request) => Promise<Response>): () => void;
}

interface Mount {
  readonly host: string;
  readonly answer: (request: Request) => Promise<Response>;
}

const mounts = new Set<Mount>();

// One interception for the whole process: msw replaces what is global, so that two would be in each other's way.
const server = setupServer(
  http.all("*", ({ request }) => {
    const { hostname } = new URL(request.url);
    const mount = [...mounts].find(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
    return mount?.answer(request);
  }),
);

/** The network of this process, intercepted by msw from the first mount to the end of the last one. */
export const network: Network = {
  mount(host, answer) {
    const mount = { host, answer };
    // What belongs to nobody here goes on to the real network.
    if (mounts.size === 0) server.listen({ onUnhandledRequest: "bypass" });
    mounts.add(mount);
    return () => {
      mounts.delete(mount);
      if (mounts.size === 0) server.close();
    };
  },
};
