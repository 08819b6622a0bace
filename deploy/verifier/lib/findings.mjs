/** What can be wrong, in the order in which section 5 lets it decide the exit. */
export const Rank = Object.freeze({ UNREADABLE: 0, UNTRUSTED: 1, FALSE: 2, INCOMPLETE: 3, TOO_FEW: 4 });

const EXITS = [2, 3, 1, 2, 3];

/** Thrown where reading cannot go on. */
export class Unreadable extends Error {
    constructor(where, why) {
        super(why);
        this.where = where;
    }
}

/** Everything found wrong in one bundle. */
export class Findings {
    #all = [];

    add(rank, where, why) {
        this.#all.push({ rank, where, why });
    }

    /** A statement of the bundle does not hold. */
    isFalse(where, why) {
        this.add(Rank.FALSE, where, why);
    }

    /** The weightiest first; those of one rank in the order in which they were found. */
    get all() {
        return this.#all.toSorted((a, b) => a.rank - b.rank);
    }

    get exit() {
        return this.#all.length === 0 ? 0 : EXITS[Math.min(...this.#all.map((finding) => finding.rank))];
    }
}
