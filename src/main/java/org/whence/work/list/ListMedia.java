package org.whence.work.list;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Decision;
import org.whence.core.match.Match;
import org.whence.core.match.Matches;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.Platform;
import org.whence.core.provenance.Platforms;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.work.show.CheckClaims;
import org.whence.work.show.KnownMarks;
import org.whence.work.show.SeenBefore;

/// The media of a case, or of the whole desk, with what lists say of each.
public final class ListMedia {

    private static final Comparator<Match> BEST_FIRST = comparing(Match::strength)
            .thenComparing(Match::relation)
            .thenComparing(m -> m.evidence().distance());

    /// The longest beginning of a list that is read.
    private static final int ALL_AT_ONCE = 10_000;

    private final Listing listing;
    private final Matches matches;
    private final Appearances appearances;
    private final Witnesses witnesses;
    private final CheckClaims check;
    private final Platforms platforms;
    private final Map<MediaId, Carried> platformsOf = new ConcurrentHashMap<>();

    /// @param posts how many there were when their platforms were read
    private record Carried(long posts, Set<String> platforms) {

        static final Carried NOTHING = new Carried(0, Set.of());
    }

    public ListMedia(
            Listing listing,
            Matches matches,
            Appearances appearances,
            Witnesses witnesses,
            CheckClaims check,
            Platforms platforms) {
        this.listing = listing;
        this.matches = matches;
        this.appearances = appearances;
        this.witnesses = witnesses;
        this.check = check;
        this.platforms = platforms;
    }

    /// A media in a list.
    ///
    /// @param seenBefore as [SeenBefore] says
    /// @param copies how many media show the same, itself counted
    /// @param open whether a match that the program stands behind waits for a person
    /// @param best the strongest match that the program stands behind, seen from it, or null
    /// @param bestName what the other media of that match is called
    /// @param verdict the gravest on its claims of when in the case, or null
    /// @param earliest the appearance, of it or of what it matches, that ends first
    /// @param platforms that its posts are from
    /// @param stack the media that names the stack of copies it lies in
    public record Entry(
            Listing.Item item,
            boolean seenBefore,
            int copies,
            boolean open,
            @Nullable Match best,
            String bestName,
            @Nullable Verdict verdict,
            @Nullable Span earliest,
            Set<String> platforms,
            MediaId stack) {}

    /// Those of the case in the order in which they were added.
    ///
    /// @param in null: of all cases
    public List<Entry> in(@Nullable CaseId in) {
        return entries(listing.items(query(in), 0, Integer.MAX_VALUE), in);
    }

    /// The beginning of a list, in the order in which its media were added: all that were seen before, and the first of
    /// the others. What is said of each is what the whole list says of it.
    ///
    /// @param media how many the whole list has
    public record Beginning(List<Entry> entries, int media) {

        public boolean isWhole() {
            return entries.size() == media;
        }
    }

    /// The beginning of a list, for whoever does not want to wait for all of it; nothing where so much was seen before
    /// that the wait would be hardly shorter.
    ///
    /// @param in null: of all cases
    /// @param others how many at most that were not seen before
    public Optional<Beginning> beginning(@Nullable CaseId in, int others) {
        var seen = maySeenBefore(in);
        if (seen.size() > ALL_AT_ONCE) {
            return Optional.empty();
        }
        var begun = begun(entries(listing.items(query(in), seen, others), in), others);
        return Optional.of(new Beginning(begun, Math.toIntExact(listing.count(query(in)))));
    }

    /// Without those that are far down among the others: it was found that they were not seen before.
    private static List<Entry> begun(List<Entry> entries, int others) {
        var begun = new ArrayList<Entry>();
        var taken = 0;
        for (var entry : entries) {
            if (entry.seenBefore() || taken++ < others) {
                begun.add(entry);
            }
        }
        return begun;
    }

    /// The media of which one may find that they were seen before: no others are.
    private Set<MediaId> maySeenBefore(@Nullable CaseId in) {
        var seen = new HashSet<>(witnesses.toldElsewhere(in));
        matches.each(match -> {
            if (SeenBefore.mayTell(match)) {
                seen.add(match.media());
                seen.add(match.other());
            }
        });
        return seen;
    }

    private static Listing.Query query(@Nullable CaseId in) {
        return in == null ? Listing.Query.ALL : Listing.Query.of(in);
    }

    /// What lists say of the items. All that match one of them and were seen are among them.
    private List<Entry> entries(List<Listing.Item> listed, @Nullable CaseId in) {
        var items = new LinkedHashMap<MediaId, Listing.Item>();
        listed.forEach(item -> items.put(item.media(), item));
        var rule = new SeenBefore(
                KnownMarks.of(items.values()),
                listing.hidden(in),
                witnesses.toldElsewhere(items.keySet(), in),
                witnesses.ofAllDecisions());
        var standing = standing(items, rule);
        var stacks = new Stacks();
        standing.values().forEach(found -> found.matches.forEach(stacks::take));
        readPlatforms(items.values(), in);
        var verdicts = verdicts(
                items.values().stream().map(Listing.Item::in).distinct().toList());
        return items.values().stream()
                .map(item -> entry(
                        item,
                        rule,
                        items,
                        standing.getOrDefault(item.media(), new Standing()),
                        verdicts,
                        stacks.of(item.media())))
                .toList();
    }

    /// The matches of a media that tell that it was seen before.
    private static final class Standing {

        private final List<Match> matches = new ArrayList<>();

        /// Whether one of them waits for a person.
        private boolean open;

        void take(Match match, boolean undecided) {
            matches.add(match);
            open |= undecided;
        }
    }

    private Map<MediaId, Standing> standing(Map<MediaId, Listing.Item> items, SeenBefore rule) {
        var standing = new HashMap<MediaId, Standing>();
        matches.each(match -> {
            for (var seen : List.of(match, match.reversed())) {
                var item = items.get(seen.media());
                if (item != null) {
                    rule.telling(seen, item.in())
                            .ifPresent(decision -> standing.computeIfAbsent(seen.media(), _ -> new Standing())
                                    .take(seen, decision == Decision.OPEN));
                }
            }
        });
        return standing;
    }

    private Map<MediaId, Verdict> verdicts(List<CaseId> cases) {
        var gravest = new HashMap<MediaId, Verdict>();
        for (var in : cases) {
            for (var judged : check.counting(in)) {
                if (judged.claim().attribute() == Claim.Attribute.WHEN) {
                    gravest.merge(judged.claim().media(), judged.verdict(), ListMedia::graver);
                }
            }
        }
        return gravest;
    }

    private static Verdict graver(Verdict one, Verdict another) {
        return gravity(one) <= gravity(another) ? one : another;
    }

    private static int gravity(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refuted _ -> 0;
            case Verdict.CannotTell tell when tell.wouldBe() != null -> 1;
            case Verdict.CannotTell _ -> 2;
            case Verdict.NotContradicted _ -> 3;
        };
    }

    private Entry entry(
            Listing.Item item,
            SeenBefore rule,
            Map<MediaId, Listing.Item> items,
            Standing standing,
            Map<MediaId, Verdict> verdicts,
            MediaId stack) {
        var best = standing.matches.stream().min(BEST_FIRST).orElse(null);
        var other = best == null ? null : items.get(best.other());
        return new Entry(
                item,
                rule.isSeen(item.media(), !standing.matches.isEmpty()),
                1 + standing.matches.size(),
                standing.open,
                best,
                other == null ? "" : other.name(),
                verdicts.get(item.media()),
                earliest(item, standing.matches, items),
                item.posts() == 0 ? Set.of() : carried(item).platforms,
                stack);
    }

    private static @Nullable Span earliest(Listing.Item item, List<Match> standing, Map<MediaId, Listing.Item> items) {
        var earliest = item.earliest();
        for (var match : standing) {
            var other = items.get(match.other());
            if (other != null && other.earliest() != null && endsEarlier(other.earliest(), earliest)) {
                earliest = other.earliest();
            }
        }
        return earliest;
    }

    private static boolean endsEarlier(Span one, @Nullable Span another) {
        return one.to() != null
                && (another == null || another.to() == null || one.to().isBefore(another.to()));
    }

    /// Posts never change: they are read again only where their number has.
    private void readPlatforms(Collection<Listing.Item> items, @Nullable CaseId in) {
        var unread = items.stream()
                .filter(item -> item.posts() != carried(item).posts)
                .toList();
        var addresses =
                appearances.addresses(unread.stream().map(Listing.Item::media).toList(), in);
        for (var item : unread) {
            var names = platforms(addresses.getOrDefault(item.media(), Set.of()));
            platformsOf.put(item.media(), new Carried(item.posts(), names));
        }
    }

    private Carried carried(Listing.Item item) {
        return platformsOf.getOrDefault(item.media(), Carried.NOTHING);
    }

    private Set<String> platforms(Set<String> addresses) {
        return addresses.stream()
                .flatMap(address -> platforms.of(address).stream())
                .map(Platform::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
