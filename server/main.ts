import { readConfig, sqliteFile } from "./config.ts";
import { explain } from "./explain.ts";
import { readAhead } from "./store/sqlite/ahead/ahead.ts";

const config = orExplain(() => readConfig(process.env));
const ahead =
  config.neo4j === null ? readAhead(sqliteFile(config.dataDir)) : null;
// Most of the program, which is read beside the store.
void import("./serve.ts").then(({ serve }) => serve(config, ahead));

function orExplain<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    return explain(error);
  }
}
