import {markdownPage} from "../../writing/markdown.js";
import type {PageMaker} from "../../writing/page-maker.js";
import {chartSpecimens} from "./charts.js";
import {otherSpecimens} from "./others.js";
import {tableSpecimens} from "./tables.js";

/** Every component in every state that it can be in, with made-up figures: for those who change them, and for tests. */
export const page: PageMaker = () => {
  const specimens = {...otherSpecimens(), ...tableSpecimens(), ...chartSpecimens()};
  return markdownPage({
    title: "Gallery of components",
    sections: [
      {
        blocks: [
          "Every chart, table and control of this site in every state it can be in. All figures here are made up."
        ]
      },
      ...Object.entries(specimens).map(([heading, blocks]) => ({heading, blocks}))
    ],
    island: {imports: 'import {enhanceTables} from "./components/tables/sortable.js";', call: "enhanceTables()"}
  });
};
