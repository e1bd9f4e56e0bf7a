import {createHash} from "node:crypto";

/** A page without inline modules, the files that hold them instead, and the classic scripts that stay inline. */
export type SeparatedPage = {html: string; files: readonly {name: string; text: string}[]; inline: readonly string[]};

/**
 * Moves each inline module of a page into a file beside the page, named after its content, so that one constant policy
 * fits every page. Relative imports keep their meaning, since the file has the page's folder. The two short scripts of
 * the sidebar stay: they must run before the page is drawn, and are the same on every page of a folder.
 */
export function separateScripts(html: string, page: string): SeparatedPage {
  const files: {name: string; text: string}[] = [];
  const inline: string[] = [];
  const separated = html.replace(
    /<script( type="module")?>([\s\S]*?)<\/script>/g,
    (tag, module: string, text: string) => {
      if (!module) return (inline.push(text), tag);
      const name = `${page}.${createHash("sha256").update(text).digest("hex").slice(0, 8)}.js`;
      files.push({name, text: `${text.trim()}\n`});
      return `<script type="module" src="./${name}"></script>`;
    }
  );
  return {html: separated, files, inline};
}

/**
 * Moves what loads modules from the head to the end of the page: they run when the page has been read in any case, and
 * from there their download does not hold up the text, styles and drawings before them.
 */
export function modulesLast(html: string): string {
  const modules: string[] = [];
  const head = html.replace(
    /\n?<(?:link rel="modulepreload" [^>]*>|script type="module" src="[^"]*"><\/script>)/g,
    (tag) => {
      modules.push(tag.trim());
      return "";
    }
  );
  return head.replace("\n</body>", () => `\n${modules.join("\n")}\n</body>`);
}
