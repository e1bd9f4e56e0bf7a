/** What pages and modules take from Framework at run time, typed as far as it is used here. */
declare module "observablehq:stdlib" {
  export function FileAttachment(name: string): {
    arrayBuffer(): Promise<ArrayBuffer>;
    json(): Promise<unknown>;
    text(): Promise<string>;
    url(): Promise<string>;
  };
}
