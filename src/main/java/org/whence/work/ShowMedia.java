package org.whence.work;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.finding.Finding;
import org.whence.core.finding.Rule;
import org.whence.core.finding.RuleBook;
import org.whence.core.finding.RuleBooks;
import org.whence.core.finding.Rules;
import org.whence.core.match.Match;
import org.whence.core.match.Matches;
import org.whence.core.metadata.Facts;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Cases;
import org.whence.core.provenance.Extent;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Notes;
import org.whence.core.provenance.Post;
import org.whence.core.provenance.Witness;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// Puts together all that is known of a media.
public final class ShowMedia {

    private final Examinations examinations;
    private final Appearances appearances;
    private final Matches matches;
    private final Witnesses witnesses;
    private final CheckClaims check;
    private final Notes notes;
    private final Listing listing;
    private final KnownStock stock;
    private final RuleBooks rules;
    private final Companions companions;
    private final SeenMatches seen;

    public ShowMedia(
            Examinations examinations,
            Appearances appearances,
            Matches matches,
            Witnesses witnesses,
            CheckClaims check,
            Notes notes,
            Listing listing,
            Cases cases,
            RuleBooks rules,
            Function<AuthorId, String> authorNames) {
        this.examinations = examinations;
        this.appearances = appearances;
        this.matches = matches;
        this.witnesses = witnesses;
        this.check = check;
        this.notes = notes;
        this.listing = listing;
        this.rules = rules;
        this.companions = new Companions(listing, appearances);
        this.seen = new SeenMatches(appearances, witnesses, listing, cases, authorNames);
        this.stock = new KnownStock(listing);
    }

    /// What is known of `media`; nothing if it is not held.
    ///
    /// @param in the case from which it is seen; null: the one that it was first added to
    public Optional<Dossier> of(MediaId media, @Nullable CaseId in) {
        if (listing.hidden(in).contains(media)) {
            return Optional.empty();
        }
        return examinations.hashes(media).map(hashes -> {
            var examination = examinations.latest(media).orElse(null);
            var seenFrom = in == null ? firstCase(media) : in;
            var all = examination == null ? Extent.STILL : Extent.of(examination);
            var extent = all.with(stock.of(media, seenFrom));
            var found = found(media, seenFrom);
            var book = rules.current();
            var acquisitions = appearances.acquisitions(media, seenFrom);
            var names = acquisitions.stream().map(Acquisition::name).distinct().toList();
            var belonging = companions.of(media, seenFrom, acquisitions);
            var sidecars = sidecars(belonging);
            var facts =
                    examination == null ? Facts.NONE : BesideTheFile.facts(examination.facts(), acquisitions, sidecars);
            var judged = seenFrom == null ? List.<Dossier.Judged>of() : check.about(media, seenFrom);
            var posts = appearances.posts(media, seenFrom);
            var witnessed = appearances(media, seenFrom, extent, found);
            return new Dossier(
                    hashes,
                    seenFrom,
                    examination,
                    acquisitions,
                    posts,
                    alsoIn(media, seenFrom),
                    seen.confident(found, seenFrom),
                    seen.leads(found, seenFrom),
                    witnessed,
                    judged,
                    findings(media, seenFrom, examination, facts, judged, book),
                    notesOn(subjects(media, found, witnessed, posts, judged), seenFrom),
                    marks(media, seenFrom),
                    examination == null
                            ? Explained.NOTHING
                            : Explained.of(
                                    examination,
                                    facts,
                                    BesideTheFile.track(examination, sidecars),
                                    names,
                                    book.traces(),
                                    belonging));
        });
    }

    /// How matches are told, from here and from what is not held.
    SeenMatches seen() {
        return seen;
    }

    private List<Match> found(MediaId media, @Nullable CaseId from) {
        return stock.without(seen.visible(matches.of(media), from), media, from);
    }

    /// The same about many media, in short.
    public SeenBefore seenBefore() {
        return new SeenBefore(appearances, subject -> found(subject.media(), subject.in()));
    }

    /// The rules as they stand.
    RuleBook rules() {
        return rules.current();
    }

    /// The case that `media` was first added to.
    ///
    /// @throws RefusedException if it is in none
    public CaseId caseOf(MediaId media) {
        var first = firstCase(media);
        if (first == null) {
            throw new RefusedException("This media is in no case.");
        }
        return first;
    }

    private @Nullable CaseId firstCase(MediaId media) {
        var seen = appearances.of(media, null);
        return seen.stream()
                .filter(appearance -> witnesses.hears(appearance.voucher(), appearance.in()))
                .map(Appearance::in)
                .min(naturalOrder())
                .or(() -> seen.stream().map(Appearance::in).min(naturalOrder()))
                .orElse(null);
    }

    /// The names of the other cases of this desk that hold the media, as far as they can be seen from here.
    private List<String> alsoIn(MediaId media, @Nullable CaseId from) {
        return appearances.of(media, from).stream()
                .map(Appearance::in)
                .filter(in -> !in.equals(from))
                .distinct()
                .sorted()
                .map(seen::caseName)
                .toList();
    }

    /// What the media is called: the name under which it first came, or its hash where it never had one.
    public String name(MediaId media) {
        return seen.name(media, null);
    }

    /// The appearances of the media and of what it matches directly, earliest first.
    List<Witness> appearances(MediaId media, @Nullable CaseId in, Extent extent, List<Match> found) {
        return witnesses.about(media, in, extent, found).stream()
                .sorted(comparing((Witness w) -> w.when().from(), nullsFirst(naturalOrder()))
                        .thenComparing(Witness.DECIDING))
                .toList();
    }

    /// The companions that were written about a media, as far as they are examined.
    private List<BesideTheFile.Sidecar> sidecars(List<Companion> belonging) {
        return belonging.stream()
                .filter(Companion::isSidecar)
                .flatMap(companion -> examinations.latest(companion.media()).stream()
                        .map(examination -> new BesideTheFile.Sidecar(companion.name(), examination)))
                .toList();
    }

    private List<Finding> findings(
            MediaId media,
            @Nullable CaseId in,
            @Nullable Examination examination,
            Facts facts,
            List<Dossier.Judged> judged,
            RuleBook book) {
        if (examination == null) {
            return List.of();
        }
        var subject = new Rule.Subject(
                examination.saying(examination.metadata(), facts, examination.defects(), examination.credentials()),
                appearances.acquisitions(media, in),
                witnesses.about(media, in, Extent.of(examination), List.of()).stream()
                        .filter(Witness::counts)
                        .map(Witness::appearance)
                        .toList(),
                judged.stream().map(Dossier.Judged::claim).toList());
        return Rules.check(subject, book.off());
    }

    /// All that a note shown with a media can be on: itself, and each record that is shown with it.
    private static Stream<Note.Subject> subjects(
            MediaId media, List<Match> found, List<Witness> witnessed, List<Post> posts, List<Dossier.Judged> judged) {
        return Stream.of(
                        Stream.of(new Note.Subject(Note.Kind.MEDIA, media.hex())),
                        found.stream()
                                .map(match -> new Note.Subject(
                                        Note.Kind.MATCH,
                                        match.pair().first() + " "
                                                + match.pair().second())),
                        witnessed.stream()
                                .map(witness -> subject(
                                        Note.Kind.APPEARANCE,
                                        witness.appearance().id())),
                        posts.stream().map(post -> subject(Note.Kind.POST, post.id())),
                        judged.stream()
                                .map(each ->
                                        subject(Note.Kind.CLAIM, each.claim().id())))
                .flatMap(subjects -> subjects);
    }

    private static Note.Subject subject(Note.Kind kind, RecordId record) {
        return new Note.Subject(kind, record.toString());
    }

    private List<Note> notesOn(Stream<Note.Subject> subjects, @Nullable CaseId in) {
        return subjects.distinct()
                .flatMap(subject -> notes.on(subject).stream())
                .filter(note -> note.in().equals(in) || !witnesses.isClosedOff(note.in()))
                .toList();
    }

    private Map<Act.Mark, String> marks(MediaId media, @Nullable CaseId in) {
        var marks = new EnumMap<Act.Mark, String>(Act.Mark.class);
        if (in != null) {
            listing.item(in, media)
                    .ifPresent(item -> item.marks().forEach((word, values) -> {
                        if (values.size() == 1 && !values.getFirst().isEmpty()) {
                            marks.put(Act.Mark.ofWord(word), values.getFirst());
                        }
                    }));
        }
        return marks;
    }
}
