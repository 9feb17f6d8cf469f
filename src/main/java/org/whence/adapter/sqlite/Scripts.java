package org.whence.adapter.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The scripts that make the tables, in the order in which they were released.
///
/// @param released only ever appended to; one that was released is never edited. A catalogue counts those
///     that it has seen in its `user_version`
record Scripts(List<String> released) {

    static final Scripts BUNDLED = new Scripts(List.of(
            text("0001-log.sql"),
            text("0002-custody.sql"),
            text("0003-exchange.sql"),
            text("0004-clips.sql"),
            text("0005-sound.sql"),
            text("0006-packs.sql"),
            text("0007-sounds-of-packs.sql"),
            text("0008-live-photos.sql"),
            text("0009-in-short.sql"),
            text("0010-payloads-of-lines.sql")));

    /// What the acts amount to. It is made anew whenever it changes, so it is edited freely.
    static final String PROJECTIONS = text("projections.sql");

    Scripts {
        released = List.copyOf(released);
    }

    int version() {
        return released.size();
    }

    /// Those that a catalogue of that version has not seen.
    List<String> since(int version) {
        return released.subList(version, released.size());
    }

    private static String text(String name) {
        try (var in = Scripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
