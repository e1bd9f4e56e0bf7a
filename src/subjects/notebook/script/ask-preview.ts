/** What is behind the notebook's Publish, in an analyst's preview alone: `loaders/preview/publish-notebook.ts` answers. */
const prefix = new URL("/publish-notebook/", location.href);

/** A preview that refuses or cannot do what it was asked; its message is for the page's reader. */
export class PreviewFault extends Error {
  override readonly name = "PreviewFault";
  constructor(
    readonly status: number,
    message: string
  ) {
    super(message);
  }
}

const gone = "The preview does not answer. It may have ended: run npm start again.";

/** Sends something to the preview and gives its answer. Rejects with a `PreviewFault`. */
export async function askPreview<T>(part: "tables" | "audit" | "write", body: object): Promise<T> {
  const answer = await fetch(new URL(part, prefix), {
    method: "POST",
    headers: {"Content-Type": "application/json"},
    body: JSON.stringify(body)
  }).catch(() => {
    throw new PreviewFault(0, gone);
  });
  const said = (await answer.json().catch(() => ({}))) as T & {words?: string};
  if (!answer.ok) throw new PreviewFault(answer.status, said.words ?? gone);
  return said;
}

/** The bytes of a protected table that the preview has made. */
export async function protectedTable(name: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(name, prefix)).catch(() => {
    throw new PreviewFault(0, gone);
  });
  if (!answer.ok) throw new PreviewFault(answer.status, gone);
  return answer.arrayBuffer();
}
