package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whence.core.examination.Status;
import org.whence.core.media.MediaKind;
import org.whence.ui.kit.VerdictMark;

/// A side from which items can be filtered. Each item has some values of each, named by codes.
public enum Facet {
    SEEN,
    VERDICT,
    YEAR,
    PLATFORM,
    KIND,
    STATE,
    MARK;

    static final String BEFORE = "before";
    static final String YEARS_BEFORE = "years-before";
    static final String NOT_BEFORE = "not-before";
    static final String NONE = "none";

    /// The codes of the values that `item` has.
    Set<String> codes(LibraryItem item) {
        return switch (this) {
            case SEEN -> seen(item);
            case VERDICT ->
                Set.of(item.verdict() == null ? NONE : item.verdict().styleClass());
            case YEAR -> Set.of(year(item));
            case PLATFORM -> item.platforms().isEmpty() ? Set.of(NONE) : item.platforms();
            case KIND -> Set.of(item.kind().word());
            case STATE -> Set.of(item.status().word());
            case MARK -> marks(item.marks());
        };
    }

    /// The name of the facet: "Verdict".
    String words() {
        return switch (this) {
            case SEEN -> text("facet.seen");
            case VERDICT -> text("facet.verdict");
            case YEAR -> text("facet.year");
            case PLATFORM -> text("facet.platform");
            case KIND -> text("facet.kind");
            case STATE -> text("facet.state");
            case MARK -> text("facet.mark");
        };
    }

    /// The name of a value: "Refuted".
    String words(String code) {
        return switch (this) {
            case SEEN -> seenWords(code);
            case VERDICT -> verdictWords(code);
            case YEAR -> code.equals(NONE) ? text("facet.noYear") : code;
            case PLATFORM -> code.equals(NONE) ? text("facet.noPost") : code;
            case KIND -> kindWords(MediaKind.ofWord(code));
            case STATE -> stateWords(Status.ofWord(code));
            case MARK -> markWords(code);
        };
    }

    private static Set<String> seen(LibraryItem item) {
        if (!item.seenBefore()) {
            return Set.of(NOT_BEFORE);
        }
        return item.isYearsOld() ? Set.of(BEFORE, YEARS_BEFORE) : Set.of(BEFORE);
    }

    private static String year(LibraryItem item) {
        var earliest = item.earliest();
        var to = earliest == null ? null : earliest.to();
        return to == null ? NONE : Integer.toString(to.atOffset(ZoneOffset.UTC).getYear());
    }

    private static Set<String> marks(Marks marks) {
        List<String> codes = new ArrayList<>();
        if (marks.starred()) {
            codes.add("star");
        }
        if (marks.flagged()) {
            codes.add("flag");
        }
        if (marks.rejected()) {
            codes.add("reject");
        }
        if (marks.isGraphic()) {
            codes.add("graphic");
        }
        if (!marks.stock().isEmpty()) {
            codes.add("stock");
        }
        marks.tags().forEach(tag -> codes.add("#" + tag));
        return Set.copyOf(codes);
    }

    private static String seenWords(String code) {
        return switch (code) {
            case BEFORE -> text("facet.seenBefore");
            case YEARS_BEFORE -> text("facet.seenYearsBefore");
            default -> text("facet.notSeen");
        };
    }

    private static String verdictWords(String code) {
        for (var verdict : VerdictMark.values()) {
            if (verdict.styleClass().equals(code)) {
                return verdict.word();
            }
        }
        return text("facet.noVerdict");
    }

    private static String kindWords(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> text("kind.image");
            case VIDEO -> text("kind.video");
            case AUDIO -> text("kind.audio");
            case OTHER -> text("kind.other");
        };
    }

    private static String stateWords(Status status) {
        return switch (status) {
            case PENDING -> text("state.pending");
            case EXAMINED -> text("state.examined");
            case DAMAGED -> text("state.damaged");
            case UNSUPPORTED -> text("state.unsupported");
            case FAILED -> text("state.failed");
        };
    }

    private static String markWords(String code) {
        return switch (code) {
            case "star" -> text("mark.star");
            case "flag" -> text("mark.flag");
            case "reject" -> text("mark.reject");
            case "graphic" -> text("mark.graphic");
            case "stock" -> text("mark.stock");
            default -> code;
        };
    }
}
