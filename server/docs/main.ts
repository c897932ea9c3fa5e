import { writeFileSync } from "node:fs";
import { createGraphSchema } from "../schema.ts";
import { apiPage } from "./api-page.ts";

const page = new URL("../../docs/api.md", import.meta.url);
writeFileSync(page, `${apiPage(createGraphSchema())}\n`);
