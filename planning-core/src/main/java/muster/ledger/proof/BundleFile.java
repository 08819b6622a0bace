package muster.ledger.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A bundle's zip file, which may have been made to harm: exactly the entries of the format, each once, and never more bytes
 * out of it than {@link #MOST_BYTES}, whatever its directory says.
 */
final class BundleFile implements Closeable {
    static final long MOST_BYTES = 256L << 20;

    /** What is held in memory at once: an entry that is read whole, or one line. */
    static final int MOST_HELD = 32 << 20;

    private final ZipFile zip;
    private long left = MOST_BYTES;

    private BundleFile(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws Unreadable unless it is a zip file with the format's entries */
    static BundleFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("The file cannot be read as a zip file", e);
        }
        try {
            requireEntries(zip.stream().map(ZipEntry::getName).toList());
            return new BundleFile(zip);
        } catch (Unreadable e) {
            zip.close();
            throw e;
        }
    }

    private static void requireEntries(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!Bundle.ENTRIES.contains(name) && !name.equals(Bundle.SEAL)) {
                throw new Unreadable("The bundle has an entry that does not belong there: " + Words.printable(name));
            }
            if (!seen.add(name)) {
                throw new Unreadable("The bundle has an entry twice: " + name);
            }
        }
        for (String name : Bundle.ENTRIES) {
            if (!seen.contains(name)) {
                throw new Unreadable("The bundle has no " + name);
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    byte[] bytes(String name) {
        try (InputStream in = in(name)) {
            byte[] bytes = in.readNBytes(MOST_HELD + 1);
            requireHeld(name, bytes.length);
            return bytes;
        } catch (IOException e) {
            throw new Unreadable(name + " cannot be read", e);
        }
    }

    /** @throws Unreadable unless it is UTF-8 */
    String text(String name) {
        try {
            return Bytes.text(bytes(name));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(name + " is not UTF-8", e);
        }
    }

    /** Each line without its newline, and its number from 1; the last one must end with a newline too. */
    void lines(String name, BiConsumer<byte[], Integer> each) {
        try (InputStream in = new BufferedInputStream(in(name), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    each.accept(line.toByteArray(), number++);
                    line.reset();
                } else {
                    line.write(next);
                    requireHeld(name, line.size());
                }
            }
            if (line.size() > 0) {
                throw new Unreadable(name + " ends in the middle of a line");
            }
        } catch (IOException e) {
            throw new Unreadable(name + " cannot be read", e);
        }
    }

    private static void requireHeld(String name, int bytes) {
        if (bytes > MOST_HELD) {
            throw new Unreadable(name + " holds more than " + (MOST_HELD >> 20) + " MiB in one piece");
        }
    }

    private InputStream in(String name) throws IOException {
        InputStream in = zip.getInputStream(zip.getEntry(name));
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                spend(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                spend(Math.max(0, read));
                return read;
            }
        };
    }

    private void spend(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new Unreadable("The bundle holds more than " + (MOST_BYTES >> 20) + " MiB");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
