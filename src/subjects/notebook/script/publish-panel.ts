import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import {CheckboxGroup} from "../../../components/inputs/checkbox-group.js";
import {Select} from "../../../components/inputs/select.js";
import {Callout} from "../../../components/text/callout.js";
import type {NotebookFacts, SiteNotebook, SiteOrganisation} from "../../../figures/site.js";
import {slug as slugOf} from "../../../figures/slug.js";
import {indicators} from "../../../registry/index.js";
import {download} from "../../../saving/export-file.js";
import {wordList} from "../../../words/lists.js";
import {noFacts, readFrontMatter, withFrontMatter} from "../front-matter.js";
import {newCell} from "../reckoning/notebook.js";
import type {Notebook} from "../reckoning/notebook.js";
import {askPreview, PreviewFault} from "./ask-preview.js";
import {keepWords} from "./kept-words.js";
import {tryPublished, type Tried} from "./try-published.js";

type Options = {
  notebook: () => Notebook;
  organisations: readonly SiteOrganisation[];
  /** A notebook as its file. */
  toFile: (notebook: Notebook) => Promise<string>;
  close: () => void;
};

/** Publishes the notebook that is open: what it is about, what readers will see, and the file in the organisation's folder. */
export function PublishPanel({notebook, organisations, toFile, close}: Options): HTMLElement {
  const first = notebook().cells[0];
  let facts = factsOf(first?.mode === "md" ? first.text : "");
  let owner = organisations[0]?.id ?? "";
  let tried: Tried | null = null;
  const status = h("p", {role: "status"});
  const result = h("div");
  const title = h("h2", {id: "publish-heading", tabindex: "-1"}, "Publish this notebook");

  const change = (part: Partial<NotebookFacts>): void => {
    facts = {...facts, ...part};
    forget();
  };
  /** What was tried is of what was written then. */
  function forget(): void {
    tried?.close();
    tried = null;
    result.replaceChildren();
    status.replaceChildren();
  }

  const field = (label: string, name: keyof NotebookFacts, hint: string): HTMLElement => {
    const input = h("input", {type: "text", id: `publish-${name}`, value: String(facts[name]), maxlength: "300"});
    input.setAttribute("aria-describedby", `publish-${name}-hint`);
    input.addEventListener("input", () => change({[name]: input.value.trim()}));
    return h(
      "div",
      {class: "field"},
      h("label", {for: input.id}, label),
      h("p", {class: "field-hint", id: `publish-${name}-hint`}, hint),
      input
    );
  };

  /** The notebook as it would be published; words in place of it where something is not filled in. */
  function made(): {whole: Notebook; site: SiteNotebook} | string {
    const now = notebook();
    const slug = slugOf(now.title);
    if (slug === "" || slug === "index") return "Give the notebook a title, above its cells: its address comes of it.";
    const missing = [facts.question === "" && "the question", facts.owner === "" && "who looks after it"].filter(
      (each) => each !== false
    );
    if (missing.length > 0) return `Fill in ${wordList(missing)} first.`;
    const published: NotebookFacts = {...facts, status: "published", reviewed: new Date().toISOString().slice(0, 10)};
    const [head] = now.cells;
    const cells =
      head?.mode === "md"
        ? [{...head, text: withFrontMatter(head.text, published)}, ...now.cells.slice(1)]
        : [{...newCell("md", now.cells), text: withFrontMatter("", published)}, ...now.cells];
    const kept = organisations.find(({id}) => id === owner)?.notebooks.find((each) => each.slug === slug);
    return {
      whole: {...now, cells},
      site: {...published, slug, title: now.title.trim(), cells, findings: kept?.findings ?? {}}
    };
  }

  const say = (words: string): void => status.replaceChildren(words);

  async function check(): Promise<void> {
    forget();
    const now = made();
    if (typeof now === "string") return say(now);
    const mine = await tryPublished(now.site, {organisation: owner, say, beside: result});
    tried = mine;
    const {faults, hidden, node} = mine;
    say(faults.length > 0 ? "Not ready to be published." : "Ready. Below is what readers will see.");
    result.append(
      faults.length > 0
        ? Callout(
            h(
              "ul",
              null,
              faults.map((each) => h("li", null, each))
            ),
            {kind: "error", title: "Mend this first"}
          )
        : "",
      hidden.length > 0
        ? Callout(
            `Readers see [c] or no sum in ${wordList(hidden)}, since small counts are hidden in what is published.`,
            {kind: "caution", title: "Cells with hidden counts"}
          )
        : "",
      ...(faults.length === 0 ? [Writing(now, mine)] : []),
      h("section", {"aria-label": "What readers will see", class: "publish-shown"}, node)
    );
  }

  function Writing({whole, site}: {whole: Notebook; site: SiteNotebook}, {findings}: Tried): HTMLElement {
    const name = `${site.slug}.html`;
    const place = h("div", {class: "buttons"});
    const save = async (): Promise<void> => {
      download(await toFile(whole), name, {type: "text/html;charset=utf-8"});
      say(`Put ${name} into the folder notebooks/ beside the extracts: the next build publishes it.`);
    };
    const write = async (replace: boolean): Promise<void> => {
      try {
        const text = await toFile(whole);
        const {file} = await askPreview<{file: string}>("write", {
          ...{organisation: owner, slug: site.slug, text, findings, replace}
        });
        place.replaceChildren();
        const words = `Written to ${file}. The next build publishes it; here it stands under Explorations once the preview has read the folder again.`;
        say(words);
        // The preview loads its pages anew when the folder has changed; what was said should outlast that.
        keepWords(words);
      } catch (error) {
        const isThere = error instanceof PreviewFault && error.status === 409;
        say(error instanceof Error ? error.message : String(error));
        place.replaceChildren(
          isThere
            ? Button("Replace it", {onClick: () => void write(true)})
            : Button("Download the file", {onClick: () => void save()})
        );
      }
    };
    place.append(Button(`Publish as ${name}`, {onClick: () => void write(false)}));
    return place;
  }

  const start = Button("Check as readers will see it", {
    onClick() {
      if (start.getAttribute("aria-disabled") === "true") return;
      start.setAttribute("aria-disabled", "true");
      void check()
        .catch((error: unknown) => say(error instanceof Error ? error.message : String(error)))
        .finally(() => start.removeAttribute("aria-disabled"));
    }
  });
  return h(
    "section",
    {class: "publish panel-open", "aria-labelledby": "publish-heading"},
    title,
    h(
      "p",
      null,
      "A published notebook is a page of the site that everybody can read. It is run on the protected tables, so that no hidden count is in it."
    ),
    organisations.length > 1 &&
      Select(
        organisations.map(({id, shortName}) => ({value: id, label: shortName})),
        {
          label: "Organisation",
          name: "publish-organisation",
          value: owner,
          onChange(value) {
            owner = value;
            forget();
          }
        }
      ),
    field("Question", "question", "As a sentence: who is compared with whom, on what, and when."),
    field(
      "Answer in one sentence",
      "finding",
      "For the list of explorations. It may be left empty where the notebook has a Finding."
    ),
    field("Looked after by", "owner", "A role, never a person's name."),
    field("Next step", "next", "Who should do what. It may be left empty."),
    CheckboxGroup(
      indicators.map(({number, shortTitle}) => ({value: String(number), label: `${number}. ${shortTitle}`})),
      {
        label: "Indicators that it is about",
        name: "publish-indicators",
        values: facts.indicators.map(String),
        onChange: (values) => change({indicators: values.map(Number)})
      }
    ),
    h(
      "div",
      {class: "buttons"},
      start,
      Button("Close", {
        quiet: true,
        onClick() {
          forget();
          close();
        }
      })
    ),
    status,
    result
  );
}

/** What the first cell says already; nothing where it cannot be read, since it is about to be written anew. */
function factsOf(text: string): NotebookFacts {
  try {
    return readFrontMatter(text, "notebook");
  } catch {
    return noFacts;
  }
}
