package muster.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Which events a bundle withholds, in a note that the ledger signs: section 10 of docs/ledger-format.md. Whoever has a bundle
 * cannot make one of its events such a one; only the ledger can.
 *
 * @param checkpoint the bundle's
 * @param places of the events that are withheld, ascending by position
 */
public record BundleSeal(Checkpoint checkpoint, List<Place> places) {
    private static final String FORMAT = "muster-seal/1";
    private static final int HEADING = 4;

    /** Where an event stands of which nothing else is told. */
    public record Place(long position, long version, String stream) {
        private static Place parse(String line) {
            String[] parts = line.split(" ", 3);
            if (parts.length != 3 || parts[2].isEmpty()) {
                throw new IllegalArgumentException("Not a position, a version and a stream");
            }
            return new Place(number(parts[0]), number(parts[1]), parts[2]);
        }

        private static long number(String text) {
            long number = Bytes.decimal(text);
            if (number > Members.LARGEST) {
                throw new IllegalArgumentException("Not a number of 53 bits: " + text);
            }
            return number;
        }
    }

    public BundleSeal {
        places = List.copyOf(places);
        for (int next = 1; next < places.size(); next++) {
            if (places.get(next - 1).position() >= places.get(next).position()) {
                throw new IllegalArgumentException("The positions do not ascend");
            }
        }
    }

    /** @throws IllegalArgumentException unless the note's text is exactly a seal's lines */
    static BundleSeal of(Note note) {
        String text = note.text();
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < HEADING || !lines.getFirst().equals(FORMAT)) {
            throw new IllegalArgumentException("Not the lines of a seal");
        }
        List<Place> places = new ArrayList<>();
        lines.subList(HEADING, lines.size()).forEach(line -> places.add(Place.parse(line)));
        return new BundleSeal(Checkpoint.parse(String.join("\n", lines.subList(1, HEADING)) + "\n"), places);
    }

    /** What is signed. No checkpoint begins so: its second line is a number, and here it is the log's name. */
    String text() {
        StringBuilder text = new StringBuilder(FORMAT).append('\n').append(checkpoint.text());
        places.forEach(place -> text.append(place.position())
                .append(' ')
                .append(place.version())
                .append(' ')
                .append(place.stream())
                .append('\n'));
        return text.toString();
    }

    /** @throws IllegalArgumentException unless the key is a log's and goes by the origin's name */
    public Note sign(SigningKey log) {
        checkpoint.requireOwn(log);
        return new Note(text(), List.of(NoteSignature.ofLog(log, text())));
    }
}
