import { placesOf, type KnownLink } from "../engine/map/known-links";
import type { MapInput } from "../engine/map/model";
import { downstreamOf, pathsToTop, upstreamOf, type PathToTop } from "../engine/map/trace";
import { normalName } from "../engine/scorecard/normal-name";

/** What the objectives of a map can be told apart by. */
export const MAP_FIELDS = ["owner", "theme", "perspective"] as const;

export type MapField = (typeof MAP_FIELDS)[number];

/** Names chosen to be seen; `null` for all. */
export type MapChoice = Readonly<Record<MapField, string | null>>;

export const wholeMap: MapChoice = { owner: null, theme: null, perspective: null };

/** What stands out on the map; objectives by their places in its list, links by theirs. */
export interface MapFocus {
  readonly objectives: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
}

/**
 * What is to stand out: of a chosen objective all that drives it and all that it leads to; else what fits the choice.
 *
 * An owner's objectives come with the shortest ways to the top perspective (line of sight); a theme's and a perspective's
 * with the links among them. Several choices leave what they share.
 *
 * @param chosen - Place of the objective, `null` for none.
 * @returns `null` where nothing is chosen.
 */
export function mapFocus(
  map: MapInput,
  links: readonly KnownLink[],
  chosen: number | null,
  choice: MapChoice,
): MapFocus | null {
  if (chosen !== null) return reachOf(map, links, chosen);
  const parts = MAP_FIELDS.flatMap((field) => {
    const name = choice[field];
    if (name === null) return [];
    return [
      field === "owner"
        ? lineOfSight(map, links, name)
        : membersOf(map, links, { ...wholeMap, [field]: name }),
    ];
  });
  const [first, ...rest] = parts;
  if (!first) return null;
  return rest.reduce(
    (focus, { objectives, links: lines }) => ({
      objectives: new Set([...focus.objectives].filter((one) => objectives.has(one))),
      links: new Set([...focus.links].filter((one) => lines.has(one))),
    }),
    first,
  );
}

function reachOf(map: MapInput, links: readonly KnownLink[], chosen: number): MapFocus {
  const places = placesOf(map.objectives);
  const name = map.objectives[chosen]?.name ?? "";
  const placesIn = (names: readonly string[]) => names.flatMap((one) => places.get(normalName(one)) ?? []);
  const effects = new Set([chosen, ...placesIn(downstreamOf(map, name))]);
  const causes = new Set([chosen, ...placesIn(upstreamOf(map, name))]);
  const along = links.filter(({ from, to }) => effects.has(from) || causes.has(to));
  return { objectives: new Set([...causes, ...effects]), links: new Set(along.map(({ link }) => link)) };
}

/** Objectives that bear all the chosen names. */
export function fitting({ objectives }: MapInput, choice: MapChoice): ReadonlySet<number> {
  const wanted = MAP_FIELDS.flatMap((field) => {
    const name = choice[field];
    return name === null ? [] : [[field, normalName(name)] as const];
  });
  return new Set(
    objectives.flatMap((objective, place) =>
      wanted.every(([field, name]) => normalName(objective[field] ?? "") === name) ? [place] : [],
    ),
  );
}

function membersOf(map: MapInput, links: readonly KnownLink[], choice: MapChoice): MapFocus {
  const objectives = fitting(map, choice);
  const among = links.filter(({ from, to }) => objectives.has(from) && objectives.has(to));
  return { objectives, links: new Set(among.map(({ link }) => link)) };
}

function lineOfSight(map: MapInput, links: readonly KnownLink[], owner: string): MapFocus {
  const places = placesOf(map.objectives);
  const objectives = new Set(fitting(map, { ...wholeMap, owner }));
  const steps = new Set<string>();
  for (const path of pathsToTop(map, owner)) {
    const way = path.flatMap((name) => places.get(normalName(name)) ?? []);
    way.forEach((place, at) => {
      objectives.add(place);
      if (at > 0) steps.add(`${way[at - 1]} ${place}`);
    });
  }
  const along = links.filter(({ from, to }) => steps.has(`${from} ${to}`));
  return { objectives, links: new Set(along.map(({ link }) => link)) };
}

/** An owner's shortest ways to the top perspective that have at least one link, in the map's order. */
export function waysToTop(map: MapInput, owner: string): readonly PathToTop[] {
  return pathsToTop(map, owner).filter(({ length }) => length > 1);
}

/** Names to choose from: owners by the alphabet, the others in the map's order; none where all objectives are alike. */
export function mapChoices(map: MapInput, language: string): Readonly<Record<MapField, readonly string[]>> {
  const listed = (field: MapField): readonly string[] => {
    const names = new Map<string, string>();
    let isNamed = true;
    for (const { [field]: name } of map.objectives) {
      if (name === null || name.trim() === "") isNamed = false;
      else if (!names.has(normalName(name))) names.set(normalName(name), name);
    }
    return names.size > 1 || (names.size === 1 && !isNamed) ? [...names.values()] : [];
  };
  return {
    owner: listed("owner").toSorted(new Intl.Collator(language).compare),
    theme: listed("theme"),
    perspective: map.perspectives.filter((name) =>
      listed("perspective").some((one) => normalName(one) === normalName(name)),
    ),
  };
}
