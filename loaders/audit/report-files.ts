import {readFile} from "node:fs/promises";
import {strFromU8, unzipSync} from "fflate";
import {extractText, getDocumentProxy} from "unpdf";

/** A report as a file beside its page, and the page's name. */
export const reportFile = /^((?:.*\/)?report)\.(?:pdf|xlsx)$/;

/**
 * How many numbers stand in a report's file (the path of a PDF or a workbook) and nowhere in `html`, the page that it was
 * made from: none, where the file holds no more than its page does, which is read in full. Null where the file cannot be
 * read as one that this project writes.
 */
export async function numbersBeyondPage(file: string, html: string): Promise<number | null> {
  const text = await (file.endsWith(".pdf") ? pdfText(file) : workbookText(file)).catch(() => null);
  if (text === null) return null;
  const known = numbersOf(html);
  return [...numbersOf(text)].filter((number) => !known.has(number)).length;
}

function numbersOf(text: string): Set<string> {
  return new Set((text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replaceAll(",", "")));
}

/** The words of a PDF, but for the numbers of its pages: at the foot of each, and after the parts in its contents. */
async function pdfText(file: string): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)));
  const {text: pages, totalPages} = await extractText(pdf, {mergePages: false});
  const foot = new RegExp(String.raw`Page\s*\d+\s*of\s*${totalPages}`);
  const upToContents = pages.findIndex((page) => page.includes("Contents")) + 1;
  const isPage = (number: string): boolean => Number(number) >= 1 && Number(number) <= totalPages;
  return pages
    .map((page, i) => {
      const words = page.replace(foot, " ");
      return i < upToContents
        ? words.replaceAll(/(?<![\d.,])\d+(?![\d.,%])/g, (each) => (isPage(each) ? " " : each))
        : words;
    })
    .join("\n");
}

/** All that the cells of a workbook hold; null where some stands in shared strings, which ours never does. */
async function workbookText(file: string): Promise<string | null> {
  const parts = Object.entries(unzipSync(await readFile(file)));
  if (parts.some(([name]) => name.endsWith("sharedStrings.xml"))) return null;
  const sheets = parts.filter(([name]) => name.startsWith("xl/worksheets/")).map(([, bytes]) => strFromU8(bytes));
  return sheets
    .flatMap((sheet) => [...sheet.matchAll(/<([vt])(?: [^>]*)?>([^<]*)<\/\1>/g)].map(([, , text]) => text))
    .join("\n");
}
