package org.whence.core.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.whence.core.record.CaseId;

/// What a bag says of itself, in `bag-info.txt` (RFC 8493, 2.2.2).
///
/// @param in the case
/// @param last when the signer's clock said that their last act was: the bag's date, so that equal cases make equal
///     bags
/// @param classes of the fields that were chosen
/// @param originals whether originals were chosen
/// @param octets and `files` of the payload
record BagInfo(CaseId in, Instant last, Set<FieldClass> classes, boolean originals, long octets, long files) {

    private static final String CASE = "External-Identifier: ";
    private static final String FIELDS = "Whence-Fields: ";
    private static final String ORIGINALS = "Whence-Originals: ";
    private static final int LINES = 7;

    String text() {
        var fields = classes.stream().sorted().map(FieldClass::word).collect(Collectors.joining(" "));
        return "Bag-Software-Agent: Whence\n"
                + "Bagging-Date: " + LocalDate.ofInstant(last, ZoneOffset.UTC) + "\n"
                + CASE + in + "\n"
                + "Payload-Oxum: " + octets + "." + files + "\n"
                + "Whence-Format: 1\n"
                + FIELDS + fields + "\n"
                + ORIGINALS + (originals ? "yes" : "no") + "\n";
    }

    /// What was chosen, as far as the text says.
    ///
    /// @throws CaseFileException if it says it in no such way
    static Choices choices(String text) {
        var classes = Arrays.stream(value(text, FIELDS).split(" "))
                .map(FieldClass::ofWord)
                .collect(Collectors.toUnmodifiableSet());
        return new Choices(value(text, ORIGINALS).equals("yes"), classes, Set.of(), Set.of());
    }

    /// @throws CaseFileException if the text names no case
    /// @throws IllegalArgumentException if it names it otherwise than by its id
    static CaseId in(String text) {
        return CaseId.parse(value(text, CASE));
    }

    private static String value(String text, String label) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES) {
            throw new CaseFileException("bag-info.txt has " + lines.size() + " lines and not " + LINES);
        }
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElseThrow(() -> new CaseFileException("bag-info.txt does not say " + label.strip()));
    }
}
