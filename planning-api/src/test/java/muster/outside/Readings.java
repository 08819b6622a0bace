package muster.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Bytes as they were received, and with everything undone that hides characters in them. */
final class Readings {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern REFERENCE = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");

    private Readings() {}

    static List<byte[]> of(byte[] received) {
        List<byte[]> all = new ArrayList<>();
        read(received, all);
        return all;
    }

    private static void read(byte[] bytes, List<byte[]> all) {
        all.add(bytes);
        unpack(bytes, all);
        boolean[] has = marks(bytes);
        if (has['\\'] || has['%'] || has['+'] || has[0] || has['&'] || has['\r']) {
            String plain = new String(bytes, StandardCharsets.ISO_8859_1);
            add(has['\\'], all, () -> unescaped(plain));
            add(
                    has['%'] || has['+'],
                    all,
                    () -> URLDecoder.decode(
                            STRAY_PERCENT.matcher(plain).replaceAll("%25"), StandardCharsets.ISO_8859_1));
            add(has[0], all, () -> plain.replace("\0", ""));
            add(has['&'], all, () -> dereferenced(plain));
            // Lines of calendars are folded (RFC 5545, 3.1).
            add(
                    has['\r'] && plain.contains("\r\n "),
                    all,
                    () -> plain.replace("\r\n ", "").replace("\\", ""));
        }
    }

    private static void add(boolean hidden, List<byte[]> all, java.util.function.Supplier<String> reading) {
        if (hidden) {
            all.add(reading.get().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean[] marks(byte[] bytes) {
        boolean[] has = new boolean[256];
        for (byte each : bytes) {
            has[each & 0xff] = true;
        }
        return has;
    }

    private static String unescaped(String plain) {
        return ESCAPED.matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(character(HexFormat.fromHexDigits(found.group(1)))))
                .replace("\\", "");
    }

    private static String dereferenced(String plain) {
        return REFERENCE
                .matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(character(
                        Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))))
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** As its bytes in UTF-8. */
    private static String character(int point) {
        return Character.isValidCodePoint(point)
                ? new String(Character.toString(point).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                : "";
    }

    private static void unpack(byte[] bytes, List<byte[]> all) {
        try {
            if (startsWith(bytes, 0x1f, 0x8b)) {
                read(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), all);
            } else if (startsWith(bytes, 'P', 'K', 3, 4)) {
                unzip(new ZipInputStream(new ByteArrayInputStream(bytes)), all);
            } else if (startsWith(bytes, 0x78)) {
                InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes));
                read(inflated.readAllBytes(), all);
            }
        } catch (IOException notPacked) {
            // Then it is what it looks like.
        }
    }

    private static void unzip(ZipInputStream zip, List<byte[]> all) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            all.add(entry.getName().getBytes(StandardCharsets.UTF_8));
            read(zip.readAllBytes(), all);
        }
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        for (int n = 0; n < beginning.length; n++) {
            if (n >= bytes.length || (bytes[n] & 0xff) != beginning[n]) {
                return false;
            }
        }
        return true;
    }
}
