package org.whence.core.custody;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.whence.core.record.CaseId;

/// Where all chains of a case end: what a time stamp is asked for. Whoever certifies the time of this certifies that
/// every line up to there was written by then.
///
/// @param ends one of each chain, in the order of their origins
public record Heads(List<Checkpoint> ends) {

    private static final int LINES = 3;

    /// @throws IllegalArgumentException if there is none, or they are not of different chains of one case
    public Heads {
        ends = ends.stream().sorted(Comparator.comparing(Checkpoint::text)).toList();
        var chains = ends.stream().map(Checkpoint::chain).distinct().count();
        var cases = ends.stream().map(end -> end.chain().in()).distinct().toList();
        if (ends.isEmpty() || chains != ends.size() || cases.size() != 1 || cases.getFirst() == null) {
            throw new IllegalArgumentException("Not the ends of the chains of a case");
        }
    }

    /// The case.
    public CaseId in() {
        if (ends.getFirst().chain().in() instanceof CaseId in) {
            return in;
        }
        throw new IllegalStateException("Not of a case");
    }

    /// What is hashed: the text of each checkpoint, one after the other, byte for byte; ASCII.
    public String text() {
        return ends.stream().map(Checkpoint::text).collect(Collectors.joining());
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException if it is not that, byte for byte
    public static Heads parse(String text) {
        var lines = text.split("\n", -1);
        var ends = new ArrayList<Checkpoint>();
        for (var i = 0; i + LINES < lines.length; i += LINES) {
            ends.add(Checkpoint.parse(String.join("\n", lines[i], lines[i + 1], lines[i + 2], "")));
        }
        var heads = new Heads(ends);
        if (!heads.text().equals(text)) {
            throw new IllegalArgumentException("Not the ends of chains as they are stamped");
        }
        return heads;
    }

    /// SHA-256 of the text in lower-case hex: what an authority is shown, and all that it is.
    public String hash() {
        return new Sha256().of(text().getBytes(StandardCharsets.US_ASCII));
    }

    /// How many lines they cover.
    public long lines() {
        return ends.stream().mapToLong(end -> end.head().size()).sum();
    }
}
