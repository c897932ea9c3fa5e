import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { runCommand, WrongUse, type Given } from "../../server/command-line.ts";
import { openBrowser, startServer } from "./chromium.ts";

/** `npm run screenshots`: the main views of the page, as it runs, into `docs/screenshots/`. */

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly before?: (page: Page) => Promise<void>;
}

const TALL = { width: 390, height: 844 };
const TIE = "/?v=1&tie=person:antony-blinken~person:xi-jinping";

const SHOTS: readonly Shot[] = [
  { name: "overview", path: "/" },
  { name: "overview-dark", path: "/", dark: true },
  {
    name: "page",
    path: "/?v=1&focus=country:chn&tie=country:chn~person:antony-blinken&during=2023-06-01..2024-12-31",
  },
  {
    name: "sentence-dark",
    path: TIE,
    dark: true,
    before: async (page) => {
      await page.locator(".record-open").first().click();
      await page.locator("mark").first().waitFor();
    },
  },
  {
    name: "compare",
    path: "/?v=1&view=compare&before=2022-01-01..2023-06-30&during=2023-07-01..2024-12-31",
  },
  { name: "table", path: "/?v=1&view=table&rows=records&sort=-when" },
  {
    name: "known-by",
    path: "/?v=1&focus=person:xi-jinping&actor=person:xi-jinping&asof=2023-12-31",
  },
  {
    name: "add-article",
    path: "/",
    before: async (page) => {
      await page.getByRole("button", { name: "Add article" }).click();
      await page.locator(".load-form textarea").fill(ARTICLE);
      await page.getByRole("button", { name: "Read it" }).click();
      await page.getByRole("button", { name: "Keep it" }).waitFor();
    },
  },
  { name: "telephone", path: "/", size: TALL },
  { name: "telephone-tie", path: TIE, size: TALL },
  { name: "telephone-tie-dark", path: TIE, size: TALL, dark: true },
];

/** Invented, so that it belongs to nobody. */
const ARTICLE = `Ministers meet in Vienna

VIENNA: Austrian Chancellor Karl Nehammer met Swiss President Viola Amherd in Vienna on 3 May 2024. Amherd said that Switzerland would host talks on Ukraine in June.

Russia denied that it had been invited.
`;

const folder = fileURLToPath(
  new URL("../../docs/screenshots/", import.meta.url),
);
const names = SHOTS.map(({ name }) => name);

const COMMAND = {
  usage: `usage: npm run screenshots -- [NAME…]

Takes pictures of the page as it runs, with the articles that come with it, into docs/screenshots/: all of them, or those
named of ${names.join(", ")}.`,
  options: {},
} as const;

async function main({
  positionals,
}: Given<typeof COMMAND.options>): Promise<number> {
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new WrongUse(`There is no picture "${unknown}".`);
  await mkdir(folder, { recursive: true });
  const [browser, server] = await Promise.all([
    openBrowser(),
    startServer(null),
  ]);
  try {
    for (const shot of SHOTS)
      if (positionals.length === 0 || positionals.includes(shot.name))
        await take(shot, browser, server.address);
  } finally {
    await browser.close();
    await server.close();
  }
  return 0;
}

async function take(
  { name, path, size, dark, before }: Shot,
  browser: Browser,
  address: string,
): Promise<void> {
  const page = await browser.newPage({
    viewport: size ?? { width: 1440, height: 900 },
    colorScheme: dark === true ? "dark" : "light",
    reducedMotion: "reduce",
  });
  await page.goto(address + path);
  await page.waitForLoadState("networkidle");
  await before?.(page);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
  console.log(`docs/screenshots/${name}.png`);
}

await runCommand(COMMAND, main);
