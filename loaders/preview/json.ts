import type {IncomingMessage, ServerResponse} from "node:http";
import {previewHeaders} from "./answers.js";

/** Why a page of the preview is not given what it asks for, in words for its reader; the status is that of the answer. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly status = 400
  ) {
    super(message);
  }
}

/** What a page sends, of at most so many bytes; null where it is no JSON. Throws `tooMuch` where it is more. */
export async function readJson(
  request: IncomingMessage,
  {most, tooMuch}: {most: number; tooMuch: Refusal}
): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) throw tooMuch;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8")) as unknown;
  } catch {
    return null;
  }
}

/** Answers with JSON, with the headers of every answer. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {...previewHeaders(), "Content-Type": "application/json"}).end(JSON.stringify(body));
}
