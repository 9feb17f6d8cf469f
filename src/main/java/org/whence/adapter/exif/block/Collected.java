package org.whence.adapter.exif.block;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.Field.Bytes;

/// The fields and defects of one file as they come in, within the limits. Not for several threads.
public final class Collected {

    private static final int MAXIMUM_DEFECTS = 200;
    private static final int MAXIMUM_DEFECT_CHARACTERS = 400;

    /// A step that may fail on a broken file.
    public interface Step {
        void run() throws Exception;
    }

    private final MetadataLimits limits;
    private final List<Field> fields = new ArrayList<>();
    private final Set<Defect> defects = new LinkedHashSet<>();
    private long characters;
    private @Nullable Bytes at;

    public Collected(MetadataLimits limits) {
        this.limits = limits;
    }

    public MetadataLimits limits() {
        return limits;
    }

    public List<Field> fields() {
        return fields;
    }

    public List<Defect> defects() {
        return List.copyOf(defects);
    }

    /// Adds a field whose words are the raw text.
    public void add(String group, String name, String raw) {
        add(group, name, raw.strip(), raw);
    }

    public void add(String group, String name, long number) {
        add(group, name, Long.toString(number));
    }

    public void add(String group, String name, String value, String raw) {
        if (isFull()) {
            defect(group, "There are more fields than are read; the rest is left out");
            return;
        }
        add(new Field(group, name, cut(value), cut(raw), at));
    }

    /// Adds a field that is known to be short.
    public void add(Field field) {
        characters += field.value().length() + field.raw().length();
        fields.add(field);
    }

    /// Adds a field that bytes of its own say.
    public void add(String group, String name, String value, String raw, @Nullable Bytes own) {
        var block = at;
        at = own == null ? block : own;
        add(group, name, value, raw);
        at = block;
    }

    /// The block that is being read, as far as that is known.
    public @Nullable Bytes at() {
        return at;
    }

    /// Runs a step whose fields stand in these bytes of the file; null where that is not known.
    public void within(@Nullable Bytes bytes, Step step) throws Exception {
        var outer = at;
        at = bytes;
        try {
            step.run();
        } finally {
            at = outer;
        }
    }

    public boolean isFull() {
        return fields.size() >= limits.fields() || characters >= limits.totalCharacters();
    }

    public void defect(String where, String says) {
        if (defects.size() < MAXIMUM_DEFECTS) {
            String sentence = printable(says);
            boolean isLong = sentence.length() > MAXIMUM_DEFECT_CHARACTERS;
            defects.add(new Defect(
                    printable(where), isLong ? sentence.substring(0, MAXIMUM_DEFECT_CHARACTERS) + " ..." : sentence));
        }
    }

    /// Runs a step; whatever a broken file makes of it is a defect, and what was read before stays.
    public void attempt(String where, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            defect(where, says(e));
        } catch (StackOverflowError e) {
            defect(where, "Its parts are nested too deeply to be read");
        } catch (Exception e) {
            // metadata-extractor throws unchecked exceptions of every kind on broken files (its issue 422)
            defect(where, "Could not be read: " + says(e));
        }
    }

    private static String says(Exception e) {
        @Nullable String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    /// On one line, and with a question mark for what cannot be seen.
    private static String printable(String text) {
        return text.replaceAll("\\s*\\R\\s*", ": ").replaceAll("[\\p{Cc}\\p{Cf}\\x80-\\x9F]", "?");
    }

    private String cut(String text) {
        int longest = limits.valueCharacters();
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + " ... (cut: " + text.length() + " characters)";
    }
}
