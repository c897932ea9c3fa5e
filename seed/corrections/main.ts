/** `npm run correct`: what an editor decides, from the command line. */
import { runCommand, WrongUse, type Given } from "../../server/command-line.ts";
import { readConfig } from "../../server/config.ts";
import { correctionOf } from "../../server/corrections/decide.ts";
import type { CorrectionRecord } from "../../server/domain/correction.ts";
import { BadInput } from "../../server/errors.ts";
import { createLoaders } from "../../server/loaders.ts";
import { openStore } from "../../server/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { actIn } from "./act.ts";
import { tableOf } from "./table.ts";

const USAGE = `usage: npm run correct -- ACT JSON --by NAME --reason TEXT [--json]
       npm run correct -- --list [--json]
       npm run correct -- --undo ID [--json]

ACT and its JSON are those of the API's \`correct\` mutation (docs/corrections.md), for instance
  npm run correct -- mergeActors '{"actor": "person:a-blinken", "into": "person:antony-blinken"}' --by me --reason "one man"
  npm run correct -- setCountry '{"actor": "organization:x", "country": null}' --by me --reason "acts for nobody"
  npm run correct -- reviewRecord '{"record": "claim:…", "review": "REJECTED"}' --by me --reason "misread"`;
const PAGE = 100;

const COMMAND = {
  usage: USAGE,
  options: {
    by: { type: "string" },
    reason: { type: "string" },
    list: { type: "boolean" },
    undo: { type: "string" },
    json: { type: "boolean" },
  },
  mostPositionals: 2,
} as const;

async function main({
  values,
  positionals,
}: Given<typeof COMMAND.options>): Promise<number> {
  const [name, spec] = positionals;
  const something =
    values.list ||
    values.undo !== undefined ||
    (name !== undefined && spec !== undefined);
  if (!something)
    throw new WrongUse("What is to be corrected, listed or undone?");
  const { by, reason } = values;
  const decides = !values.list && values.undo === undefined;
  if (decides && (by === undefined || reason === undefined))
    throw new WrongUse("--by says who decides, --reason says why: give both.");
  const act = decides ? actIn(name ?? "", spec ?? "") : {};
  const store = await openStore(readConfig(process.env));
  const print = async (...corrections: CorrectionRecord[]): Promise<void> => {
    const lines = values.json
      ? corrections.map((one) => JSON.stringify(one))
      : await tableOf(corrections, createLoaders(store));
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  };
  try {
    await store.ready();
    if (values.list) {
      const listed = await everyCorrection(store);
      if (listed.length > 0) await print(...listed);
      // Beside the list, not in it: who reads it as lines finds none.
      else process.stderr.write("There are no corrections.\n");
    } else if (values.undo !== undefined) {
      const undone = await store.undoCorrection(values.undo);
      if (undone === null)
        throw new BadInput(
          `There is no correction "${values.undo}"; --list shows them.`,
        );
      await print(undone);
    } else {
      const input = { by: by ?? "", reason: reason ?? "", act };
      await print(
        await store.saveCorrection(
          await correctionOf(input, createLoaders(store), new Date()),
        ),
      );
    }
    return 0;
  } finally {
    await store.close();
  }
}

async function everyCorrection(store: Store): Promise<CorrectionRecord[]> {
  const all: CorrectionRecord[] = [];
  for (let after: string | null = null; ;) {
    const page = await store.corrections({ first: PAGE, after });
    all.push(...page.items);
    if (!page.hasNextPage) return all;
    after = page.cursors.at(-1) ?? null;
  }
}

await runCommand(COMMAND, main);
