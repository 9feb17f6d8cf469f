package org.whence.adapter.exif.block;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The names of fields, as ExifTool has them: one table, `field-names.tsv`.
public final class FieldNames {

    private static final Map<String, String> NAMES = load();

    private FieldNames() {}

    /// The name of `what` in `where`, if the table has it.
    public static Optional<String> of(String where, String what) {
        return Optional.ofNullable(NAMES.get(where + '\t' + what));
    }

    /// A name in one word: `F-Number` is `FNumber`, `x resolution` is `XResolution`.
    public static String inOneWord(String words) {
        var name = new StringBuilder(words.length());
        boolean start = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                name.append(start ? Character.toUpperCase(c) : c);
                start = false;
            } else if (c != '\'' && c != '(' && c != ')') {
                start = true;
            }
        }
        return name.isEmpty() ? "Unnamed" : name.toString();
    }

    private static Map<String, String> load() {
        var names = new HashMap<String, String>();
        InputStream table = Objects.requireNonNull(FieldNames.class.getResourceAsStream("field-names.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int end = line.lastIndexOf('\t');
                if (end > 0 && !line.startsWith("#")) {
                    names.put(line.substring(0, end), line.substring(end + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the table of field names", e);
        }
        return Map.copyOf(names);
    }
}
