/** Values as they come, the latest only, for as long as somebody asks for the next: what a field gives to the flow. */
export async function* observe(start: (change: (value: unknown) => void) => void): AsyncGenerator<unknown> {
  let latest: {value: unknown} | null = null;
  let wake: () => void = () => undefined;
  start((value) => {
    latest = {value};
    wake();
  });
  for (;;) {
    if (latest === null) await new Promise<void>((resolve) => (wake = resolve));
    const {value} = latest ?? {value: undefined};
    latest = null;
    yield value;
  }
}
