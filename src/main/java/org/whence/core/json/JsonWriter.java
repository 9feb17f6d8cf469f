package org.whence.core.json;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/// Writes JSON on one line without white space: canonically for what is hashed and signed, plainly for people and
/// programs.
public final class JsonWriter {

    private final StringBuilder out = new StringBuilder();
    private final boolean canonical;

    private JsonWriter(boolean canonical) {
        this.canonical = canonical;
    }

    /// The one form of a value (RFC 8785, JSON Canonicalization Scheme): names sorted by their UTF-16 code units,
    /// strings escaped as ECMAScript's `JSON.stringify` does, integers in decimal digits.
    ///
    /// @throws IllegalArgumentException if the value holds a [Json.Decimal] or half a surrogate pair
    public static String canonical(Json value) {
        var writer = new JsonWriter(true);
        writer.write(value);
        return writer.out.toString();
    }

    /// The value with its members in the order in which they were put. Safe to print on a terminal: control characters
    /// and those that turn the direction of writing are escaped. Half a surrogate pair becomes U+FFFD.
    public static String plain(Json value) {
        var writer = new JsonWriter(false);
        writer.write(value);
        return writer.out.toString();
    }

    /// Where half a surrogate pair stands in `text`, or -1.
    static int loneSurrogate(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private void write(Json value) {
        switch (value) {
            case Json.Null _ -> out.append("null");
            case Json.Bool(var truth) -> out.append(truth);
            case Json.Int(var number) -> out.append(number);
            case Json.Decimal(var number) -> {
                if (canonical) {
                    throw new IllegalArgumentException("Canonical JSON has no fractions here: " + number);
                }
                out.append(number);
            }
            case Json.Text(var text) -> string(text);
            case Json.Array(var items) -> array(items.iterator());
            case Json.Obj(var members) -> object(canonical ? new TreeMap<>(members) : members);
        }
    }

    private void array(Iterator<Json> items) {
        out.append('[');
        while (items.hasNext()) {
            write(items.next());
            if (items.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private void object(Map<String, Json> members) {
        out.append('{');
        var separator = "";
        for (var member : members.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            write(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void string(String text) {
        if (isPlain(text)) {
            out.append('"').append(text).append('"');
            return;
        }
        var whole = text;
        if (loneSurrogate(text) >= 0) {
            if (canonical) {
                throw new IllegalArgumentException("Half a surrogate pair in a text for canonical JSON");
            }
            whole = text.codePoints()
                    .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        out.append('"');
        for (var i = 0; i < whole.length(); i++) {
            character(whole.charAt(i));
        }
        out.append('"');
    }

    /// Whether a string stands as it is, as most do.
    private boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) || !canonical && disturbsTerminals(c)) {
                return false;
            }
        }
        return true;
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || !canonical && disturbsTerminals(c)) {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static boolean disturbsTerminals(char c) {
        return c >= 0x7F && c <= 0x9F
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
