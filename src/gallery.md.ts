import {chartSpecimens} from "./components/gallery/charts.js";
import {otherSpecimens} from "./components/gallery/others.js";
import {tableSpecimens} from "./components/gallery/tables.js";
import "./writing/static.js";
import {markdownPage} from "./writing/markdown.js";

const specimens = {...otherSpecimens(), ...tableSpecimens(), ...chartSpecimens()};

process.stdout.write(
  markdownPage({
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
  })
);
