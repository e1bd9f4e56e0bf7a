import {HighlightStyle} from "@codemirror/language";
import {EditorView} from "@codemirror/view";
import {tags} from "@lezer/highlight";

/** The editor in the site's colours, which are custom properties and so reach into its shadow root and follow the scheme. */
export const editorTheme = EditorView.theme({
  "&": {background: "var(--card)", color: "var(--text)", fontSize: "1rem", border: "2px solid var(--control)"},
  "&.cm-focused": {outline: "3px solid var(--focus)", boxShadow: "inset 0 0 0 1px var(--focus-text)"},
  ".cm-scroller": {fontFamily: "var(--mono)", lineHeight: "1.5", maxHeight: "24rem", overflow: "auto"},
  ".cm-content": {padding: "8px 0", caretColor: "var(--text)", minHeight: "4.5em"},
  ".cm-gutters": {background: "var(--raised)", color: "var(--muted)", border: "none"},
  ".cm-cursor": {borderLeftColor: "var(--text)", borderLeftWidth: "2px"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--link) 30%, transparent)"
  },
  "&.cm-focused .cm-matchingBracket": {background: "var(--band)", outline: "1px solid var(--control)"},
  ".cm-fault": {
    textDecoration: "underline wavy 2px var(--error)",
    textUnderlineOffset: "0.25em",
    background: "color-mix(in srgb, var(--error) 16%, transparent)"
  },
  ".cm-tooltip": {background: "var(--card)", color: "var(--text)", border: "1px solid var(--control)"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {fontFamily: "var(--mono)", maxHeight: "14em"},
  ".cm-tooltip-autocomplete ul li": {padding: "4px 8px", lineHeight: "1.4"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {background: "var(--accent)", color: "var(--on-accent)"},
  ".cm-completionDetail": {color: "inherit", fontFamily: "var(--sans)", fontStyle: "normal", opacity: "0.85"},
  ".cm-completionInfo": {maxWidth: "22em", fontFamily: "var(--sans)"}
});

/** Words of the language are bold, so that colour is not all that tells them apart. */
export const highlighting = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--accent)", fontWeight: "bold"},
  {tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--unsure)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--gap)"},
  {tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--muted)", fontStyle: "italic"},
  {tag: [tags.typeName, tags.className], color: "var(--link)"}
]);
