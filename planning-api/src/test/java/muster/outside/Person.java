package muster.outside;

import java.util.List;

/** Who calls: the claims of an access token. {@code agency} is null for those who belong to none. */
record Person(String sub, String name, String agency, List<String> roles) {
    static Person of(String name, String agency, String... roles) {
        return new Person(Fresh.word("sub-"), name, agency, List.of(roles));
    }

    static Person without(String name, String... roles) {
        return of(name, null, roles);
    }
}
