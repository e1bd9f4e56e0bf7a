import {closeBrackets, closeBracketsKeymap, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {bracketMatching, syntaxHighlighting} from "@codemirror/language";
import {Compartment, EditorState, Prec, StateEffect, StateField} from "@codemirror/state";
import type {Extension, Transaction} from "@codemirror/state";
import {Decoration, drawSelection, EditorView, keymap, lineNumbers} from "@codemirror/view";
import type {DecorationSet} from "@codemirror/view";
import {h} from "../../../components/h.js";
import type {Place} from "../reckoning/error-place.js";
import {editorTheme, highlighting} from "./editor-theme.js";

/** An editor of code within the page. */
export type Editor = {
  node: HTMLElement;
  text(): string;
  /** Puts another text in place of all of it. */
  setText(text: string): void;
  /** Puts a text where the cursor is. */
  insert(text: string): void;
  /** Underlines the place of a fault, and moves the cursor there; null takes the mark away. */
  mark(place: Place | null): void;
  setLanguage(language: Extension): void;
  setLabel(label: string): void;
  focus(): void;
  destroy(): void;
};

/** What an editor tells its surroundings. */
type Listeners = {onChange: (text: string) => void; onRun: () => void};

const markEffect = StateEffect.define<Place | null>();

/** The fault's underline; it goes when the text is changed. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, {effects, docChanged, state}) {
    let after = docChanged ? Decoration.none : before;
    for (const effect of effects)
      if (effect.is(markEffect)) {
        const place = effect.value;
        const end = state.doc.length;
        after =
          place && place.from < end
            ? Decoration.set([
                Decoration.mark({class: "cm-fault"}).range(
                  place.from,
                  Math.max(place.from + 1, Math.min(place.to, end))
                )
              ])
            : Decoration.none;
      }
    return after;
  },
  provide: (field) => EditorView.decorations.from(field)
});

/**
 * Text typed over a selection, put in by the editor itself: a browser left to do it writes inline styles on the lines it
 * joins, which the site's policy stops and reports.
 */
const typedOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const {data, inputType, isComposing} = event;
    const {from, to, empty} = view.state.selection.main;
    if (empty || isComposing || data === null || inputType !== "insertText") return false;
    event.preventDefault();
    const insert = (): Transaction =>
      view.state.update(view.state.replaceSelection(data), {userEvent: "input.type", scrollIntoView: true});
    const taken = view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, data, insert));
    if (!taken) view.dispatch(insert());
    return true;
  }
});

/**
 * A code editor. Ctrl+Enter (Cmd+Enter on a Mac) runs; Tab indents; Esc and then Tab leaves. It lives in a shadow root,
 * where CodeMirror keeps its styles in constructed style sheets: the site's policy allows no `style` elements.
 */
export function Editor(
  text: string,
  language: Extension,
  {label, onChange, onRun}: Listeners & {label: string}
): Editor {
  const node = h("div", {class: "editor"});
  const root = node.attachShadow({mode: "open"});
  const languages = new Compartment();
  const labels = new Compartment();
  const named = (name: string): Extension => EditorView.contentAttributes.of({"aria-label": name});
  const run = (): boolean => {
    onRun();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([{key: "Mod-Enter", run}])),
        typedOverSelection,
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        EditorView.lineWrapping,
        syntaxHighlighting(highlighting),
        editorTheme,
        marks,
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        languages.of(language),
        labels.of(named(label)),
        EditorView.updateListener.of(({docChanged, state}) => {
          if (docChanged) onChange(state.doc.toString());
        })
      ]
    })
  });
  return {
    node,
    text: () => view.state.doc.toString(),
    setText: (next) => view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: next}}),
    insert(added) {
      view.dispatch(view.state.replaceSelection(added), {scrollIntoView: true});
      view.focus();
    },
    mark(place) {
      const anchor = place && Math.min(place.from, view.state.doc.length);
      view.dispatch({
        effects: markEffect.of(place),
        ...(anchor !== null && {selection: {anchor}, scrollIntoView: true})
      });
    },
    setLanguage: (next) => view.dispatch({effects: languages.reconfigure(next)}),
    setLabel: (name) => view.dispatch({effects: labels.reconfigure(named(name))}),
    focus: () => view.focus(),
    destroy: () => view.destroy()
  };
}
