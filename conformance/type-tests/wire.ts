/**
 * What a value of a generated type is in a JSON body: times are numbers, bytes are base64, enums are the values that the
 * model names, an alternative of a union is an object with its one member. What is there already stays the same, so
 * types of the wire can be given as well.
 */
export type Wire<T> = T extends Date
  ? number
  : T extends Uint8Array
    ? string
    : T extends string
      ? Closed<T>
      : T extends number | boolean | null
        ? T
        : T extends readonly (infer Element)[]
          ? Wire<Element>[]
          : T extends { readonly $unknown: unknown }
            ? never
            : { [Name in keyof T as IsNever<T[Name]> extends true ? never : Name]: Wire<Exclude<T[Name], undefined>> };

/** Whether two types are one and the same, optional members and all; assignable is not enough. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Open enums are open by way of `string & {}`, which is not a value of its own. */
type Closed<T extends string> = Same<T, string & {}> extends true ? never : T;

/** A member that an alternative of a union must not have. */
type IsNever<T> = [Exclude<T, undefined>] extends [never] ? true : false;
