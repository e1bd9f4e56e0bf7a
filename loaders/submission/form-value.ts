/** The columns of the form: the ethnic groups it asks for, by their ids in the cube. */
export const formGroups = ["White", "BME", "Not known"] as const;

export type FormGroup = (typeof formGroups)[number];

/** A number, or why there is none: `[x]` not supplied, `[z]` nothing to divide by or not asked for. */
export type FormValue = number | "[x]" | "[z]";

/** One row's value for each group. */
export type FormValues = Readonly<Record<FormGroup, FormValue>>;

/** The same calculation for each group. */
export function byGroup(value: (group: FormGroup) => FormValue): FormValues {
  return {White: value("White"), BME: value("BME"), "Not known": value("Not known")};
}

/** A calculation with numbers; where one of them is missing, so is the result, `[x]` before `[z]`. */
function combine(values: readonly FormValue[], calculate: (...numbers: number[]) => FormValue): FormValue {
  if (values.includes("[x]")) return "[x]";
  if (values.includes("[z]")) return "[z]";
  return calculate(...values.filter((value) => typeof value === "number"));
}

export function add(...values: FormValue[]): FormValue {
  return combine(values, (...numbers) => numbers.reduce((sum, each) => sum + each, 0));
}

export function subtract(from: FormValue, what: FormValue): FormValue {
  return combine([from, what], (a = 0, b = 0) => a - b);
}

/** `[z]` where the divisor is 0: no events on one side is not a likelihood of 0 or of infinity. */
export function divide(a: FormValue, b: FormValue): FormValue {
  return combine([a, b], (of = 0, by = 0) => (by === 0 ? "[z]" : of / by));
}

/** Rounded half away from zero, as a person would: 1.005 to two digits is 1.01. */
export function roundTo(value: FormValue, digits: number): FormValue {
  if (typeof value !== "number") return value;
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(12));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits || 0;
}
