package org.whence.work.list;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.Platform;
import org.whence.core.provenance.Platforms;
import org.whence.core.provenance.Post;
import org.whence.core.provenance.Publications;
import org.whence.core.provenance.Publications.Publication;
import org.whence.core.provenance.Publications.Receipt;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;

/// The posts of a case, and what came to it from somebody without one.
public final class ListPosts {

    private static final Comparator<Entry> IN_TIME = comparing(ListPosts::begins, nullsLast(naturalOrder()))
            .thenComparing(entry -> entry.when().to(), nullsLast(naturalOrder()))
            .thenComparing(entry -> entry.id().toString())
            .thenComparing(Entry::standing);

    private final Publications publications;
    private final Listing listing;
    private final Reliance reliance;
    private final Platforms platforms;
    private final AuthorId own;

    public ListPosts(Publications publications, Listing listing, Reliance reliance, Platforms platforms, AuthorId own) {
        this.publications = publications;
        this.listing = listing;
        this.reliance = reliance;
        this.platforms = platforms;
        this.own = own;
    }

    /// Whose record it is, and whether it counts in the case.
    public enum Standing {
        /// Whoever works here recorded it.
        OURS("ours"),
        /// A sender's, which counts on the word of whoever adopted or cited it.
        ADOPTED("adopted"),
        /// A sender's, all of whose records count.
        RELIED_UPON("relied upon"),
        /// A sender's, on whom nobody here relies: it decides nothing.
        NOT_RELIED_UPON("not relied upon"),
        /// A sender's, all of whose records were set aside.
        SET_ASIDE("set aside");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        /// Whether what it says counts in the case.
        public boolean counts() {
            return this != NOT_RELIED_UPON && this != SET_ASIDE;
        }

        /// The words for it in JSON.
        public String word() {
            return word;
        }
    }

    /// A post, or a receipt of media with a stated source.
    ///
    /// @param recordId by which it is taken back, or null where it cannot be: a receipt, or a sender's
    /// @param post null where it is a receipt
    /// @param from whom a receipt is from, or null
    /// @param postedAt when it was posted, or a receipt collected, as stated; null where nobody stated it
    /// @param platform by name, or empty where it is unknown or there is none
    /// @param when what follows for the media: by its end they existed
    /// @param why one sentence on how long that is; empty for a receipt
    /// @param by who recorded it
    public record Entry(
            RecordId id,
            @Nullable RecordId recordId,
            @Nullable Post post,
            @Nullable String from,
            @Nullable Reading postedAt,
            String platform,
            Span when,
            String why,
            List<Carried> media,
            AuthorId by,
            Standing standing) {

        public Entry {
            media = List.copyOf(media);
        }

        /// Who published it, or from whom it came; empty where neither is known.
        public String account() {
            return Objects.requireNonNullElse(post == null ? from : post.account(), "");
        }

        /// Where it can be found; empty where that is not known.
        public String address() {
            return post == null ? "" : Objects.requireNonNullElse(post.address(), "");
        }

        /// What it says; empty where that is not known.
        public String text() {
            return post == null ? "" : Objects.requireNonNullElse(post.text(), "");
        }
    }

    /// A media that came with it.
    ///
    /// @param item as it is in the case, or null where it is not in it
    /// @param posts how many posts of the case carried it, this one counted; 0 where this is no post
    /// @param earlier how many of these were posted before this one, for certain
    /// @param first whether this one was posted before all others, for certain
    public record Carried(MediaId media, Listing.@Nullable Item item, int posts, int earlier, boolean first) {

        /// What it is called: its name in the case, else its hash.
        public String name() {
            return item == null ? media.hex() : item.name();
        }
    }

    /// Those of a case by their beginning, earliest first; those of unknown time last.
    public List<Entry> in(CaseId in) {
        var posts = best(publications.posts(in));
        var times = PostTimes.ofEach(posts);
        var receipts = bestReceipts(publications.receipts(in));
        var items = items(in, posts, receipts);
        var standings = new AuthorStandings(own, reliance, in);
        return Stream.concat(
                        posts.stream().map(post -> entry(post, standings, times, items)),
                        receipts.stream().map(receipt -> entry(receipt, standings, items)))
                .sorted(IN_TIME)
                .toList();
    }

    /// What came with them, as it is in the case; the rest of the case is not asked about.
    private Map<MediaId, Listing.Item> items(CaseId in, Collection<Publication> posts, Collection<Receipt> receipts) {
        var media = Stream.concat(
                        posts.stream().flatMap(post -> post.media().stream()),
                        receipts.stream().map(receipt -> receipt.acquisition().media()))
                .collect(Collectors.toSet());
        return listing.items(in, media).stream().collect(Collectors.toMap(Listing.Item::media, item -> item));
    }

    /// One of each post: where it was adopted or cited, on the word of who did.
    private static Collection<Publication> best(List<Publication> all) {
        var best = new LinkedHashMap<List<Object>, Publication>();
        for (var post : all) {
            best.merge(
                    List.of(post.post().id(), post.by()),
                    post,
                    (one, other) -> one.voucher().equals(one.by()) ? other : one);
        }
        return best.values();
    }

    private static Collection<Receipt> bestReceipts(List<Receipt> all) {
        var best = new LinkedHashMap<List<Object>, Receipt>();
        for (var receipt : all) {
            best.merge(
                    List.of(receipt.acquisition().id(), receipt.by()),
                    receipt,
                    (one, other) -> one.voucher().equals(one.by()) ? other : one);
        }
        return best.values();
    }

    private Entry entry(
            Publication found,
            AuthorStandings standings,
            Map<MediaId, PostTimes> times,
            Map<MediaId, Listing.Item> items) {
        var post = found.post();
        var when = found.time().when();
        var media = found.media().stream()
                .map(id -> {
                    var of = times.getOrDefault(id, PostTimes.of(List.of()));
                    return new Carried(id, items.get(id), of.count(), of.before(when), of.allAfter(when));
                })
                .toList();
        var standing = standings.of(found.by(), found.voucher());
        return new Entry(
                post.id(),
                standing == Standing.OURS || standing == Standing.ADOPTED ? found.recordId() : null,
                post,
                null,
                post.postedAt(),
                post.address() == null
                        ? ""
                        : platforms.of(post.address()).map(Platform::name).orElse(""),
                when,
                found.time().why(),
                media,
                found.by(),
                standing);
    }

    private static Entry entry(Receipt receipt, AuthorStandings standings, Map<MediaId, Listing.Item> items) {
        var acquisition = receipt.acquisition();
        var collected = acquisition.collectedAt();
        return new Entry(
                acquisition.id(),
                null,
                null,
                acquisition.from(),
                collected,
                "",
                collected == null ? Span.at(acquisition.arrivedAt()) : collected.span(),
                "",
                List.of(new Carried(acquisition.media(), items.get(acquisition.media()), 0, 0, false)),
                receipt.by(),
                standings.of(receipt.by(), receipt.voucher()));
    }

    private static @Nullable Instant begins(Entry entry) {
        return entry.when().from() == null ? entry.when().to() : entry.when().from();
    }
}
