/** `npm run correct`: what an editor decides, from the command line. */
import { runCommand, WrongUse, type Given } from "../../server/command-line.ts";
import { readConfig } from "../../server/config.ts";
import { correctionOf } from "../../server/corrections/decide.ts";
import type { CorrectionRecord } from "../../server/domain/correction.ts";
import { BadInput } from "../../server/errors.ts";
import { createLoaders } from "../../server/loaders.ts";
import { openStore } from "../../server/open-store.ts";
import type { Store } from "../../server/store/store.ts";

const USAGE = `usage: npm run correct -- ACT JSON --by NAME --reason TEXT
       npm run correct -- --list [--json]
       npm run correct -- --undo ID

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
  const [act, spec] = positionals;
  const something =
    values.list ||
    values.undo !== undefined ||
    (act !== undefined && spec !== undefined);
  if (!something)
    throw new WrongUse("What is to be corrected, listed or undone?");
  const { by, reason } = values;
  const decides = !values.list && values.undo === undefined;
  if (decides && (by === undefined || reason === undefined))
    throw new WrongUse("--by says who decides, --reason says why: give both.");
  const store = await openStore(readConfig(process.env));
  const print = (correction: CorrectionRecord) =>
    process.stdout.write(
      `${values.json ? JSON.stringify(correction) : lineOf(correction)}\n`,
    );
  try {
    await store.ready();
    if (values.list) {
      let listed = 0;
      for await (const correction of everyCorrection(store)) {
        print(correction);
        listed += 1;
      }
      // Beside the list, not in it: who reads it as lines finds none.
      if (listed === 0) process.stderr.write("There are no corrections.\n");
    } else if (values.undo !== undefined) {
      const undone = await store.undoCorrection(values.undo);
      if (undone === null)
        throw new BadInput(
          `There is no correction "${values.undo}"; --list shows them.`,
        );
      print(undone);
    } else {
      const input = {
        by: by ?? "",
        reason: reason ?? "",
        act: { [act ?? ""]: parsed(spec ?? "") },
      };
      print(
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput(`The act's fields must be JSON, not: ${text}`);
  }
}

async function* everyCorrection(
  store: Store,
): AsyncGenerator<CorrectionRecord> {
  for (let after: string | null = null; ;) {
    const page = await store.corrections({ first: PAGE, after });
    yield* page.items;
    if (!page.hasNextPage) return;
    after = page.cursors.at(-1) ?? null;
  }
}

function lineOf({
  id,
  at,
  by,
  reason,
  act,
  undone,
  attached,
}: CorrectionRecord): string {
  const state = undone
    ? "undone"
    : attached
      ? "in force"
      : "unattached: what it is about is found no more";
  const { kind, ...fields } = act;
  return `${id}  ${at}  ${by}: ${kind} ${JSON.stringify(fields)} (${reason}) [${state}]`;
}

await runCommand(COMMAND, main);
