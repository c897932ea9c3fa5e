import { countryId } from "../../server/domain/ids.ts";
import groups from "./country-groups.json" with { type: "json" };

/** Countries that have one name together: "the two Koreas", "the Baltic states". */
export interface CountryGroup {
  /** The words of the name, in small letters. */
  readonly words: readonly string[];
  /** Whether a word for states must follow: "Baltic" does, "Koreas" does not. */
  readonly isRegion: boolean;
  readonly members: readonly string[];
}

interface Row {
  readonly names?: readonly string[];
  readonly regions?: readonly string[];
  readonly members: readonly string[];
}

export function loadCountryGroups(): CountryGroup[] {
  return (groups as readonly Row[]).flatMap(({ names, regions, members }) => {
    const group = (name: string, isRegion: boolean): CountryGroup => ({
      words: name.toLowerCase().split(" "),
      isRegion,
      members: members.map(countryId),
    });
    return [
      ...(names ?? []).map((name) => group(name, false)),
      ...(regions ?? []).map((name) => group(name, true)),
    ];
  });
}
