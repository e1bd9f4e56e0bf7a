import {describe} from "vitest";
import {everyScreen, testPages} from "../helpers/axe.js";
import {kindsOfPages} from "../helpers/site.js";

const pages = (await kindsOfPages()).filter((page) => !/^(indicators|deep-dives|method)\//.test(page));

describe("every other kind of page, on every screen", () => testPages(pages, everyScreen));
