import {addSum, placeAt, type Book} from "./book.js";

/** Voting and executive members are parts of the board; executive members are parts of the substantive workforce. */
export function addBoardSums(book: Book): void {
  for (const {at, groups} of [...book.places.values()]) {
    if (at.measure !== "board members" || at.level === "all members") continue;
    const board = placeAt(book, {...at, level: "all members"});
    const staff = placeAt(book, {
      ...at,
      measure: "headcount",
      population: "substantive",
      breakdown: "overall",
      level: "all"
    });
    for (const [group, part] of groups) {
      const whole = board?.groups.get(group);
      if (whole !== undefined) addSum(book, whole, [part], `not ${at.level}`);
      const workforce = at.level === "executive members" ? staff?.groups.get(group) : undefined;
      if (workforce !== undefined) addSum(book, workforce, [part], "not on the board");
    }
  }
}
