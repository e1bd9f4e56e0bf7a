import {describe, expect, it} from "vitest";
import {addressOf} from "../../../src/address/address.js";
import {oneOf} from "../../../src/address/state.js";

const fields = {by: oneOf(["overall", "pay band"], "overall")};

/** A browser's address and history, as far as a view uses them. */
function browser(search = "") {
  const stack = [search];
  const events = new EventTarget();
  const location = {
    get search() {
      return stack.at(-1) ?? "";
    },
    hash: "#finding"
  };
  const history = {
    pushState: (_data: unknown, _title: string, url: string) => void stack.push(url.replace("#finding", "")),
    replaceState: (_data: unknown, _title: string, url: string) =>
      void (stack[stack.length - 1] = url.replace("#finding", ""))
  };
  const back = () => {
    stack.pop();
    events.dispatchEvent(new Event("popstate"));
  };
  const window = {
    location,
    history,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events)
  } as unknown as Window;
  return {window, stack, back};
}

describe("addressOf(fields)", () => {
  it("pushes a view that Back undoes, and tells the page", () => {
    const {window, stack, back} = browser();
    const address = addressOf(fields, window);
    const seen: string[] = [];
    const stop = address.onTravel(({state}) => seen.push(state.by));
    address.push({by: "pay band"});
    expect(stack).toEqual(["", "?v=1&by=pay-band"]);
    expect(address.read().state.by).toBe("pay band");
    back();
    expect(seen).toEqual(["overall"]);
    stop();
    address.push({by: "pay band"});
    back();
    expect(seen).toEqual(["overall"]);
  });

  it("adds no step for the view that is shown, nor when it replaces", () => {
    const {window, stack} = browser("?v=1&by=pay-band");
    const address = addressOf(fields, window);
    address.push({by: "pay band"});
    expect(stack).toHaveLength(1);
    address.replace({by: "overall"});
    expect(stack).toEqual(["?v=1"]);
  });
});
