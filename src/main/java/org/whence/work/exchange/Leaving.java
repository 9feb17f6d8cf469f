package org.whence.work.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whence.core.casefile.Bag;
import org.whence.core.casefile.Entry;
import org.whence.core.casefile.FieldClass;
import org.whence.core.casefile.PlaceInWords;
import org.whence.core.casefile.Strand;
import org.whence.core.casefile.Told;
import org.whence.core.custody.ActJson;
import org.whence.core.custody.LoggedAct;
import org.whence.core.match.Decision;
import org.whence.core.provenance.Note;
import org.whence.core.record.MediaId;
import org.whence.work.RefusedException;

/// What is about to leave the house, to be read before it does.
///
/// @param acts how many lines of the log go
/// @param withheld how many of them go without what they say
/// @param missing media that were chosen and whose bytes are not here
public record Leaving(Bag bag, long acts, long withheld, Set<MediaId> missing) {

    public Leaving {
        missing = Set.copyOf(missing);
    }

    /// How many bytes of originals.
    public long bytes() {
        return bag.originals().stream().mapToLong(Entry::size).sum();
    }

    /// All of it, in sentences; what stays here begins with `not: `.
    public List<String> says() {
        return lines().stream()
                .map(line -> (line.goes() ? "" : "not: ") + line.says())
                .toList();
    }

    /// Writes all of it into a new file, a line each, and the places that words still name.
    ///
    /// @throws RefusedException if there is such a file, or it cannot be written
    public void save(Path file) {
        var places = placesInWords().stream()
                .map(found -> "named in words: " + found.place() + ", in line "
                        + found.in().seq() + " (" + ActJson.word(found.in().act()) + ")")
                .distinct();
        try {
            Files.write(file, Stream.concat(says().stream(), places).toList(), StandardOpenOption.CREATE_NEW);
        } catch (IOException _) {
            throw new RefusedException("The list could not be written: there is such a file, or no room.");
        }
    }

    /// Places that the words of what goes name, although positions stay here; none where positions go too.
    public List<PlaceInWords> placesInWords() {
        return bag.choices().classes().contains(FieldClass.PLACE) ? List.of() : PlaceInWords.among(told());
    }

    private List<LoggedAct> told() {
        return bag.strands().stream().flatMap(strand -> strand.acts().stream()).toList();
    }

    /// All of it, one thing a line: what goes, by kind, and of what is asked for by name what stays here.
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(originals());
        lines.add(goes(What.FINGERPRINTS, bag.examinations().size(), sounds()));
        told(Told.of(told()), lines);
        var authors = bag.strands().stream().map(Strand::key).distinct().count();
        lines.add(goes(
                What.ACTS, acts, "of " + counted(authors, "author") + ", with their keys, times and names of files"));
        if (withheld > 0) {
            lines.add(goes(What.WITHHELD, withheld, "only the author, the time and the kind of act; the chain holds"));
        }
        for (var of : FieldClass.values()) {
            if (of != FieldClass.OPEN) {
                lines.add(new Line(
                        What.valueOf(of.name()), bag.choices().classes().contains(of), 0, words(of)));
            }
        }
        if (!missing.isEmpty()) {
            lines.add(new Line(What.MISSING, false, missing.size(), "not at this desk"));
        }
        return List.copyOf(lines);
    }

    private static void told(Told told, List<Line> lines) {
        var kinds = List.of(
                goes(What.POSTS, told.posts(), "text, address, account and times"),
                goes(What.CLAIMS, told.claims(), "with the quoted words"),
                goes(What.NOTES, told.allNotes(), notes(told)),
                goes(What.DECISIONS, told.allDecisions(), decisions(told.decisions())),
                goes(What.ANSWERS, told.answers(), "to the five questions"),
                goes(What.ASSESSMENTS, told.assessments(), "with their reasons, and what second reviewers say"),
                goes(What.MARKS, told.marks(), "stars, flags, descriptions, tags"));
        kinds.stream().filter(line -> line.count() > 0).forEach(lines::add);
    }

    private static String notes(Told told) {
        return counted(told.notes().getOrDefault(Note.Form.OBSERVATION, 0L), "observation") + ", "
                + counted(told.notes().getOrDefault(Note.Form.INFERENCE, 0L), "inference")
                + (told.rewordings() == 0 ? "" : ", " + counted(told.rewordings(), "rewording"));
    }

    private static String decisions(Map<Decision, Long> made) {
        return Arrays.stream(Decision.values())
                .filter(made::containsKey)
                .map(decision -> decision.words() + " " + made.get(decision))
                .collect(Collectors.joining(", "));
    }

    private String sounds() {
        return bag.sounds().isEmpty() ? "" : "of the sound of " + bag.sounds().size() + " too";
    }

    private Line originals() {
        return bag.originals().isEmpty()
                ? new Line(What.ORIGINALS, false, 0, "only their hashes and fingerprints go")
                : goes(
                        What.ORIGINALS,
                        bag.originals().size(),
                        bytes() + " bytes, unchanged: with the metadata in them, such as places, devices and times");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static Line goes(What what, long count, String detail) {
        return new Line(what, true, count, detail);
    }

    private static String words(FieldClass of) {
        return switch (of) {
            case OPEN -> "what the case is about";
            case PLACE -> "as files state them of themselves";
            case DEVICE -> "devices and software, as files state them of themselves";
            case SOURCE -> "from whom files came";
            case STAFF -> "your pseudonym, and who looked at, checked, sent and received what";
        };
    }

    /// Something that leaves the house, or stays.
    ///
    /// @param goes whether it leaves
    /// @param count how many; 0 where that says nothing
    /// @param detail what more is to be known of it; empty where there is nothing
    public record Line(What what, boolean goes, long count, String detail) {

        /// It in words.
        public String says() {
            var name = count == 1 ? what.one : what.many;
            return (count == 0 ? name : count + " " + name) + (detail.isEmpty() ? "" : ": " + detail);
        }
    }

    /// What a line is about.
    public enum What {
        ORIGINALS("original", "originals"),
        FINGERPRINTS("media as fingerprints", "media as fingerprints"),
        POSTS("post", "posts"),
        CLAIMS("claim", "claims"),
        NOTES("note", "notes"),
        DECISIONS("decision on matches", "decisions on matches"),
        ANSWERS("answer", "answers"),
        ASSESSMENTS("assessment", "assessments"),
        MARKS("mark", "marks"),
        ACTS("act", "acts"),
        WITHHELD("act held back", "acts held back"),
        PLACE("positions", "positions"),
        DEVICE("devices", "devices"),
        SOURCE("sources", "sources"),
        STAFF("who did what", "who did what"),
        MISSING("chosen original", "chosen originals");

        private final String one;
        private final String many;

        What(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }
}
