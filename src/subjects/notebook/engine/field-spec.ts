/** A field as the page draws it: words and plain numbers only. */
export type FieldSpec =
  | {kind: "range"; label: string; from: number; to: number; step: number | null; value: number}
  | {kind: "number"; label: string; value: number | null}
  | {kind: "text" | "search"; label: string; value: string; hint: string}
  | {kind: "toggle"; label: string; value: boolean}
  | {kind: "select" | "radio"; label: string; options: readonly string[]; value: number}
  | {kind: "checkbox"; label: string; options: readonly string[]; value: readonly number[]}
  | {
      kind: "table";
      label: string;
      names: readonly string[];
      rows: readonly (readonly string[])[];
      value: readonly number[];
    }
  | {kind: "button"; label: string; value: number};
