package muster.ledger.proof;

import org.jspecify.annotations.Nullable;

/** Who acted, as an event's metadata say it. */
record Metadata(@Nullable String sub, @Nullable String name) {
    /** @throws Untrue unless they are a JSON object in UTF-8 whose two members, if there, are texts */
    static Metadata read(byte[] metadata) {
        try {
            Members members = Members.anyOf(metadata, "the metadata");
            return new Metadata(text(members, "sub"), text(members, "name"));
        } catch (Unreadable e) {
            // The bundle itself could be read; what it carries is not what the format says.
            throw new Untrue(e.words());
        }
    }

    private static @Nullable String text(Members members, String name) {
        return members.has(name) ? members.text(name) : null;
    }
}
