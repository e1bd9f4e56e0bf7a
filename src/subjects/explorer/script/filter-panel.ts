import {Button} from "../../../components/inputs/button.js";
import {CheckboxGroup} from "../../../components/inputs/checkbox-group.js";
import {Radios} from "../../../components/inputs/radios.js";
import {Select} from "../../../components/inputs/select.js";
import {h} from "../../../components/h.js";
import {cubeLevelCounts, levelCountsQuery, type LevelCounts} from "../reckoning/level-counts.js";
import {filterOffers} from "../reckoning/offers.js";
import {hasRows} from "../reckoning/source.js";
import type {Engine} from "./engine.js";
import {choiceOf, fold, type KeyedField} from "./fields.js";
import type {Session} from "./session.js";

/** The part of the panel that is not in the address: which breakdown's levels are open to choose from. */
export type FilterPanel = {
  /** The chosen levels, each with a button that gives it up; null where none are chosen. */
  chips(): HTMLElement | null;
  fields(): KeyedField[];
  /** Counts the people at each level of the open breakdown, where that is not known, and redraws. */
  count(): Promise<void>;
};

/** A panel that chooses people by the levels of a breakdown, with how many each level would show. */
export function createFilterPanel(session: Session, engine: Engine, {redraw}: {redraw: () => void}): FilterPanel {
  let open: string | null = null;
  let counted: {key: string; levels: LevelCounts | null} = {key: "", levels: null};
  let wanted: {breakdown: string; query: NonNullable<ReturnType<typeof levelCountsQuery>>} | null = null;

  /** Counts for the open breakdown: from the cube at once, from the rows when `count` has been called. */
  const countsFor = (breakdown: string): LevelCounts | null => {
    const {question} = session.settled();
    const query = levelCountsQuery(session.catalogue(), question, breakdown);
    if (!query) return cubeLevelCounts(session.catalogue(), question, breakdown);
    wanted = query.statement.text === counted.key ? null : {breakdown, query};
    return wanted ? null : counted.levels;
  };

  const set = (breakdown: string, levels: readonly string[]): void => {
    const {only} = session.settled().asked;
    const free = hasRows(session.catalogue(), session.settled().question.indicator);
    session.change({only: {...(free ? only : {}), [breakdown]: levels}});
  };

  const levelField = (breakdown: string): KeyedField => {
    const {settled} = session;
    const catalogue = session.catalogue();
    const chosen = settled().asked.only[breakdown] ?? [];
    const people = countsFor(breakdown);
    const levels = catalogue.levels(breakdown).map((value) => ({
      value,
      label: value,
      ...(people?.has(value) && {count: people.get(value) ?? 0})
    }));
    const options = {label: `Only these: ${catalogue.label(breakdown).toLowerCase()}`, name: `explorer-levels`};
    const node = hasRows(catalogue, settled().question.indicator)
      ? CheckboxGroup(levels, {...options, values: chosen, onChange: (values) => set(breakdown, values)})
      : Radios(levels, {...options, value: chosen[0] ?? "", onChange: (value) => set(breakdown, [value])});
    node.classList.add("levels");
    return {key: `levels-${breakdown}`, node};
  };

  const panel: FilterPanel = {
    async count() {
      if (!wanted) return;
      const {breakdown, query} = wanted;
      wanted = null;
      // Without counts the levels can still be chosen.
      const rows = await engine.ask(query).catch(() => null);
      if (!rows) return;
      const found = new Map(rows.map(({level, people}) => [level, people]));
      const levels = session.catalogue().levels(breakdown);
      counted = {key: query.statement.text, levels: new Map(levels.map((level) => [level, found.get(level) ?? 0]))};
      redraw();
    },
    chips() {
      const {settled} = session;
      const catalogue = session.catalogue();
      const filters = Object.entries(settled().question.filters);
      if (filters.length === 0) return null;
      return h(
        "ul",
        {class: "chips", "aria-label": "Only these people"},
        filters.flatMap(([breakdown, levels]) =>
          levels.map((level) => {
            const button = Button(`${level} ✕`, {
              quiet: true,
              onClick: () =>
                set(
                  breakdown,
                  levels.filter((each) => each !== level)
                )
            });
            button.id = `chip-${breakdown}-${level}`;
            button.setAttribute("aria-label", `Remove the filter ${catalogue.label(breakdown)}: ${level}`);
            return h("li", null, button);
          })
        )
      );
    },
    fields() {
      const {settled} = session;
      const catalogue = session.catalogue();
      const {question} = settled();
      const offers = filterOffers(catalogue, question);
      const [first] = Object.keys(question.filters);
      const shown = offers.some(({value, barrier}) => value === open && barrier === null) ? open : (first ?? null);
      const picker = Select([{value: "", label: "Choose what to filter by"}, ...offers.map(choiceOf)], {
        label: "Filter by",
        name: "explorer-filter",
        value: shown ?? "",
        onChange: (value) => {
          open = value || null;
          redraw();
          void panel.count();
        }
      });
      const fields: KeyedField[] = offers.length === 0 ? [] : [{key: "filter", node: fold(picker)}];
      return shown === null ? fields : [...fields, levelField(shown)];
    }
  };
  return panel;
}
