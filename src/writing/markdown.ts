import {h} from "../components/h.js";
import {explainOnce} from "../components/charts/how-to-read.js";
import {renderToHtml} from "./static.js";
import type {Figure} from "../figures/figure-types.js";
import {slug} from "../figures/slug.js";
import {explainTerms} from "./explain-terms.js";
import {offerActions} from "./offer-actions.js";

/** Something a page shows: a node, a paragraph of text, or nothing. */
export type Block = Node | string | null | undefined | false;

/** A part of a page under its own heading; the heading is left out of the page's first part. */
export type Section = {
  heading?: string;
  blocks: readonly Block[];
  /** Whether only the heading is in sight until a reader opens it. Printed, it stands open. */
  folded?: true;
};

/**
 * Code that runs where scripts do, after the page is read: it may only enhance what already stands in the HTML. `place` is
 * the id of the element in which a reader is told that it could not be started.
 */
type Island = {imports: string; call: string; place?: string};

/** What a page is made of. */
export type MarkdownPage = {
  title: string;
  /** The heading of the page, where it is not its title. */
  heading?: string;
  sections: readonly Section[];
  island?: Island | undefined;
  /** Whether words of the glossary are explained where they first stand. */
  terms?: boolean;
  /** The figures that can be an action's measure, on a page whose findings offer to start one. */
  measured?: readonly Figure[];
  frontMatter?: Readonly<Record<string, string | boolean>>;
};

/**
 * A page as Framework reads it: front matter, then each section's heading in Markdown (so that it gets an anchor and a
 * place in the table of contents) with its nodes as HTML that stands in the built page.
 */
export function markdownPage({
  title,
  heading = title,
  sections,
  island,
  terms = true,
  measured = [],
  frontMatter = {}
}: MarkdownPage): string {
  const matter = Object.entries({title, ...frontMatter}).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const shown = sections
    .map((section) => ({...section, blocks: section.blocks.filter(isShown)}))
    .filter(({blocks}) => blocks.length > 0)
    .map(({heading, blocks, folded}) => (folded ? {blocks: [Fold(heading, blocks)]} : {heading, blocks}));
  const nodes = shown.flatMap(({blocks}) => blocks.filter((block) => typeof block !== "string"));
  explainOnce(nodes);
  if (terms) explainTerms(nodes);
  if (measured.length > 0) offerActions(nodes, measured);
  const body = shown.flatMap(({heading: name, blocks}) => [
    ...(name ? [`## ${escapeMarkdown(name)}`] : []),
    ...blocks.map(blockText)
  ]);
  if (body.some((text) => text.includes("data-sortable"))) body.push(sorting);
  const script = island ? [islandBlock(island)] : [];
  return ["---", ...matter, "---", "", `# ${escapeMarkdown(heading)}`, "", [...body, ...script].join("\n\n"), ""].join(
    "\n"
  );
}

/** A part of a page that is one press away: its heading keeps the address that it would have had in Markdown. */
function Fold(heading = "", blocks: readonly (Node | string)[]): Node | string {
  // The address is of the part, not of its heading: Framework makes a link of each heading that has one, and in a summary
  // that would be a control within a control.
  const summary = h("summary", null, h("h2", null, heading));
  const inside = blocks.map((block) => (typeof block === "string" ? h("p", null, block) : block));
  return h("details", {class: "fold", id: slug(heading)}, summary, inside);
}

/** Gives the tables of a page their sort buttons, where scripts run. */
const sorting = islandBlock({
  imports: 'import {enhanceTables} from "/components/tables/sortable.js"',
  call: "enhanceTables()"
});

/**
 * A code block that fetches its modules only when it runs, so that they do not compete with what is read first. Where one
 * cannot be fetched, says so in place: nothing but the block itself is sure to have arrived by then.
 */
function islandBlock({imports, call, place}: Island): string {
  const later = imports.replaceAll(/^import (\{[^}]+\}) from ("[^"]+");?$/gm, "const $1 = await import($2);");
  const told = place === undefined ? "" : `\n${tellingFailure(place)}\n`;
  return "```js\n" + `try {\n${later}\nawait ${call};\n} catch {${told}}` + "\n```";
}

function tellingFailure(place: string): string {
  return `const box = document.createElement("div");
box.className = "callout callout-error";
box.setAttribute("role", "alert");
for (const words of ["Something went wrong", ${JSON.stringify(couldNotStart)}])
  box.appendChild(document.createElement("p")).textContent = words;
box.firstChild.className = "callout-title";
document.getElementById("${place}")?.replaceChildren(box);`;
}

const couldNotStart =
  "This part of the page could not be started. Check the connection, then reload the page. Everything else on the page can be read as it is.";

function isShown(block: Block): block is Node | string {
  return block !== null && block !== undefined && block !== false && block !== "";
}

function blockText(block: Node | string): string {
  return typeof block === "string" ? escapeMarkdown(block) : renderToHtml(block);
}

/** Text that Markdown leaves as it is. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>$|]/g, (char) => (char === "<" ? "&lt;" : char === ">" ? "&gt;" : `\\${char}`));
}
