/**
 * Puts fields in place of those of the same key, leaving those that have not changed as they are, so that neither the
 * keyboard's place nor an opened list is lost. The focus returns to the control of the same id.
 */
export function refreshFields(container: HTMLElement, fields: readonly {key: string; node: HTMLElement}[]): void {
  const focused = document.activeElement?.id;
  const old = new Map([...container.children].map((child) => [child.getAttribute("data-field") ?? "", child]));
  const next = fields.map(({key, node}) => {
    node.setAttribute("data-field", key);
    const before = old.get(key);
    return before?.outerHTML === node.outerHTML ? before : node;
  });
  const same = next.length === container.children.length && next.every((node, i) => node === container.children[i]);
  if (same) return;
  container.replaceChildren(...next);
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({preventScroll: true});
}
