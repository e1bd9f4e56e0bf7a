import {describe} from "vitest";
import {everyScreen, testPages} from "../helpers/axe.js";
import {kindsOfPages} from "../helpers/site.js";

/** Indicators, deep dives and methods; the others are in a file of their own, so that two browsers look at once. */
const pages = (await kindsOfPages()).filter((page) => /^(indicators|deep-dives|method)\//.test(page));

describe("the pages of indicators, deep dives and methods, on every screen", () => testPages(pages, everyScreen));
