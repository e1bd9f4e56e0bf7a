import {describe, expect, it} from "vitest";
import {allowedCommand} from "../../../../loaders/framework/allowed-command.js";

describe("allowedCommand(args, environment)", () => {
  it.each([
    ["the analyst's site in a preview behind its door", ["preview"], {WRES_SOCKET: "/tmp/a"}, "analyst"],
    ["the published site in a build", ["build"], {}, "published"],
    ["what WRES_PROFILE asks for", ["preview", "--host", "0.0.0.0"], {WRES_PROFILE: "published"}, "published"],
    ["the published site in a preview of Framework's own", ["preview"], {WRES_PROFILE: "published"}, "published"]
  ])("is %s", (_, args, environment, profile) => {
    expect(allowedCommand(args, environment)).toBe(profile);
  });

  it.each([
    ["to show them on a port of Framework's own", ["preview", "--host=localhost"], {}, /Run npm start/],
    ["to build true counts", ["build"], {WRES_PROFILE: "analyst"}, /never built/],
    ["to show them to other computers", ["preview", "--host", "0.0.0.0"], {}, /--host 0\.0\.0\.0/],
    ["to show them to other computers, said with =", ["preview", "--host=192.168.0.2"], {}, /--host 192/],
    ["to show them to other sites", ["preview", "--cors"], {}, /--cors/],
    ["to show them to one other site", ["preview", "--allow-origin=https://example.org"], {}, /--allow-origin/],
    ["to send them to a service", ["deploy"], {WRES_PROFILE: "published"}, /deploy/],
    ["a profile that does not exist", ["build"], {WRES_PROFILE: "public"}, /found "public"/]
  ])("refuses %s", (_, args, environment, message) => {
    expect(() => allowedCommand(args, environment)).toThrow(message);
  });
});
