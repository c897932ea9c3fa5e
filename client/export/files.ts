/** Hands a file to the person, under a name that tells what is in it. */
export function download(
  document: Document,
  name: string,
  content: Blob | string,
  type = "text/plain",
): void {
  const blob =
    typeof content === "string"
      ? new Blob([content], { type: `${type};charset=utf-8` })
      : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "demarche-2023-11-01-2023-11-30.png" */
export function fileName(
  about: readonly (string | null)[],
  extension: string,
): string {
  const words = about
    .filter((one) => one !== null && one !== "")
    .join("-")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-|-$/g, "");
  return `demarche${words === "" ? "" : `-${words}`}.${extension}`;
}
