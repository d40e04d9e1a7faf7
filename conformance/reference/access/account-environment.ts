import type { Environment } from "../environment.js";
import { AccountStore } from "../store/account-store.js";

/** The environment as it is for one account: its own secrets, all else alike. */
export function environmentOf(environment: Environment, accountId: string): Environment {
  if (accountId === environment.accountId) return environment;
  return { ...environment, accountId, store: new AccountStore(environment.store, accountId) };
}
