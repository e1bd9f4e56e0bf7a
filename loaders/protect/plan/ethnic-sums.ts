import {children} from "../../../src/registry/groups.js";
import {addSum, type Book} from "./book.js";

/** Every ethnic group of a place is the sum of the groups below it that are printed there. */
export function addEthnicSums(book: Book): void {
  for (const {groups} of book.places.values()) {
    for (const [group, whole] of groups) addSum(book, whole, printedBelow(group, groups), "not recorded further");
  }
}

/** The nearest groups below this one that are printed: a group that is not gives way to those below it. */
function printedBelow(group: string, printed: ReadonlyMap<string, number>): number[] {
  return children(group).flatMap(({id}) => {
    const found = printed.get(id);
    return found === undefined ? printedBelow(id, printed) : [found];
  });
}
