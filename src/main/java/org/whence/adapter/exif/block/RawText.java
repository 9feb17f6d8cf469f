package org.whence.adapter.exif.block;

import com.drew.lang.Rational;
import com.drew.metadata.StringValue;
import com.drew.metadata.jpeg.JpegComponent;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;

/// Values as they stand in a file, as far as text can hold them: fractions as `13/10`, lists with a blank between,
/// bytes as text where they are text, else as numbers, else in hexadecimal; a JPEG component as its
/// id, its sampling across and down, and its quantisation table.
public final class RawText {

    private static final int MAXIMUM_NUMBERS = 64;
    private static final int MAXIMUM_HEX_BYTES = 32;
    private static final int MAXIMUM_LIST = 4096;
    private static final DateTimeFormatter EXIF_TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RawText() {}

    public static String of(Object value) {
        return switch (value) {
            case StringValue text -> text(text.getBytes());
            case byte[] bytes -> bytes(bytes);
            case Rational fraction -> fraction.getNumerator() + "/" + fraction.getDenominator();
            case JpegComponent part ->
                part.getComponentId()
                        + " " + part.getHorizontalSamplingFactor()
                        + " " + part.getVerticalSamplingFactor()
                        + " " + part.getQuantizationTableNumber();
            case Date date -> utc(date.toInstant());
            case Object list when list.getClass().isArray() -> list(list);
            case Object other -> other.toString();
        };
    }

    /// `2019:07:24 08:25:57`, as Exif writes times.
    public static String utc(Instant instant) {
        return EXIF_TIME.format(instant);
    }

    /// Text up to its first NUL: UTF-8 where the bytes are that, else Latin 1.
    public static String text(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return decoded(bytes, end);
    }

    private static String decoded(byte[] bytes, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, end))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        }
    }

    /// Exif UserComment and its kin: eight bytes that name the character code, then the text (Exif 2.32, 4.6.6).
    public static String comment(byte[] bytes, boolean bigEndian) {
        if (bytes.length < 8) {
            return bytes(bytes);
        }
        var code = new String(bytes, 0, 8, StandardCharsets.ISO_8859_1);
        Charset unicode = bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        var rest = Arrays.copyOfRange(bytes, 8, bytes.length);
        if (code.startsWith("UNICODE")) {
            return new String(rest, unicode).replace("\0", "");
        }
        return code.startsWith("ASCII") || code.equals("\0\0\0\0\0\0\0\0") ? text(rest) : text(bytes);
    }

    public static String bytes(byte[] bytes) {
        if (isText(bytes)) {
            return text(bytes);
        }
        if (bytes.length <= MAXIMUM_NUMBERS) {
            var numbers = new StringBuilder();
            for (byte b : bytes) {
                numbers.append(numbers.isEmpty() ? "" : " ").append(b & 0xFF);
            }
            return numbers.toString();
        }
        return "0x" + HexFormat.of().formatHex(bytes, 0, MAXIMUM_HEX_BYTES) + " ... (" + bytes.length + " bytes)";
    }

    private static boolean isText(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' || b >= 0x7F) {
                return false;
            }
        }
        return end > 0;
    }

    private static String list(Object list) {
        int length = Array.getLength(list);
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(length, MAXIMUM_LIST); i++) {
            text.append(i == 0 ? "" : " ").append(of(Array.get(list, i)));
        }
        return length > MAXIMUM_LIST ? text + " ... (" + length + " values)" : text.toString();
    }
}
