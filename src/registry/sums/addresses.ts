import {cellKey} from "../cell.js";
import type {Address, Addresses} from "./sum.js";

/** Sorts addresses by place, each with the keys of its groups. */
export function gatherAddresses(addresses: readonly Address[]): Addresses {
  const byKey = new Map<string, Address>();
  const places = new Map<string, {at: Address; groups: Map<string, string>}>();
  for (const address of addresses) {
    const key = cellKey(address);
    byKey.set(key, address);
    const place = placeKey(address);
    const found = places.get(place) ?? {at: address, groups: new Map<string, string>()};
    places.set(place, found);
    found.groups.set(address.group, key);
  }
  return {byKey, places};
}

/** The key of a place: that of its addresses without the group. */
function placeKey(at: Address): string {
  return cellKey({...at, group: ""});
}

/** The keys of the groups counted at a place; none where nothing is. */
export function groupsAt({places}: Addresses, at: Address): ReadonlyMap<string, string> {
  return places.get(placeKey(at))?.groups ?? new Map<string, string>();
}
