import { html, nothing, type TemplateResult } from "lit-html";
import type {
  ActorKind,
  CameoClass,
  ClaimKind,
  EventKind,
  EventStatus,
  FacetsQuery,
} from "../schema.generated.ts";
import {
  countsDataset,
  isSifted,
  only,
  openSieve,
  sift,
  toggle,
  unhideAll,
  withDataset,
  type LayoutName,
  type ViewState,
} from "../state.ts";
import {
  ACTOR_KINDS,
  ACTOR_WORDS,
  CAMEO_CLASSES,
  cameoWords,
  CLAIM_KINDS,
  CLAIM_WORDS,
  DATASETS,
  DATASET_WORDS,
  EVENT_KINDS,
  EVENT_STATUSES,
  EVENT_WORDS,
  many,
} from "../text/words.ts";
import type { Most } from "../scene.ts";
import type { ToneClass } from "../tone.ts";
import type { PanelActions } from "./actions.ts";
import { checkRow, chooser, eachKind, groupRow } from "./choices.ts";
import { glyphTemplate } from "./common.ts";
import { lineLegend, toneLegend } from "./legend.ts";

/** Which records count, with how many there are of each; the legend of the map is one of the filters. */

type Facets = FacetsQuery["facets"];

/** Several kinds under one switch, so that the list can be read at a glance; each can still be opened. */
const EVENT_GROUPS: readonly {
  readonly name: string;
  readonly kinds: readonly EventKind[];
}[] = [
  { name: "Meetings and summits", kinds: ["MEETING", "SUMMIT"] },
  { name: "Visits", kinds: ["VISIT"] },
  { name: "Calls and interviews", kinds: ["CALL", "INTERVIEW"] },
  { name: "Talks and agreements", kinds: ["NEGOTIATION", "AGREEMENT"] },
  { name: "Other events", kinds: ["OTHER"] },
];

const CLAIM_GROUPS: readonly {
  readonly name: string;
  readonly kinds: readonly ClaimKind[];
}[] = [
  { name: "Accusations, denials", kinds: ["ACCUSATION", "DENIAL"] },
  { name: "Promises, offers", kinds: ["PROMISE", "OFFER"] },
  { name: "Demands, warnings", kinds: ["DEMAND", "WARNING"] },
  { name: "Criticism, concern", kinds: ["CRITICISM", "CONCERN"] },
  { name: "Praise", kinds: ["PRAISE"] },
  { name: "Positions, statements", kinds: ["POSITION", "STATEMENT"] },
];

export function filtersPanel(
  state: ViewState,
  facets: Facets | undefined,
  toneCounts: ReadonlyMap<ToneClass, number>,
  most: Most,
  actions: PanelActions,
): TemplateResult {
  const { sieve } = state;
  const set = (change: Parameters<typeof sift>[1]): void =>
    actions.go((now) => sift(now, change));
  return html`<div class="filters">
    ${
      isSifted(state)
        ? html`<button class="reset" @click=${() => actions.go(openSieve)}>
            Clear all filters
          </button>`
        : nothing
    }
    <h2>What they did</h2>
    ${EVENT_GROUPS.map((group) =>
      groupRow(
        group,
        facets?.eventKinds,
        sieve.eventKinds,
        EVENT_KINDS,
        (eventKinds) => set({ eventKinds }),
      ),
    )}
    ${eachKind(facets?.eventKinds, sieve.eventKinds, EVENT_KINDS, EVENT_WORDS, (eventKinds) => set({ eventKinds }))}
    <h2>What they said</h2>
    ${CLAIM_GROUPS.map((group) =>
      groupRow(
        group,
        facets?.claimKinds,
        sieve.claimKinds,
        CLAIM_KINDS,
        (claimKinds) => set({ claimKinds }),
      ),
    )}
    ${eachKind(facets?.claimKinds, sieve.claimKinds, CLAIM_KINDS, CLAIM_WORDS, (claimKinds) => set({ claimKinds }))}
    ${cameoChooser(facets, sieve.cameoClasses, (cameoClasses) => set({ cameoClasses }))}
    <h2>Tone of ties</h2>
    ${toneLegend(state, toneCounts, set)} ${lineLegend(most)}
    <h2>Actors</h2>
    ${ACTOR_KINDS.map((kind) =>
      checkRow(
        html`${glyphTemplate(GLYPH_OF[kind])}${ACTOR_WORDS[kind]}`,
        sieve.actorKinds === null || sieve.actorKinds.includes(kind),
        () => set({ actorKinds: toggle(sieve.actorKinds, kind, ACTOR_KINDS) }),
      ),
    )}
    ${checkRow("People count for their country", state.rollUp, () =>
      actions.go((now) => ({ ...now, rollUp: !now.rollUp })),
    )}
    ${
      state.hidden.length > 0
        ? html`<button class="quiet" @click=${() => actions.go(unhideAll)}>
            Show ${many(state.hidden.length, "hidden actor")}
          </button>`
        : nothing
    }
    <h2>Layout</h2>
    <div class="seg" role="group" aria-label="Layout">
      ${LAYOUTS.map(
        ([layout, name]) =>
          html`<button
            aria-pressed=${state.layout === layout}
            @click=${() => actions.go((now) => ({ ...now, layout, pinned: [] }))}
          >
            ${name}
          </button>`,
      )}
      <button
        title="Another arrangement of the same"
        @click=${() => actions.go((now) => ({ ...now, seed: now.seed + 1, pinned: [] }))}
      >
        Shuffle
      </button>
    </div>
    ${chooser("Countries", facets?.countries, sieve.countries, (countries) => set({ countries }))}
    ${chooser("Publishers", facets?.publishers, sieve.publishers, (publishers) => set({ publishers }))}
    ${chooser("Topics", facets?.topics, sieve.topics, (topics) => set({ topics }))}
    ${
      sieve.places === null
        ? nothing
        : html`<h2>Places</h2>
            ${sieve.places.map((place) =>
              checkRow(place, true, () =>
                set({ places: only(sieve.places, place) }),
              ),
            )}`
    }
    <h2>Told by</h2>
    ${DATASETS.map((one) =>
      checkRow(DATASET_WORDS[one], countsDataset(state, one), () =>
        actions.go((now) => withDataset(now, one)),
      ),
    )}
    <h2>Doubt</h2>
    ${checkRow(
      html`Only disputed
        <svg class="dash" width="26" height="8" aria-hidden="true">
          <path d="M0 4h26"></path>
        </svg>`,
      sieve.disputed,
      () => set({ disputed: !sieve.disputed }),
    )}
    ${checkRow("Only reviewed by a person", sieve.reviewedOnly, () => set({ reviewedOnly: !sieve.reviewedOnly }))}
    ${checkRow("Also what only a headline claims", sieve.headlines, () => set({ headlines: !sieve.headlines }))}
    ${OTHER_STATUSES.map((status) =>
      checkRow(
        `Also ${STATUS_NAMES[status]}`,
        sieve.statuses?.includes(status) ?? false,
        () => set({ statuses: withStatus(sieve.statuses, status) }),
      ),
    )}
    <label class="range"
      >Sure to at least
      <output>${Math.round(sieve.minConfidence * 100)} %</output>
      <input
        type="range"
        min="0"
        max="95"
        step="5"
        .value=${String(Math.round(sieve.minConfidence * 100))}
        @change=${(event: InputEvent) =>
          set({
            minConfidence:
              Number((event.target as HTMLInputElement).value) / 100,
          })}
    /></label>
    <label class="words"
      >Words in records
      <input
        type="search"
        placeholder="interfere"
        .value=${sieve.text}
        @change=${(event: InputEvent) =>
          set({ text: (event.target as HTMLInputElement).value.trim() })}
    /></label>
  </div>`;
}

/** CAMEO's root classes in CAMEO's order, all twenty: what there is none of says something too. */
function cameoChooser(
  facets: Facets | undefined,
  chosen: readonly CameoClass[] | null,
  set: (chosen: readonly CameoClass[] | null) => void,
): TemplateResult | typeof nothing {
  const counts = facets?.cameoClasses;
  const rows = CAMEO_CLASSES.map((value) => ({
    value,
    label: cameoWords(value),
    count: counts?.find((one) => one.value === value)?.count ?? 0,
  }));
  return chooser("CAMEO classes", counts && rows, chosen, set);
}

const GLYPH_OF = {
  PERSON: "person",
  COUNTRY: "country",
  ORGANIZATION: "organization",
} as const satisfies Record<ActorKind, string>;

const LAYOUTS: readonly (readonly [LayoutName, string])[] = [
  ["force", "Force"],
  ["country", "By country"],
];

const OTHER_STATUSES: readonly EventStatus[] = EVENT_STATUSES.filter(
  (one) => one !== "OCCURRED",
);

const STATUS_NAMES: Readonly<Record<EventStatus, string>> = {
  OCCURRED: "what took place",
  PLANNED: "planned events",
  CANCELLED: "cancelled events",
  DENIED: "denied events",
};

/** Events that took place always count; the others beside them where asked for. */
function withStatus(
  statuses: readonly EventStatus[] | null,
  status: EventStatus,
): readonly EventStatus[] | null {
  const others: readonly EventStatus[] = (statuses ?? []).filter(
    (one) => one !== "OCCURRED",
  );
  const next = others.includes(status)
    ? others.filter((one) => one !== status)
    : [...others, status];
  return next.length === 0 ? null : ["OCCURRED", ...next];
}
