// Reads JSON-LD on standard input and writes it expanded. Contexts come from beside this file; nothing is fetched.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import jsonld from "jsonld";

const contexts = {
  "http://www.w3.org/ns/anno.jsonld": "anno.context.json",
};

const documentLoader = async (url) => {
  if (!(url in contexts)) {
    throw new Error(`no context ${url} beside the tests`);
  }

  const path = fileURLToPath(new URL(contexts[url], import.meta.url));
  return { contextUrl: null, documentUrl: url, document: JSON.parse(readFileSync(path, "utf8")) };
};

const document = JSON.parse(readFileSync(0, "utf8"));
const expanded = await jsonld.expand(document, { documentLoader, safe: true });
process.stdout.write(JSON.stringify(expanded));
