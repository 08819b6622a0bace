package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/** A bundle taken apart, so that its parts can be changed, and put together again. */
final class Parts {
    final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Parts of(byte[] zip) {
        Parts parts = new Parts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    String text(String name) {
        return new String(java.util.Objects.requireNonNull(entries.get(name)), UTF_8);
    }

    Parts put(String name, String text) {
        entries.put(name, text.getBytes(UTF_8));
        return this;
    }

    Parts without(String name) {
        entries.remove(name);
        return this;
    }

    Parts text(String name, UnaryOperator<String> change) {
        String before = text(name);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("Nothing changed in " + name);
        }
        return put(name, after);
    }

    Parts json(String name, Consumer<ObjectNode> change) {
        return text(name, text -> {
            ObjectNode object = read(text);
            change.accept(object);
            return object.toString();
        });
    }

    Parts events(Consumer<List<ObjectNode>> change) {
        return text(Bundle.EVENTS, text -> {
            List<ObjectNode> lines =
                    new ArrayList<>(text.lines().map(Parts::read).toList());
            change.accept(lines);
            StringBuilder changed = new StringBuilder();
            lines.forEach(line -> changed.append(line).append('\n'));
            return changed.toString();
        });
    }

    Parts event(int index, Consumer<ObjectNode> change) {
        return events(lines -> change.accept(lines.get(index)));
    }

    /** Leaves an event out as somebody would who knows the format: the summary does not have it either. */
    Parts withoutEvent(int index) {
        int count = (int) text(Bundle.EVENTS).lines().count();
        return events(lines -> lines.remove(index)).text(Bundle.SUMMARY, text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.remove(4 + index);
            lines.set(1, lines.get(1).replace("these " + count + " here", "these " + (count - 1) + " here"));
            return String.join("\n", lines) + "\n";
        });
    }

    /** Stored, not packed: quick, and the entries' bytes can be found in the file. */
    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : entries.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(crc.getValue());
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) EvidenceWriter.JSON.readTree(json);
    }

    /** The same text with one character of the base64 changed, so that it still is base64. */
    static void damage(ObjectNode object, String member) {
        object.put(member, damaged(object.get(member).stringValue()));
    }

    static String damaged(String base64) {
        char first = base64.charAt(0);
        return (first == 'A' ? 'B' : 'A') + base64.substring(1);
    }
}
