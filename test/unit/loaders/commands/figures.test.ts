import {spawn} from "node:child_process";
import {once} from "node:events";
import {expect, it} from "vitest";

it("ends without a fault where whoever reads its figures has read enough", async () => {
  const command = ["--import", "tsx", "loaders/cli.ts", "figures", "--data", "data/example/leicestershire-partnership"];
  const child = spawn(process.execPath, command, {stdio: ["ignore", "pipe", "pipe"]});
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [first] = (await once(child.stdout, "data")) as [Buffer];
  expect(first.toString()).toMatch(/^indicator,/);
  child.stdout.destroy();
  const [code] = (await once(child, "exit")) as [number | null];
  expect(code).toBe(0);
  expect(said).not.toMatch(/error|EPIPE|^\s+at /im);
});
