/** Whose data a saved table or chart holds, for its line of source: `Example NHS Trust, Workforce Race Equality Standard data`. */
export function sourceWords(organisations: readonly {name: string}[]): string {
  return `${organisations.map(({name}) => name).join(", ")}, Workforce Race Equality Standard data`;
}
