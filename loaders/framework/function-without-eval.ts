// Given to esbuild's `inject`: takes the place of the global `Function` in a package that makes code from text.
export {interpretFunction as Function} from "../../src/subjects/notebook/interpreter/interpret-function.js";
