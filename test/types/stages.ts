// What the types alone must refuse. Nothing here runs: `npm run types` fails where a line marked below is accepted.
import type {PayGap} from "../../src/registry/pay-gaps.js";
import type {Cell} from "../../src/registry/cell.js";
import {rate} from "../../src/stats/counts.js";
import type {OrganisationData} from "../../loaders/publish/collect.js";
import {publish} from "../../loaders/publish/publish.js";
import {protect, type Protected} from "../../loaders/protect/protect.js";
import {derive} from "../../loaders/derive/derive.js";
import {measure} from "../../loaders/measure/measure.js";
import type {Database} from "../../loaders/machine/database.js";
import type {Derived, Measures, Raw, Validated} from "../../loaders/stages.js";

declare const data: OrganisationData;
declare const cells: readonly Cell[];
declare const cell: Cell;
declare const measures: Measures;
declare const raw: Raw;
declare const validated: Validated;
declare const derived: Derived;
declare const database: Database;
declare const options: Parameters<typeof publish>[1];

/** The way that stands: only what `protect` made is published. */
export const published: Promise<void> = protect(data).then((cube) => publish([{data, cube}], options));

// @ts-expect-error True counts are not protected.
void publish([{data, cube: measures}], options);

// @ts-expect-error Cells in the right shape, and all that protection adds to them, are still not protected.
void publish([{data, cube: {cells, record: {} as Protected["record"], report: {} as Protected["report"]}}], options);

// @ts-expect-error Nothing can be marked as protected by hand.
export const forged: Protected = {cells, record: {} as Protected["record"], report: {} as Protected["report"]};

declare const gaps: readonly PayGap[];

// @ts-expect-error True pay gaps, in the shape of protected ones, are still not protected.
void publish([{data, cube: {...({} as Omit<Protected, keyof Protected>), cells, gaps}}], options);

// @ts-expect-error What people are paid is no gap: a true magnitude has no place among what is published.
export const paid: readonly PayGap[] = measures.magnitudes;

// @ts-expect-error Extracts that were not checked are not derived from.
void derive(raw, database);

// @ts-expect-error Extracts without their periods are not counted.
void measure(validated, database);

// @ts-expect-error Text is not counts, whatever stage it has reached.
export const counted: Measures = derived;

// @ts-expect-error A count that may be missing is not divided.
export const share: number | null = rate({numerator: cell.count, denominator: 100});

// @ts-expect-error Nor does it divide.
export const half: number | null = rate({numerator: 50, denominator: cell.count});
