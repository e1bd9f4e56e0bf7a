import tseslint from "typescript-eslint";

const syntax = [
  {selector: "TSEnumDeclaration", message: "Use a union of string literals."},
  {
    selector: "ClassDeclaration:not([superClass.name=/Error$/])",
    message: "Functions and plain objects; classes for errors only."
  }
];

/**
 * Ways by which text of the data could become code, or data could leave the browser. None is used in `src`; where one has
 * to be, its file is named below with the reason, and nothing else is let off.
 */
const waysOut = {
  markup: [
    {selector: "CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type=/Literal/]"},
    {selector: "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc|cssText)$/]"},
    {
      selector:
        "CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTML|setHTMLUnsafe|parseFromString|parseHTMLUnsafe)$/]"
    },
    {selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]"}
  ].map((each) => ({...each, message: "Text becomes markup here. Make nodes with h()."})),
  assign: [
    {
      selector:
        "CallExpression[callee.object.name='Object'][callee.property.name=/^(assign|defineProperty|defineProperties|setPrototypeOf)$/]:not([arguments.0.type='ObjectExpression'])",
      message:
        "Object.assign onto what is not new reaches a node or a prototype. Spread into a new object, or set the property."
    }
  ],
  address: [
    {selector: "AssignmentExpression[left.property.name=/^(href|src|srcset|action|formAction|poster|data)$/]"},
    {selector: "CallExpression[callee.property.name=/^setAttribute(NS)?$/]:not([arguments.0.type='Literal'])"},
    {
      selector:
        "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(href|src|srcset|action|formaction|poster|data|xlink:href|srcdoc|style|on.*)$/i]"
    },
    {selector: "ImportExpression:not([source.type='Literal'])"}
  ].map((each) => ({
    ...each,
    message: "An address or an attribute made of data. Give it to h(), which refuses what leads out."
  })),
  leaving: [
    {
      selector:
        "AssignmentExpression[left.name='location'], AssignmentExpression[left.property.name='location'], AssignmentExpression[left.object.name='location']"
    },
    {
      selector:
        "CallExpression[callee.object.name='location'][callee.property.name=/^(assign|replace)$/], CallExpression[callee.object.property.name='location'][callee.property.name=/^(assign|replace)$/]"
    },
    {
      selector:
        "CallExpression[callee.object.name=/^(window|globalThis|self|top|parent)$/][callee.property.name=/^(open|fetch|postMessage)$/]"
    },
    {selector: "CallExpression[callee.property.name='sendBeacon']"},
    {
      selector:
        "CallExpression[callee.name=/^(h|svg)$/][arguments.0.value=/^(iframe|frame|object|embed|script|link|meta|base|foreignObject)$/]"
    },
    {
      selector:
        "CallExpression[callee.property.name='createElement'][arguments.0.value=/^(iframe|frame|object|embed|script|link|meta|base)$/]"
    }
  ].map((each) => ({...each, message: "A way out of the page: the site asks no other address, and opens none."}))
};

/** The rule with every way out closed but those that are named. */
const closed = (...but) => ({
  "no-restricted-syntax": [
    "error",
    ...syntax,
    ...Object.entries(waysOut).flatMap(([name, rules]) => (but.includes(name) ? [] : rules))
  ]
});

export default tseslint.config(
  {ignores: ["dist/", ".wres/", "node_modules/", "src/.observablehq/", "data/"]},
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-console": "off",
      eqeqeq: ["error", "smart"],
      "no-restricted-syntax": ["error", ...syntax]
    }
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      ...closed(),
      "no-eval": "error",
      "no-new-func": "error",
      "no-restricted-globals": [
        "error",
        ...[
          "fetch",
          "XMLHttpRequest",
          "WebSocket",
          "WebSocketStream",
          "WebTransport",
          "EventSource",
          "RTCPeerConnection"
        ].map((name) => ({
          name,
          message: "The site asks for its own files through FileAttachment alone."
        })),
        {name: "importScripts", message: "Workers are modules of the site's own."}
      ]
    }
  },
  // Markdown of the organisation, made into HTML by the site's own converter, which takes no HTML.
  {files: ["src/writing/markdown-box.ts"], rules: closed("markup")},
  // The one place where attributes are written, which refuses those that lead out.
  {files: ["src/components/h.ts"], rules: closed("address")},
  // What runs the cells of a notebook: a worker of nobody's origin, with a document that shows nothing, which its policy lets
  // reach no address. Nothing of it is part of a page.
  {files: ["src/subjects/notebook/engine/*.ts"], rules: closed("assign", "address")},
  // What a cell writes in Markdown, in that document: the page makes anew what it shows of it, see draw-tree.
  {files: ["src/subjects/notebook/engine/names.ts"], rules: closed("markup")},
  {files: ["src/subjects/notebook/engine/evaluate.ts"], rules: {"no-eval": "off"}},
  // The frame for it, of the site's own file; and, where the frame is silent, which policy the server sends with that file:
  // headers are what FileAttachment does not give.
  {
    files: ["src/subjects/notebook/script/runner.ts"],
    rules: {...closed("leaving", "address"), "no-restricted-globals": "off"}
  },
  // What the notebook's Publish asks of an analyst's own preview, at the page's own address: a published site has no such door.
  {files: ["src/subjects/notebook/script/ask-preview.ts"], rules: {"no-restricted-globals": "off"}},
  // The plan of actions, asked of the preview's own door and written through it: FileAttachment only reads.
  {files: ["src/subjects/actions/written-plan.ts"], rules: {"no-restricted-globals": "off"}},
  // Pages by their name in the table of pages, at build time: modules of this project, never of the data.
  {files: ["src/door.ts", "src/subjects/deep-dives/page.ts"], rules: closed("address")},
  // Files that the reader saves: addresses of blobs, made here and let go.
  {files: ["src/saving/export-file.ts", "src/saving/export-chart.ts"], rules: closed("address")}
);
