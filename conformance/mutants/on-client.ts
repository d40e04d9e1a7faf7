import type { ClientConfiguration, ClientPiece } from "../targets/pieces.js";
import type { Members } from "./members.js";

type Change = (piece: ClientPiece) => ClientPiece;

/** Changes what a client is made with. */
export function onConfiguration(change: (configuration: ClientConfiguration) => object): Change {
  return (piece) => ({
    ...piece,
    create: (configuration) => piece.create(change(configuration) as ClientConfiguration),
  });
}

/** Changes what a client answers. */
export function onDecoded(change: (output: Members) => Members): Change {
  return wrapped((answer) => answer.then((output) => change(output as Members)));
}

/** Changes what a client throws. */
export function onThrown(change: (error: Error) => Error): Change {
  return wrapped((answer) =>
    answer.catch((error: Error) => {
      throw change(error);
    }),
  );
}

function wrapped(change: (answer: Promise<object>) => Promise<object>): Change {
  return (piece) => ({
    ...piece,
    create(configuration) {
      const client = piece.create(configuration);
      return { send: (command) => change(client.send(command)), destroy: () => client.destroy() };
    },
  });
}
