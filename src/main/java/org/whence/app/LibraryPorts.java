package org.whence.app;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Status;
import org.whence.core.match.CopyTree;
import org.whence.core.match.Decision;
import org.whence.core.match.Match;
import org.whence.core.match.MatchWords;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.OtherContent;
import org.whence.core.media.Part;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Verdict;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.RelationMark;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.library.Beginning;
import org.whence.ui.library.Gathering;
import org.whence.ui.library.LibraryItem;
import org.whence.ui.library.LibraryViewModel;
import org.whence.ui.library.Marks;
import org.whence.ui.library.Peek;
import org.whence.ui.library.Removing;
import org.whence.work.desk.Verbs;
import org.whence.work.list.ListMedia;
import org.whence.work.show.Dossier;

/// What the gallery asks, answered by a desk.
final class LibraryPorts {

    private final Verbs verbs;
    private final Entries list;
    private volatile @Nullable Listed last;

    /// What a list was answered with, and what that was made of.
    private record Listed(Listing listing, List<ListMedia.Entry> entries, List<LibraryItem> items) {}

    LibraryPorts(Verbs verbs, Entries list) {
        this.verbs = verbs;
        this.list = list;
    }

    LibraryViewModel.Ports ports() {
        return new LibraryViewModel.Ports(
                new Gathering(this::begin, this::list, this::find, this::peek), this::mark, this::note, this::remove);
    }

    /// Of lists that are a choice among all media there is no beginning.
    private Optional<Beginning> begin(Listing listing) {
        var begun = switch (listing) {
            case Listing.All _ -> list.beginning(null);
            case Listing.InCase(var id) -> list.beginning(id);
            case Listing.OpenMatches _, Listing.Refuted _, Listing.NotExamined _ ->
                Optional.<ListMedia.Beginning>empty();
        };
        return begun.map(found -> new Beginning(
                found.isWhole()
                        ? items(listing, found.entries())
                        : found.entries().stream().map(LibraryPorts::item).toList(),
                found.media()));
    }

    List<LibraryItem> list(Listing listing) {
        return items(listing, list.in(listing instanceof Listing.InCase(var id) ? id : null));
    }

    /// The same list again for the same entries.
    private List<LibraryItem> items(Listing listing, List<ListMedia.Entry> entries) {
        var known = last;
        if (known == null || !known.listing.equals(listing) || known.entries != entries) {
            var items = entries.stream()
                    .filter(entry -> isIn(entry, listing))
                    .map(LibraryPorts::item)
                    .toList();
            known = new Listed(listing, entries, List.copyOf(items));
            last = known;
        }
        return known.items;
    }

    private static boolean isIn(ListMedia.Entry entry, Listing listing) {
        return switch (listing) {
            case Listing.All _, Listing.InCase _ -> true;
            case Listing.OpenMatches _ -> entry.open();
            case Listing.Refuted _ -> entry.verdict() instanceof Verdict.Refuted;
            case Listing.NotExamined _ ->
                entry.item().status() != Status.EXAMINED && entry.item().status() != Status.PENDING;
        };
    }

    private Set<MediaId> find(Listing listing, String words) {
        return verbs.findMedia().bySaying(listing instanceof Listing.InCase(var id) ? id : null, words);
    }

    private static LibraryItem item(ListMedia.Entry entry) {
        var item = entry.item();
        return new LibraryItem(
                item.media(),
                item.name(),
                item.kind(),
                item.status(),
                false,
                reason(item),
                item.durationMillis(),
                entry.earliest(),
                item.arrivedAt(),
                Math.toIntExact(item.posts()),
                entry.copies(),
                entry.seenBefore(),
                mark(entry.verdict()),
                relation(entry.best(), entry.bestName()),
                entry.platforms(),
                marks(item.marks()),
                new LibraryItem.Stack(entry.stack(), pixels(item.picture()), item.size()));
    }

    /// What a cell says in place of a picture: of what is neither picture nor clip nor sound, what it is.
    private static @Nullable String reason(org.whence.core.provenance.Listing.Item item) {
        if (item.status() != Status.UNSUPPORTED) {
            return item.reason();
        }
        return switch (item.kind() == MediaKind.OTHER
                ? OtherContent.of(item.type(), item.size())
                : OtherContent.UNKNOWN) {
            case EMPTY -> text("library.emptyFile");
            case PROGRAM -> text("library.program");
            case ARCHIVE -> text("library.archive");
            case DOCUMENT -> text("library.document");
            case UNKNOWN -> text("library.unreadable");
        };
    }

    private static long pixels(@Nullable Dimensions picture) {
        return picture == null ? 0 : (long) picture.width() * picture.height();
    }

    static @Nullable VerdictMark mark(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> null;
            case Verdict.Refuted _ -> VerdictMark.REFUTED;
            case Verdict.NotContradicted _ -> VerdictMark.NOT_CONTRADICTED;
            case Verdict.CannotTell tell when tell.wouldBe() != null -> VerdictMark.WOULD_BE_REFUTED;
            case Verdict.CannotTell _ -> VerdictMark.CANNOT_TELL;
        };
    }

    private static String relation(@Nullable Match best, String other) {
        if (best == null || other.isEmpty()) {
            return "";
        }
        var word = RelationMark.word(best.relation(), best.direction());
        return switch (best.relation()) {
            case SAME_BYTES, SAME_PIXELS, SAME_SOUND -> text("library.sameAs", word, Isolated.name(other));
            case NEAR_COPY, MIRROR -> text("library.copyOf", word, Isolated.name(other));
            case CROP, FRAME_OF, CLIP_OF -> text("library.partOf", word, Isolated.name(other));
        };
    }

    /// The marks of which one value stands; of a conflict the first.
    private static Marks marks(Map<String, List<String>> standing) {
        var sensitivity = value(standing, Mark.SENSITIVITY);
        return new Marks(
                !value(standing, Mark.STAR).isEmpty(),
                !value(standing, Mark.FLAG).isEmpty(),
                !value(standing, Mark.REJECT).isEmpty(),
                sensitivity.matches("[0-4]") ? Integer.parseInt(sensitivity) : 0,
                value(standing, Mark.DESCRIPTION),
                value(standing, Mark.TAGS).lines().toList(),
                value(standing, Mark.STOCK));
    }

    private static String value(Map<String, List<String>> standing, Mark mark) {
        var values = standing.getOrDefault(mark.word(), List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private Peek peek(MediaId media) {
        var dossier = verbs.show().of(media, null).orElseThrow();
        return new Peek(says(dossier), facts(dossier), said(dossier), seen(dossier), copies(dossier), caution(dossier));
    }

    private String says(Dossier dossier) {
        return dossier.judged().stream()
                .filter(judged -> judged.claim().attribute() == Claim.Attribute.WHEN)
                .findFirst()
                .map(judged -> verbs.words().says(judged.verdict()))
                .orElseGet(() -> unread(dossier));
    }

    /// Why it was not examined whole; empty where it was.
    private static String unread(Dossier dossier) {
        var examination = dossier.examination();
        var reason = examination == null ? null : examination.reason();
        return reason == null ? "" : reason;
    }

    private static List<Peek.Fact> facts(Dossier dossier) {
        var facts = new ArrayList<Peek.Fact>();
        var examination = dossier.examination();
        if (examination != null) {
            var size = examination.size();
            facts.add(new Peek.Fact(
                    text("peek.type"),
                    examination.type() + (size == null ? "" : ", " + size.width() + " × " + size.height()),
                    false));
        }
        facts.add(
                new Peek.Fact(text("peek.size"), Figures.bytes(dossier.hashes().size()), false));
        facts.add(new Peek.Fact(
                text("peek.posts"), Integer.toString(dossier.posts().size()), false));
        facts.add(new Peek.Fact(
                text("peek.sha256"), Figures.shortHash(dossier.media().hex()), true));
        return facts;
    }

    /// The copies of it, the best one first, each with what it was probably made from.
    private List<Peek.Copy> copies(Dossier dossier) {
        var nodes = verbs.copies()
                .of(dossier.media(), dossier.in())
                .map(CopyTree::nodes)
                .orElse(List.of());
        var names = new HashMap<>(verbs.show()
                .names(nodes.stream().map(node -> node.copy().media()).toList()));
        names.put(dossier.media(), dossier.name());
        return nodes.stream()
                .map(node -> new Peek.Copy(
                        names.getOrDefault(node.copy().media(), ""),
                        node.from() == null ? "" : names.getOrDefault(node.from(), ""),
                        node.relation(),
                        node.depth()))
                .toList();
    }

    /// What to look at before a match that nobody decided is taken for a copy.
    static String caution(Dossier dossier) {
        return dossier.matches().stream()
                .filter(seen -> seen.decision() == Decision.OPEN)
                .flatMap(seen -> MatchWords.caution(seen.match()).stream())
                .findFirst()
                .orElse("");
    }

    private static List<Peek.Said> said(Dossier dossier) {
        return dossier.judged().stream()
                .map(Dossier.Judged::claim)
                .map(claim -> new Peek.Said(claim.quote(), by(claim)))
                .toList();
    }

    private static String by(Claim claim) {
        var by = claim.by() == null ? "" : claim.by();
        return claim.saidAt() == null
                ? by
                : by + ", " + TimeText.words(claim.saidAt().span());
    }

    private static List<Peek.Seen> seen(Dossier dossier) {
        return dossier.matches().stream()
                .map(seen -> new Peek.Seen(
                        seen.match().relation(), seen.match().direction(), seen.decision(), seen.otherName()))
                .toList();
    }

    private void mark(Listing from, List<MediaId> media, Mark mark, String value) {
        for (var id : media) {
            verbs.mark().set(caseOf(from, id), id, mark, value);
        }
    }

    private void note(Listing from, MediaId media, String words) {
        var on = new Note.Subject(Note.Kind.MEDIA, media.hex());
        verbs.note().write(caseOf(from, media), on, Part.WHOLE, Note.Form.OBSERVATION, words);
    }

    private Removing.Outcome remove(Listing from, List<MediaId> media, String reason, String authority) {
        var held = 0;
        var unreached = new LinkedHashSet<String>();
        for (var id : media) {
            var outcome = verbs.remove().remove(caseOf(from, id), id, reason, authority);
            held += outcome.held() ? 1 : 0;
            unreached.addAll(outcome.unreached());
        }
        return new Removing.Outcome(media.size(), held, List.copyOf(unreached));
    }

    /// The case that the listing names, else the one that the media was first added to.
    private CaseId caseOf(Listing from, MediaId media) {
        return switch (from) {
            case Listing.InCase(var id) -> id;
            case Listing.All _, Listing.OpenMatches _, Listing.Refuted _, Listing.NotExamined _ ->
                verbs.show().caseOf(media);
        };
    }
}
