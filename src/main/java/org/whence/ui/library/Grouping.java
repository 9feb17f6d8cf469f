package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.Comparator;
import java.util.List;
import org.whence.core.media.MediaKind;
import org.whence.ui.kit.VerdictMark;

/// By what the gallery is divided into groups. Each item is in one group, named by a code as [Facet] gives it.
public enum Grouping {
    MATCH(Facet.SEEN),
    VERDICT(Facet.VERDICT),
    DATE(Facet.YEAR),
    PLATFORM(Facet.PLATFORM),
    KIND(Facet.KIND);

    private static final List<String> VERDICTS = List.of(
            VerdictMark.REFUTED.styleClass(),
            VerdictMark.WOULD_BE_REFUTED.styleClass(),
            VerdictMark.NOT_CONTRADICTED.styleClass(),
            VerdictMark.CANNOT_TELL.styleClass(),
            Facet.NONE);

    private final Facet facet;

    Grouping(Facet facet) {
        this.facet = facet;
    }

    /// Its name on screen: "match".
    String words() {
        return switch (this) {
            case MATCH -> text("grouping.match");
            case VERDICT -> text("grouping.verdict");
            case DATE -> text("grouping.date");
            case PLATFORM -> text("grouping.platform");
            case KIND -> text("grouping.kind");
        };
    }

    /// The heading of a group.
    String words(String code) {
        return switch (this) {
            case MATCH -> code.equals(Facet.BEFORE) ? text("library.seenBefore") : text("library.noMatch");
            case VERDICT, DATE, PLATFORM, KIND -> facet.words(code);
        };
    }

    /// The group that `item` is in.
    String code(LibraryItem item) {
        return switch (this) {
            case MATCH -> item.seenBefore() ? Facet.BEFORE : Facet.NOT_BEFORE;
            case VERDICT, DATE, PLATFORM, KIND ->
                facet.codes(item).stream().min(Comparator.naturalOrder()).orElse(Facet.NONE);
        };
    }

    /// The order of the groups, by their codes: what asks for attention first, what is not known last.
    Comparator<String> order() {
        return switch (this) {
            case MATCH -> Comparator.naturalOrder();
            case VERDICT -> Comparator.comparing(VERDICTS::indexOf);
            case DATE, PLATFORM ->
                Comparator.<String, Boolean>comparing(Facet.NONE::equals).thenComparing(Comparator.naturalOrder());
            case KIND -> Comparator.comparing(MediaKind::ofWord);
        };
    }

    Grouping next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
