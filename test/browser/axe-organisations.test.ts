import {describe} from "vitest";
import {everyScreen, testPages} from "../helpers/axe.js";
import {kindsOfPages, sitePages} from "../helpers/site.js";

const kinds = new Set(await kindsOfPages());
const others = (await sitePages()).filter((page) => !kinds.has(page));
const [narrow, , , wide] = everyScreen;

describe("every other organisation's page, where another organisation's data can make a difference", () =>
  testPages(
    others,
    [narrow, wide].filter((screen) => screen !== undefined)
  ));
