/** The rooms of `src` that decide what the data of a site are. */
export const dataRooms = ["registry", "stats", "figures", "words", "database", "saving", "address", "audit"] as const;
