/** What pages and modules take from Framework at run time, typed as far as it is used here. */
declare module "observablehq:stdlib" {
  export function FileAttachment(name: string): {
    arrayBuffer(): Promise<ArrayBuffer>;
    json(): Promise<unknown>;
    text(): Promise<string>;
    url(): Promise<string>;
  };
}

/** Observable's runtime, typed as far as it is used here. */
declare module "@observablehq/runtime" {
  export type Observer = {
    pending?: () => void;
    fulfilled?: (value: unknown) => void;
    rejected?: (error: unknown) => void;
  };
  export type Variable = {
    define(name: string | null, inputs: readonly string[], definition: (...inputs: unknown[]) => unknown): Variable;
    delete(): void;
  };
  export const Runtime: new (
    builtins: Readonly<Record<string, () => unknown>>,
    global?: (name: string) => unknown
  ) => {module(): {variable(observer: Observer | true): Variable}; dispose(): void};
}

/** Hypertext literals, typed as far as they are used here. */
declare module "htl" {
  type Tag = (strings: TemplateStringsArray, ...values: readonly unknown[]) => Element;
  export const html: Tag;
  export const svg: Tag;
}

/** All of d3, for the scripts of a notebook. */
declare module "d3";
