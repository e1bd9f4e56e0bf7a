import {typescriptLanguage} from "@codemirror/lang-javascript";

/** Parts of TypeScript that say something of types alone. */
const typeOnly = new Set([
  "TypeAnnotation",
  "TypeParamList",
  "TypeArgList",
  "TypeAliasDeclaration",
  "InterfaceDeclaration",
  "AmbientDeclaration"
]);

/**
 * The same text with TypeScript's types blanked out, so that every place in it stays where it was. Nothing else of
 * TypeScript (enums, namespaces, decorators) is taken.
 */
export function stripTypes(text: string): string {
  const blanks: [from: number, to: number][] = [];
  typescriptLanguage.parser.parse(text).iterate({
    enter(node) {
      const {name, from, to} = node;
      if (typeOnly.has(name)) {
        blanks.push([from, to]);
        return false;
      }
      if (name === "as" || name === "satisfies") {
        const whole = node.node.parent;
        if (whole?.name === "BinaryExpression") blanks.push([from, whole.to]);
      }
      if (name === "LogicOp" && text.slice(from, to) === "!" && node.node.parent?.name === "PostfixExpression")
        blanks.push([from, to]);
      if (name === "Optional") blanks.push([from, to]);
      return true;
    }
  });
  return blanks.reduce(
    (result, [from, to]) => result.slice(0, from) + result.slice(from, to).replace(/[^\n]/g, " ") + result.slice(to),
    text
  );
}
