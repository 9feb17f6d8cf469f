package org.whence.work.list;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.StatedFacts;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.FactReasons;
import org.whence.core.metadata.FactReasons.PlaceFlag;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Claims;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;

/// Where and when all the media of a case are: what their files say, where they were seen, and what was claimed. Asks
/// a handful of questions, however many media there are.
public final class ShowWhereAndWhen {

    private final StatedFacts facts;
    private final Listing listing;
    private final ListPosts posts;
    private final Claims claims;

    public ShowWhereAndWhen(StatedFacts facts, Listing listing, ListPosts posts, Claims claims) {
        this.facts = facts;
        this.listing = listing;
        this.posts = posts;
        this.claims = claims;
    }

    /// A position that a file states. It is a lead, and decides nothing.
    ///
    /// @param point that `stated` names
    /// @param flags what is odd about it
    public record Position(MediaId media, StatedPlace stated, Place.Point point, List<PlaceFlag> flags) {

        public Position {
            flags = List.copyOf(flags);
        }
    }

    /// That a media was seen.
    ///
    /// @param counts whether the record counts in the case
    public record Seen(MediaId media, Span when, Basis basis, String source, boolean counts) {}

    /// A time that a file states of itself: it never decides.
    public record FileTime(MediaId media, CaptureTime time) {}

    /// All of it.
    ///
    /// @param names of the media of the case
    /// @param positions and `stated` times in the order in which their media were added
    /// @param seen earliest first
    /// @param claimed the claims of when
    public record Whereabouts(
            Map<MediaId, Listing.Item> names,
            List<Position> positions,
            List<Seen> seen,
            List<Claim> claimed,
            List<FileTime> stated) {

        public Whereabouts {
            names = Map.copyOf(names);
            positions = List.copyOf(positions);
            seen = List.copyOf(seen);
            claimed = List.copyOf(claimed);
            stated = List.copyOf(stated);
        }

        /// What a media is called: its name in the case, else its hash.
        public String name(MediaId media) {
            var item = names.get(media);
            return item == null ? media.hex() : item.name();
        }
    }

    /// That of a case.
    public Whereabouts of(CaseId in) {
        var items = new HashMap<MediaId, Listing.Item>();
        listing.items(Listing.Query.of(in), 0, Integer.MAX_VALUE).forEach(item -> items.put(item.media(), item));
        var positions = new ArrayList<Position>();
        var times = new ArrayList<FileTime>();
        for (var stated : facts.in(in)) {
            stated.facts().captured().forEach(time -> times.add(new FileTime(stated.media(), time)));
            positions(stated, positions);
        }
        var claimed = claims.in(in).stream()
                .filter(claim -> claim.attribute() == Claim.Attribute.WHEN && items.containsKey(claim.media()))
                .toList();
        return new Whereabouts(items, positions, seen(in, items), claimed, times);
    }

    private static void positions(StatedFacts.Stated stated, List<Position> into) {
        for (var reasoned :
                FactReasons.of(stated.facts(), stated.methods(), null).places()) {
            if (reasoned.stated().place() instanceof Place.Point point) {
                into.add(new Position(stated.media(), reasoned.stated(), point, reasoned.flags()));
            }
        }
    }

    private List<Seen> seen(CaseId in, Map<MediaId, Listing.Item> items) {
        var seen = new ArrayList<Seen>();
        for (var item : items.values()) {
            seen.add(new Seen(item.media(), Span.at(item.arrivedAt()), Basis.HELD, item.name(), true));
        }
        for (var entry : posts.in(in)) {
            if (entry.post() == null && entry.postedAt() == null) {
                continue; // nothing but its arrival, which is there already
            }
            var basis = entry.post() == null ? Basis.STATED : entry.post().basis();
            for (var carried : entry.media()) {
                if (items.containsKey(carried.media())) {
                    seen.add(new Seen(
                            carried.media(),
                            entry.when(),
                            basis,
                            source(entry),
                            entry.standing().counts()));
                }
            }
        }
        seen.sort(comparing((Seen each) -> begins(each.when()), nullsLast(naturalOrder()))
                .thenComparing(each -> each.media().hex()));
        return seen;
    }

    private static String source(ListPosts.Entry entry) {
        return entry.account().isEmpty() ? Objects.requireNonNullElse(entry.address(), "") : entry.account();
    }

    private static @Nullable Instant begins(Span when) {
        return when.from() == null ? when.to() : when.from();
    }
}
