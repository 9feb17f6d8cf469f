package org.whence.adapter.exif.block;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a JPEG is built: its segments in order, its quantisation tables, and the quality that the encoder of the
/// Independent JPEG Group would have been asked for to make them (ITU-T T.81, B.2.4.1 and annex K.1; libjpeg,
/// jcparam.c).
final class JpegStructure {

    /// The luminance table of T.81, table K.1, row by row.
    private static final int[] LUMINANCE = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

    /// The place in its row-by-row table of each number of a DQT segment.
    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private static final int NAMED = 64;

    private final Collected collected;
    private final List<String> names = new ArrayList<>();
    private final List<int[]> tables = new ArrayList<>();
    private final List<Integer> ids = new ArrayList<>();

    JpegStructure(Collected collected) {
        this.collected = collected;
    }

    void segment(int marker, byte[] data) {
        if (names.size() < NAMED) {
            names.add(name(marker, data));
        }
        if (marker == 0xDB) {
            tables(data);
        }
    }

    void end() {
        collected.add("JPEG", "Segments", String.join(" ", names));
        for (int i = 0; i < tables.size(); i++) {
            String numbers =
                    IntStream.of(tables.get(i)).mapToObj(Integer::toString).collect(Collectors.joining(" "));
            collected.add("JPEG", "QuantizationTable" + ids.get(i), numbers);
        }
        if (!tables.isEmpty()) {
            collected.add("JPEG", "QuantizationTablesHash", hash());
            quality(tables.getFirst());
        }
    }

    /// `APP1-Exif`, `DQT`: the marker, and for application segments what they call themselves.
    private static String name(int marker, byte[] data) {
        String plain = switch (marker) {
            case 0xDB -> "DQT";
            case 0xC4 -> "DHT";
            case 0xDD -> "DRI";
            case 0xDA -> "SOS";
            case 0xFE -> "COM";
            case 0xCC -> "DAC";
            case 0xDC -> "DNL";
            default ->
                marker >= 0xE0 && marker <= 0xEF
                        ? "APP" + (marker - 0xE0)
                        : marker >= 0xC0 && marker <= 0xCF ? "SOF" + (marker - 0xC0) : "0x%02X".formatted(marker);
        };
        if (!plain.startsWith("APP")) {
            return plain;
        }
        int end = 0;
        while (end < Math.min(data.length, 32) && data[end] >= 0x20 && data[end] < 0x7F) {
            end++;
        }
        String self = new String(data, 0, end, StandardCharsets.ISO_8859_1).strip();
        String known = self.startsWith("http://ns.adobe.com/xap/1.0/")
                ? "XMP"
                : self.startsWith("http://ns.adobe.com/xmp/extens") ? "XMP-extended" : self;
        return known.isEmpty() ? plain : plain + "-" + known.replace(' ', '_');
    }

    private void tables(byte[] data) {
        int at = 0;
        while (at < data.length && tables.size() < 8) {
            int precision = (data[at] & 0xFF) >> 4;
            int bytes = precision == 0 ? 1 : 2;
            if (precision > 1 || at + 1 + 64 * bytes > data.length) {
                collected.defect("JPEG", "A quantisation table is cut short");
                return;
            }
            var table = new int[64];
            for (int i = 0; i < 64; i++) {
                int from = at + 1 + i * bytes;
                int high = bytes == 2 ? (data[from] & 0xFF) << 8 : 0;
                table[ZIGZAG[i]] = high | data[from + bytes - 1] & 0xFF;
            }
            ids.add(data[at] & 0x0F);
            tables.add(table);
            at += 1 + 64 * bytes;
        }
    }

    /// The first 16 digits of SHA-256 over every table in order: its number, then its 64 values in two bytes each.
    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < tables.size(); i++) {
                digest.update((byte) (int) ids.get(i));
                for (int value : tables.get(i)) {
                    digest.update((byte) (value >> 8));
                    digest.update((byte) value);
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void quality(int[] table) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int quality = 1; quality <= 100; quality++) {
            long apart = 0;
            for (int i = 0; i < 64; i++) {
                apart += Math.abs(table[i] - scaled(LUMINANCE[i], quality));
            }
            if (apart < least) {
                least = apart;
                best = quality;
            }
        }
        boolean standard = least == 0;
        collected.add(
                "JPEG",
                "EstimatedQuality",
                standard
                        ? best + ", by the tables of the standard"
                        : String.format(
                                Locale.ROOT,
                                "about %d; tables of the encoder's own, %.1f a value off",
                                best,
                                least / 64.0),
                standard ? Integer.toString(best) : "~" + best);
    }

    private static int scaled(int standard, int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - quality * 2;
        return Math.clamp((standard * scale + 50L) / 100, 1, 255);
    }
}
