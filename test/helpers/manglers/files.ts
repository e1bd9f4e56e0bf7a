import {csvFiles, csvText, workbookOf, type Sheet} from "../mangled.js";
import {rewritten, copyOf, ofPeople, type Mangler} from "./change.js";

/** What happens to a whole file, by name. */
export const files: Readonly<Record<string, Mangler>> = {
  "another encoding": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const text = csvText([sheet.header, ...sheet.rows]);
      const utf16 = Buffer.from(text, "utf16le");
      return dice.pick<[Buffer, string]>([
        [Buffer.from(`\ufeff${text}`, "utf8"), "UTF-8 with a mark"],
        [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), "UTF-16 with a mark"],
        [utf16, "UTF-16 without a mark"],
        [
          Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
          "UTF-16 the other way round, with a mark"
        ],
        [Buffer.from(`\ufeff\ufeff${text}`, "utf8"), "UTF-8 with two marks"],
        [Buffer.from(utf16).swap16(), "UTF-16 the other way round"],
        [Buffer.from(text.replaceAll("’", "\u0092"), "latin1"), "Windows-1252"]
      ]);
    }),
  "another separator": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const separator = dice.pick([";", "\t", "|"]);
      return [csvText([sheet.header, ...sheet.rows], separator), `"${separator}" between fields`];
    }),
  "a file twice": (extracts, dice) => {
    const name = dice.pick(Object.keys(extracts));
    const again = dice.pick([`${name} (1)`, `${name}-copy`, `${name} 2020`, `${name}_v2`, `Copy of ${name}`]);
    const sheet = copyOf(extracts[name] as Sheet);
    const some = dice.often(0.5);
    if (some) sheet.rows = sheet.rows.slice(0, Math.max(1, Math.floor(sheet.rows.length / 2)));
    return {
      files: {...csvFiles(extracts), [`${again}.csv`]: csvText([sheet.header, ...sheet.rows])},
      done: `${again}${some ? ", half of it" : ""}`
    };
  },
  "the same people in another file": async (extracts, dice) => {
    const name = dice.pick(ofPeople(extracts));
    const sheet = copyOf(extracts[name] as Sheet);
    const [content, again, done] = await dice.pick<() => Promise<[string | Buffer, string, string]>>([
      () => Promise.resolve([csvText([sheet.header, ...sheet.rows.reverse()]), `${name}-b.csv`, "in another order"]),
      () =>
        Promise.resolve([
          csvText([sheet.header, ...sheet.rows]).replaceAll("\r\n", "\n"),
          `${name}_2.csv`,
          "other line ends"
        ]),
      async () => [await workbookOf(sheet), `${name} new.xlsx`, "as a workbook"],
      async () => [await workbookOf(sheet), `${name}.xlsx`, "as a workbook of the same name"],
      () =>
        Promise.resolve([
          csvText([[...sheet.header].reverse(), ...sheet.rows.map((row) => [...row].reverse())]),
          `${name} final.csv`,
          "columns in another order"
        ])
    ])();
    return {files: {...csvFiles(extracts), [again]: content}, done: `${again}: ${done}`};
  },
  "other line ends": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const text = csvText([sheet.header, ...sheet.rows]);
      return dice.pick<[string, string]>([
        [text.replaceAll("\r\n", "\n"), "LF"],
        [text.replaceAll("\r\n", "\r"), "CR"],
        [text.replaceAll("\r\n", "\r\r\n"), "CR CR LF"],
        [text.replace("\r\n", "\n"), "mixed"],
        [text.trimEnd(), "none at the end"],
        [`${text}\u001a`, "an end mark of DOS"],
        [text.replaceAll("\r\n", ",\r\n"), "a comma at each end"],
        [`sep=,\r\n${text}`, "sep="],
        [text.replaceAll("\r\n", "\u2028"), "line separators"]
      ]);
    }),
  "other quotation marks": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const wrap = dice.pick([
        (field: string) => `"${field}"`,
        (field: string) => `“${field}”`,
        (field: string) => `'${field}'`,
        (field: string) => ` "${field}"`,
        (field: string) => `"${field}" `
      ]);
      const isAll = dice.often(0.5);
      const rows = [isAll ? sheet.header.map(wrap) : sheet.header, ...sheet.rows.map((row) => row.map(wrap))];
      return [rows.map((row) => row.join(",")).join("\r\n"), `${wrap("A")}${isAll ? "" : ", not the header"}`];
    }),
  "a file broken off": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const text = csvText([sheet.header, ...sheet.rows]);
      const at = text.lastIndexOf(",", Math.floor(text.length * (0.3 + dice.number(60) / 100)));
      return [text.slice(0, at + dice.pick([0, -2, -5])), `after ${at} letters`];
    }),
  "two extracts in one file": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const half = Math.floor(sheet.rows.length / 2);
      const between = dice.pick([[[]], [[], ["Part 2"]], [[], sheet.header], [["Part 2"], sheet.header], []]);
      const again = dice.often(0.3) ? sheet.rows : sheet.rows.slice(half);
      return [
        csvText([sheet.header, ...sheet.rows.slice(0, half), ...between, ...again]),
        `${between.length} rows between${again === sheet.rows ? ", half of it twice" : ""}`
      ];
    })
};
