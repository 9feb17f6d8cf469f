package org.whence.core.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Reads one JSON text, strictly (RFC 8259, with the restrictions of I-JSON, RFC 7493): names in an object differ,
/// surrogates come in pairs, whole numbers are within [Json#MAX_INTEGER], and nothing but white space follows.
///
/// A number with a fraction or an exponent becomes a [Json.Decimal], any other a [Json.Int]; `-0` is 0.
/// Whatever the input, the outcome is a value or a [JsonException].
public final class JsonReader {

    /// How deep arrays and objects may lie in one another.
    public static final int MAX_DEPTH = 64;

    /// How many characters (UTF-16), or bytes of UTF-8, a text may have.
    public static final int MAX_LENGTH = 64 << 20;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /// @throws JsonException if `text` is not JSON as this class reads it
    public static Json read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new JsonException("The text is longer than " + MAX_LENGTH + " characters");
        }
        var reader = new JsonReader(text);
        var value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.unexpected("the end");
        }
        return value;
    }

    /// Reads UTF-8 without a byte order mark.
    ///
    /// @throws JsonException if the bytes are not UTF-8, or not JSON as this class reads it
    public static Json read(byte[] utf8) {
        if (utf8.length > MAX_LENGTH) {
            throw new JsonException("The text is longer than " + MAX_LENGTH + " bytes");
        }
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException _) {
            throw new JsonException("The text is not UTF-8");
        }
    }

    /// Reads a text that has to be an object.
    ///
    /// @throws JsonException if it is anything else
    public static Json.Obj object(String text) {
        if (read(text) instanceof Json.Obj object) {
            return object;
        }
        throw new JsonException("Expected an object");
    }

    private Json value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", new Json.Bool(true));
            case 'f' -> literal("false", new Json.Bool(false));
            case 'n' -> literal("null", Json.Null.NULL);
            default -> number();
        };
    }

    private Json object() {
        enter();
        var members = new LinkedHashMap<String, Json>();
        if (!closes('}')) {
            do {
                skipSpace();
                var name = string();
                skipSpace();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw new JsonException("The name \"" + name + "\" stands twice in one object");
                }
            } while (goesOn('}'));
        }
        depth--;
        return new Json.Obj(members);
    }

    private Json array() {
        enter();
        var items = new ArrayList<Json>();
        if (!closes(']')) {
            do {
                items.add(value());
            } while (goesOn(']'));
        }
        depth--;
        return new Json.Array(items);
    }

    private void enter() {
        at++;
        if (++depth > MAX_DEPTH) {
            throw new JsonException("More than " + MAX_DEPTH + " arrays and objects in one another");
        }
    }

    private boolean closes(char bracket) {
        skipSpace();
        if (peek() == bracket) {
            at++;
            return true;
        }
        return false;
    }

    private boolean goesOn(char bracket) {
        if (closes(bracket)) {
            return false;
        }
        expect(',');
        return true;
    }

    private Json literal(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return value;
    }

    private Json number() {
        var end = JsonNumber.end(text, at);
        if (end < 0) {
            throw unexpected("a value");
        }
        var number = JsonNumber.of(text.substring(at, end));
        at = end;
        return number;
    }

    private String string() {
        expect('"');
        var start = at;
        at = endOfPlain();
        if (peek() == '"') {
            return wellFormed(text.substring(start, at++));
        }
        var built = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            built.append(peek() == '\\' ? escaped() : plainCharacter());
        }
        at++;
        return wellFormed(built.toString());
    }

    /// Where the next quotation mark, escape or control character stands.
    private int endOfPlain() {
        var end = at;
        while (end < text.length() && text.charAt(end) >= ' ' && text.charAt(end) != '"' && text.charAt(end) != '\\') {
            end++;
        }
        return end;
    }

    private char plainCharacter() {
        if (peek() < ' ') {
            throw unexpected("the end of a string");
        }
        return text.charAt(at++);
    }

    private char escaped() {
        at++;
        var letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourDigits();
            default -> throw unexpected("an escape");
        };
    }

    private char fourDigits() {
        var code = 0;
        for (var i = 0; i < 4; i++) {
            var c = peek();
            var digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw unexpected("four hexadecimal digits");
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    private String wellFormed(String string) {
        if (JsonWriter.loneSurrogate(string) >= 0) {
            throw new JsonException("Half a surrogate pair in the string that ends at character " + at);
        }
        return string;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw unexpected("'" + wanted + "'");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw new JsonException("The text ends in the middle");
        }
        return text.charAt(at);
    }

    private JsonException unexpected(String wanted) {
        return new JsonException("Expected " + wanted + " at character " + at);
    }
}
