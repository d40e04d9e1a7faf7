/**
 * What a value of a type is in JSON, for types of ours and of `openapi-typescript` alike: times and bytes are text, an
 * enum is the values that the document names, further properties stand under `#others`, and what may be anything is
 * `unknown`.
 */
export type Wire<T> = unknown extends T ? unknown : Part<T>;

/** Whether two types are one and the same, optional members and all; assignable is not enough. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Part<T> = T extends Date | Uint8Array | AsyncIterable<Uint8Array>
  ? string
  : T extends string
    ? Same<T, string & {}> extends true
      ? never
      : T
    : T extends number
      ? Same<T, number & {}> extends true
        ? never
        : T
      : T extends boolean | null | undefined
        ? T
        : T extends readonly (infer Element)[]
          ? Wire<Element>[]
          : Members<T>;

type Members<T> = Flat<
  { -readonly [Name in keyof T as Known<Name>]: Wire<Defined<T, Name>> } & (string extends keyof T
    ? { "#others": Wire<T[keyof T & string]> }
    : T extends { "#others"?: infer Others }
      ? { "#others": Wire<Exclude<Others, undefined>[keyof Exclude<Others, undefined>]> }
      : {})
>;

/** Names that are stated, other than those of any further property. */
type Known<Name> = string extends Name ? never : number extends Name ? never : Name extends "#others" ? never : Name;

/** A member's type without what says no more than that it is optional. */
type Defined<T, Name extends keyof T> = Exclude<T[Name], undefined>;

type Flat<T> = { [Name in keyof T]: T[Name] };

/** The parameters, the body and the headers of an operation of `openapi-typescript`, under the names of `ours`. */
export type Input<Operation> = Flat<
  Parameters<Operation, "query"> &
    Parameters<Operation, "path"> &
    Parameters<Operation, "header"> &
    Parameters<Operation, "cookie"> &
    Body<Operation>
>;

type Parameters<Operation, Place extends string> = Operation extends { parameters: infer All }
  ? Place extends keyof All
    ? Prefixed<Place, Exclude<All[Place], undefined>>
    : {}
  : {};

type Prefixed<Place extends string, T> = [T] extends [never]
  ? {}
  : { [Name in keyof T as Known<Name> extends string ? `${Place} ${Lowered<Place, Known<Name>>}` : never]: T[Name] };

/** Names of headers are the same in whatever letters. */
type Lowered<Place extends string, Name extends string> = Place extends "header" ? Lowercase<Name> : Name;

type Body<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Content[keyof Content] }
  : Operation extends { requestBody?: { content: infer Content } }
    ? [keyof Content] extends [never]
      ? {}
      : { body?: Content[keyof Content] }
    : {};

/** The successful answers of an operation of `openapi-typescript`, by their statuses. */
export type Output<Operation, Status> = Operation extends { responses: infer All }
  ? Status extends keyof All
    ? Flat<Headers<All[Status]> & Content<All[Status]>>
    : {}
  : {};

/** Several answers as one: what not all of them have is optional. */
export type Joined<Answers> = Flat<
  Pick<Answers, keyof Answers> & {
    [Name in Exclude<AllKeys<Answers>, keyof Answers>]?: Answers extends { [One in Name]: infer Value } ? Value : never;
  }
>;

type AllKeys<Answers> = Answers extends unknown ? keyof Answers : never;

type Headers<Answer> = Answer extends { headers: infer All } ? Prefixed<"header", All> : {};

type Content<Answer> = Answer extends { content: infer All }
  ? [All[keyof All]] extends [never]
    ? {}
    : { body: All[keyof All] }
  : {};
