package muster.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** The ways in which a secret can stand in bytes without standing there in so many letters. */
enum Hiding {
    ANY_CASE {
        @Override
        byte[] within(byte[] before, String word, byte[] after, RandomGenerator chance) {
            String written = word.chars()
                    .mapToObj(letter -> chance.nextBoolean()
                            ? Character.toString(letter).toUpperCase(Locale.ROOT)
                            : Character.toString(letter).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining());
            return joined(before, utf8(written), after);
        }
    },
    ESCAPED {
        @Override
        byte[] within(byte[] before, String word, byte[] after, RandomGenerator chance) {
            String written = word.chars()
                    .mapToObj(letter -> chance.nextBoolean() ? "\\u%04X".formatted(letter) : Character.toString(letter))
                    .collect(Collectors.joining());
            return joined(before, utf8(written), after);
        }
    },
    PERCENT {
        @Override
        byte[] within(byte[] before, String word, byte[] after, RandomGenerator chance) {
            StringBuilder written = new StringBuilder();
            for (byte each : utf8(word)) {
                written.append("%%%02X".formatted(each));
            }
            return joined(before, utf8(written.toString()), after);
        }
    },
    BASE64 {
        @Override
        byte[] within(byte[] before, String word, byte[] after, RandomGenerator chance) {
            byte[] longer = joined(new byte[chance.nextInt(3)], utf8(word), new byte[chance.nextInt(3)]);
            Base64.Encoder encoder = chance.nextBoolean() ? Base64.getEncoder() : Base64.getUrlEncoder();
            return joined(before, encoder.encode(longer), after);
        }
    },
    HEX {
        @Override
        byte[] within(byte[] before, String word, byte[] after, RandomGenerator chance) {
            HexFormat format =
                    chance.nextBoolean() ? HexFormat.of() : HexFormat.of().withUpperCase();
            return joined(before, utf8(format.formatHex(utf8(word))), after);
        }
    },
    UTF_16 {
        @Override
        byte[] within(byte[] before, String word, byte[] after, RandomGenerator chance) {
            Charset order = chance.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return joined(before, word.getBytes(order), after);
        }
    },
    GZIP {
        @Override
        byte[] within(byte[] before, String word, byte[] after, RandomGenerator chance) {
            return packed(joined(before, utf8(word), after), true);
        }
    },
    DEFLATED {
        @Override
        byte[] within(byte[] before, String word, byte[] after, RandomGenerator chance) {
            return packed(joined(before, utf8(word), after), false);
        }
    };

    abstract byte[] within(byte[] before, String word, byte[] after, RandomGenerator chance);

    /** At a random place of what was received. */
    byte[] in(byte[] received, String word, RandomGenerator chance) {
        int place = chance.nextInt(received.length + 1);
        byte[] before = new byte[place];
        byte[] after = new byte[received.length - place];
        System.arraycopy(received, 0, before, 0, place);
        System.arraycopy(received, place, after, 0, after.length);
        return within(before, word, after, chance);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] packed(byte[] bytes, boolean gzip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = gzip ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
