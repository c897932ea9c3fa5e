/** A model as it is kept: what its numbers mean, and the numbers. */
export interface ModelFile {
  readonly header: Readonly<Record<string, unknown>>;
  readonly sections: readonly Uint8Array[];
}

/** Four bytes of length, the header as JSON, then the sections; the header says how long each is. */
export function encodeModel(
  header: Readonly<Record<string, unknown>>,
  sections: readonly Uint8Array[],
): Uint8Array {
  const head = new TextEncoder().encode(
    JSON.stringify({ ...header, sections: sections.map((s) => s.length) }),
  );
  const size = sections.reduce((sum, s) => sum + s.length, 0);
  const out = new Uint8Array(4 + head.length + size);
  new DataView(out.buffer).setUint32(0, head.length, true);
  out.set(head, 4);
  let at = 4 + head.length;
  for (const section of sections) {
    out.set(section, at);
    at += section.length;
  }
  return out;
}

export function decodeModel(bytes: Uint8Array): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(4, 4 + length)),
  ) as Record<string, unknown> & { sections: number[] };
  let at = 4 + length;
  const sections = header.sections.map((size) => {
    const section = bytes.subarray(at, at + size);
    at += size;
    return section;
  });
  return { header, sections };
}
