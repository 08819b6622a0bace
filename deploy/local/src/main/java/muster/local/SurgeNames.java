package muster.local;

import java.util.List;

/** Names of people and places, each once. */
final class SurgeNames {
    private static final List<String> FIRST = words("""
            Ada Amos Ana Arlo Basil Bea Bram Cleo Clem Dara Dov Edda Eli Enid Esme Ezra Faye Finn Gita Gus Hana Hugo Ida Ilse \
            Ivo Jana Joss Juno Kai Kira Lars Lena Leo Lou Mae Milo Mina Nell Nico Noor Olga Omar Opal Otto Pia Quin Rafe Rosa \
            Ruth Saul""");
    private static final List<String> LAST = words("""
            Abel Ames Arden Barlow Beck Birch Bloom Boyd Brandt Brook Cole Crane Dahl Dale Eder Ellis Falk Fenn Frey Gale \
            Garr Hale Hart Heath Holt Iver Jarvi Keel Kerr Lark Lund Marsh Moor Nash Noble Oakes Orr Penn Pike Quill Reed \
            Rowe Sand Stone Thorn Umber Vale Wade Wren Yates""");
    private static final List<String> TREES =
            words("Alder Ash Aspen Beech Birch Cedar Cherry Cypress Elm Fir Hazel Juniper Larch Laurel Maple Oak");
    private static final List<String> LANDS = words("Bay Creek Falls Grove Hills Lake Mesa Ridge");

    private SurgeNames() {}

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    static String person(int n) {
        int first = n % FIRST.size();
        return FIRST.get(first) + " " + LAST.get((n / FIRST.size() + first) % LAST.size());
    }

    static String place(int n) {
        int tree = n % TREES.size();
        return TREES.get(tree) + " " + LANDS.get((n / TREES.size() + tree) % LANDS.size());
    }
}
