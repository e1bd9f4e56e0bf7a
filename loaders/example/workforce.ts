import {bankPosts} from "./bank-posts.js";
import type {WresGroup} from "./mix.js";
import {makePerson} from "./people.js";
import type {Person} from "./people.js";
import type {Post} from "./posts.js";
import type {Published} from "./published.js";
import {random} from "./random.js";
import {substantivePosts} from "./substantive-posts.js";
import {synthetic} from "./synthetic.js";

/** A member of staff in post on 31 March. */
export type StaffInPost = Person & {snapshot: string};

/**
 * Staff in post, one row a person, so that every pay band has the printed staff of known ethnicity and BME staff at
 * each snapshot, and the printed number of all staff stands at band 4 and below. The bank is known for March 2020 only.
 */
export function makeWorkforce(published: Published): StaffInPost[] {
  const substantive = substantivePosts(published);
  const snapshots = [...new Set(substantive.map(({snapshot}) => snapshot))].sort();
  return [...substantive, ...bankPosts(published)].flatMap(({snapshot, post, counts}) => {
    const sinceThen = snapshots.filter((each) => each <= snapshot).slice(1);
    return (Object.entries(counts) as [WresGroup, number][]).flatMap(([wres, count]) =>
      Array.from({length: count}, (_, place) => ({
        snapshot,
        ...makePerson(post, wres, random(holder(post, wres, place, sinceThen)))
      }))
    );
  });
}

/** Names whoever is in a place: the same at every snapshot until the place changes hands. */
function holder({employment, category, pay_band}: Post, wres: WresGroup, place: number, snapshots: string[]): string {
  const name = [employment, category, pay_band, wres, place].join("|");
  const newSince = snapshots.findLast((each) => random(`${name}|new by ${each}`)() < synthetic.turnover);
  return `${name}|${newSince ?? "from the start"}`;
}
