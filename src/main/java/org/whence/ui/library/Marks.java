package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.stream.Stream;
import org.whence.core.custody.Mark;
import org.whence.core.provenance.CommonStock;

/// What the investigator marked a media with.
///
/// @param rejected set aside
/// @param sensitivity 0 to 4; 3 and above is graphic
/// @param description what is seen, in words; empty where nobody wrote one
/// @param tags in the order in which they were given
/// @param stock what of it is common stock, in the form of [CommonStock]; empty: nothing
public record Marks(
        boolean starred,
        boolean flagged,
        boolean rejected,
        int sensitivity,
        String description,
        List<String> tags,
        String stock) {

    /// No mark at all.
    public static final Marks NONE = new Marks(false, false, false, 0, "", List.of(), "");

    private static final String YES = "yes";
    private static final int GRAPHIC = 3;

    public Marks {
        if (sensitivity < 0 || sensitivity > 4) {
            throw new IllegalArgumentException("Not a sensitivity: " + sensitivity);
        }
        tags = List.copyOf(tags);
    }

    /// Whether it takes two acts to reveal it.
    public boolean isGraphic() {
        return sensitivity >= GRAPHIC;
    }

    /// The same with one field set, to a value in the form of [Mark].
    Marks with(Mark mark, String value) {
        var yes = value.equals(YES);
        return switch (mark) {
            case STAR -> new Marks(yes, flagged, rejected, sensitivity, description, tags, stock);
            case FLAG -> new Marks(starred, yes, rejected, sensitivity, description, tags, stock);
            case REJECT -> new Marks(starred, flagged, yes, sensitivity, description, tags, stock);
            case SENSITIVITY ->
                new Marks(
                        starred,
                        flagged,
                        rejected,
                        value.isEmpty() ? 0 : Integer.parseInt(value),
                        description,
                        tags,
                        stock);
            case DESCRIPTION -> new Marks(starred, flagged, rejected, sensitivity, value, tags, stock);
            case STOCK -> new Marks(starred, flagged, rejected, sensitivity, description, tags, value);
            case TAGS ->
                new Marks(
                        starred,
                        flagged,
                        rejected,
                        sensitivity,
                        description,
                        value.lines().filter(line -> !line.isBlank()).toList(),
                        stock);
        };
    }

    /// The value of one field, in the form of [Mark].
    String value(Mark mark) {
        return switch (mark) {
            case STAR -> starred ? YES : "";
            case FLAG -> flagged ? YES : "";
            case REJECT -> rejected ? YES : "";
            case SENSITIVITY -> sensitivity == 0 ? "" : Integer.toString(sensitivity);
            case DESCRIPTION -> description;
            case TAGS -> String.join("\n", tags);
            case STOCK -> stock;
        };
    }

    /// What setting a mark is called: "starred: 3".
    static String says(Mark mark, String value, int media) {
        var set = !value.isEmpty();
        return switch (mark) {
            case STAR -> set ? text("did.starred", media) : text("did.unstarred", media);
            case FLAG -> set ? text("did.flagged", media) : text("did.unflagged", media);
            case REJECT -> set ? text("did.rejected", media) : text("did.unrejected", media);
            case SENSITIVITY -> text("did.sensitivity", media, set ? value : "0");
            case DESCRIPTION -> text("did.described", media);
            case TAGS -> text("did.tagged", media);
            case STOCK -> set ? text("did.stock", media) : text("did.unstock", media);
        };
    }

    /// The value, in the form of [Mark], that turns a mark of yes or no round.
    String toggled(Mark mark) {
        return switch (mark) {
            case STAR, FLAG, REJECT -> value(mark).isEmpty() ? YES : "";
            case STOCK -> CommonStock.toggled(stock, null);
            case SENSITIVITY, DESCRIPTION, TAGS -> throw new IllegalArgumentException("Neither yes nor no: " + mark);
        };
    }

    /// The tags with one more, in the form of [Mark].
    String plusTag(String tag) {
        return String.join(
                "\n", Stream.concat(tags.stream(), Stream.of(tag)).distinct().toList());
    }
}
