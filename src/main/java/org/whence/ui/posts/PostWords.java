package org.whence.ui.posts;

import static org.whence.ui.kit.Messages.text;

import org.jspecify.annotations.Nullable;
import org.whence.core.time.Reading;
import org.whence.core.time.TimeText;
import org.whence.core.time.Zone;
import org.whence.ui.kit.Isolated;
import org.whence.work.list.ListPosts;
import org.whence.work.list.ListPosts.Carried;
import org.whence.work.list.ListPosts.Standing;

/// What is said of a post, in words.
final class PostWords {

    private PostWords() {}

    /// Who published it, or from whom it came.
    static String who(ListPosts.Entry entry) {
        if (!entry.account().isEmpty()) {
            return Isolated.name(entry.account());
        }
        return entry.post() == null ? text("posts.unknownSource") : text("posts.page");
    }

    /// Where it was published, or that it was not.
    static String where(ListPosts.Entry entry) {
        if (entry.post() == null) {
            return text("posts.received");
        }
        return entry.platform().isEmpty() ? text("posts.unknownPlatform") : entry.platform();
    }

    /// When: in UTC, or where its zone is unknown, as it was written.
    static String when(ListPosts.Entry entry) {
        var posted = entry.postedAt();
        if (posted == null) {
            return TimeText.words(entry.when());
        }
        return posted.zone() instanceof Zone.Unknown
                ? text("posts.noZone", written(posted))
                : TimeText.words(posted.span());
    }

    /// How exact that is, and in which zone it was written.
    static String precision(@Nullable Reading posted) {
        if (posted == null) {
            return text("posts.notStated");
        }
        var unit = unit(posted);
        return switch (posted.zone()) {
            case Zone.Utc() -> text("posts.exact", unit);
            case Zone.Unknown() -> text("posts.exactNoZone", unit, TimeText.brief(posted.span()));
            case Zone.Offset _, Zone.At _ ->
                text("posts.exactWritten", unit, written(posted), TimeText.zone(posted.zone()));
        };
    }

    /// A reading in full: in UTC, how exact, and in which zone it was written.
    static String reading(Reading reading) {
        return reading.zone() instanceof Zone.Unknown
                ? text("posts.noZone", written(reading)) + "; " + precision(reading)
                : TimeText.words(reading.span()) + "; " + precision(reading);
    }

    private static String written(Reading reading) {
        return TimeText.local(reading).replace('T', ' ');
    }

    private static String unit(Reading reading) {
        return switch (reading.unit()) {
            case YEARS -> text("posts.year");
            case MONTHS -> text("posts.month");
            case DAYS -> text("posts.day");
            case HOURS -> text("posts.hour");
            case MINUTES -> text("posts.minute");
            default -> text("posts.second");
        };
    }

    /// Whose record it is, and whether it counts.
    ///
    /// @param by who recorded it, as they are shown
    static String standing(ListPosts.Entry entry, String by) {
        return switch (entry.standing()) {
            case OURS ->
                entry.post() == null || entry.post().id().equals(entry.recordId())
                        ? text("posts.ours")
                        : text("posts.cited");
            case ADOPTED -> text("posts.adopted", by);
            case RELIED_UPON -> text("posts.reliedUpon", by);
            case NOT_RELIED_UPON -> text("posts.notReliedUpon", by);
            case SET_ASIDE -> text("posts.setAside", by);
        };
    }

    /// The same in a word or two; empty for our own.
    static String brief(Standing standing) {
        return switch (standing) {
            case OURS -> "";
            case ADOPTED -> text("posts.briefAdopted");
            case RELIED_UPON -> text("posts.briefRelied");
            case NOT_RELIED_UPON -> text("posts.briefNotRelied");
            case SET_ASIDE -> text("posts.briefAside");
        };
    }

    /// How it stands to the other posts that carried a media; empty where there is none.
    static String order(Carried carried) {
        var others = carried.posts() - 1;
        if (others <= 0) {
            return "";
        }
        if (carried.first()) {
            return text("posts.first", carried.posts());
        }
        return carried.earlier() == 0
                ? text("posts.maybeFirst", carried.posts())
                : text("posts.earlier", carried.earlier(), carried.posts());
    }
}
