import type { Command, Value } from "../command-line.js";
import type { InputForm } from "../input/input-document.js";
import type { OptionShape } from "./match-options.js";
import { optionName } from "./option-name.js";

/** An option of one command. */
export type CommandOption = MemberOption | FlagOption | PagingOption | InputOption | SkeletonOption;

export interface MemberOption extends OptionShape {
  readonly kind: "member";
  /** The member that it gives. */
  readonly member: string;
  readonly value: Value;
  /** The command line must have it, unless the input is given as a whole. */
  readonly isRequired: boolean;
  /** Accepted but not shown: going through the pages has options of its own. */
  readonly isHidden: boolean;
}

/** One of the pair that a truth value has, rule CL-007. */
export interface FlagOption extends OptionShape {
  readonly kind: "flag";
  readonly member: string;
  readonly gives: boolean;
}

/** How to go through the pages of an answer. */
export interface PagingOption extends OptionShape {
  readonly kind: "paging";
  readonly setting: "startingToken" | "pageSize" | "maxItems";
  /** The member's own option of this name, which counts where pages are not gone through. */
  readonly shadows: MemberOption | FlagOption | undefined;
}

interface InputOption extends OptionShape {
  readonly kind: "input";
  readonly form: InputForm;
}

interface SkeletonOption extends OptionShape {
  readonly kind: "skeleton";
}

/** What `--generate-cli-skeleton` may be followed by. */
export const SKELETONS = ["input", "yaml-input", "output"] as const;

/** The options of a command in the order of its page: those of the members, then those of all commands. Rule CL-001. */
export function optionsOf(command: Command): readonly CommandOption[] {
  const members = memberOptions(command);
  const paging = pagingOptions(command, members);
  const shadowed = new Set(paging.map(({ name }) => name));
  const own = [...members.filter(({ name }) => !shadowed.has(name)), ...inputOptions, ...paging, skeletonOption];
  const names = new Map<string, CommandOption>();
  // A member that is called like one of the others comes first, and is the one that can be given.
  for (const option of own) if (!names.has(option.name)) names.set(option.name, option);
  return [...names.values()];
}

const inputOptions: readonly InputOption[] = [
  { kind: "input", form: "json", name: "cli-input-json", takes: "one" },
  { kind: "input", form: "yaml", name: "cli-input-yaml", takes: "one" },
];

const skeletonOption: SkeletonOption = { kind: "skeleton", name: "generate-cli-skeleton", takes: "at most one" };

function memberOptions({ input, pages }: Command): readonly (MemberOption | FlagOption)[] {
  return Object.entries(input.members).flatMap(([member, facts]): (MemberOption | FlagOption)[] => {
    const name = optionName(member);
    const value = facts.value();
    if (value.kind === "boolean") {
      return [
        { kind: "flag", member, gives: true, name, takes: "none" },
        { kind: "flag", member, gives: false, name: `no-${name}`, takes: "none" },
      ];
    }
    const isRequired = facts.isRequired === true && facts.isIdempotencyToken !== true;
    const isHidden = pages !== undefined && (member === pages.inputToken || member === pages.pageSize);
    const takes = value.kind === "list" ? "any number" : "one";
    return [{ kind: "member", member, value, isRequired, isHidden, name, takes }];
  });
}

function pagingOptions({ pages }: Command, members: readonly (MemberOption | FlagOption)[]): readonly PagingOption[] {
  if (pages === undefined) return [];
  const option = (name: string, setting: PagingOption["setting"]): PagingOption => {
    return { kind: "paging", setting, name, takes: "one", shadows: members.find((member) => member.name === name) };
  };
  const pageSize = pages.pageSize === undefined ? [] : [option("page-size", "pageSize")];
  return [option("starting-token", "startingToken"), ...pageSize, option("max-items", "maxItems")];
}
