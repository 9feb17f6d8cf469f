package org.whence.core.provenance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;

/// The media of a case, or of all cases, as lists and the gallery show them: always in the order in which they were
/// added. Blocks while the catalogue is read; for use from any thread.
public interface Listing {

    /// Which media are asked for.
    ///
    /// @param in the case, or null for all that were not closed off, each media once, where it was added first
    /// @param text words, apart by spaces, each of which stands somewhere in what is known of the media: a name,
    ///     post, claim, note, description or tag. Case, accents, harakat, forms of alef and kinds of digits make no
    ///     difference. Without words everything is asked for
    record Query(@Nullable CaseId in, String text) {

        public static final Query ALL = new Query(null, "");

        public static Query of(CaseId in) {
            return new Query(in, "");
        }
    }

    /// Those from number `skip` on, at most `limit`.
    List<Item> items(Query query, long skip, int limit);

    /// How many are asked for.
    long count(Query query);

    /// Those of these media that are asked for, and the first of all others.
    ///
    /// @param others at most so many of them
    List<Item> items(Query query, Collection<MediaId> media, int others);

    /// The media that are not seen: they are only in cases that were closed off.
    ///
    /// @param from the case from which is looked, or null: none
    Set<MediaId> hidden(@Nullable CaseId from);

    /// A media in a case; nothing where it is not in it.
    Optional<Item> item(CaseId in, MediaId media);

    /// Those of these media that are in a case.
    default List<Item> items(CaseId in, Collection<MediaId> media) {
        return items(Query.of(in), media, 0);
    }

    /// What investigators set for these media in a case, in the form of [Item#marks]; those without marks are left
    /// out.
    Map<MediaId, Map<String, List<String>>> marks(CaseId in, Collection<MediaId> media);

    /// The media of a case that came under a name that is `stem`, or that goes on from it with a dot or a hyphen,
    /// each with that name: at most `limit` of each kind, in the order of their names. The case of ASCII letters
    /// makes no difference.
    SequencedMap<MediaId, String> namesakes(CaseId in, String stem, int limit);

    /// A media that carries a content identifier.
    ///
    /// @param name that it came with
    record Taken(MediaId media, String name, MediaKind kind) {}

    /// The media of a case whose files carry this identifier of a Live Photo, in the order in which they were
    /// added: at most `limit`.
    ///
    /// @param identifier as [org.whence.core.metadata.LivePhoto#identifier] has it
    List<Taken> takenTogether(CaseId in, String identifier, int limit);

    /// A media in a case, in short.
    ///
    /// @param name that it first came to this desk with; where it is not here, that others give it
    /// @param arrivedAt when it first came
    /// @param size in bytes
    /// @param reason one sentence where the status is neither `PENDING` nor `EXAMINED`, else null
    /// @param type the media type by content; null while it is pending
    /// @param picture upright; null where there is none or it is pending
    /// @param earliest the appearance in this case that ends first, of those that count
    /// @param posts that carried it in this case
    /// @param marks what investigators set: the values that are shown by the word of the mark; two are a conflict,
    ///     and an absent word was never set
    record Item(
            CaseId in,
            MediaId media,
            String name,
            Instant arrivedAt,
            long size,
            Status status,
            @Nullable String reason,
            @Nullable String type,
            MediaKind kind,
            @Nullable Dimensions picture,
            @Nullable Long durationMillis,
            @Nullable Span earliest,
            long posts,
            Map<String, List<String>> marks) {

        public Item {
            marks = Map.copyOf(marks);
        }
    }
}
