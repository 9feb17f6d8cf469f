package org.whence.work.show;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.finding.Finding;
import org.whence.core.finding.Rule;
import org.whence.core.finding.RuleBook;
import org.whence.core.finding.RuleBooks;
import org.whence.core.finding.Rules;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.match.Match;
import org.whence.core.metadata.Facts;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Appraisals;
import org.whence.core.provenance.Cases;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Extent;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.Notes;
import org.whence.core.provenance.Witness;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.CaseNames;
import org.whence.work.RefusedException;
import org.whence.work.add.Companion;
import org.whence.work.add.Companions;

/// Puts together all that is known of media.
public final class ShowMedia {

    /// How many media are read with all around them at once.
    private static final int AT_ONCE = 50;

    private final Examinations examinations;
    private final Appearances appearances;
    private final Witnesses witnesses;
    private final CheckClaims check;
    private final Listing listing;
    private final Cases cases;
    private final RuleBooks rules;
    private final Function<AuthorId, String> authorNames;
    private final Companions companions;
    private final Surroundings.Source source;
    private final DossierNotes written;

    public ShowMedia(
            Examinations examinations,
            Appearances appearances,
            Witnesses witnesses,
            CheckClaims check,
            Notes notes,
            Appraisals appraisals,
            Listing listing,
            Cases cases,
            RuleBooks rules,
            Function<AuthorId, String> authorNames) {
        this.examinations = examinations;
        this.appearances = appearances;
        this.witnesses = witnesses;
        this.check = check;
        this.listing = listing;
        this.cases = cases;
        this.rules = rules;
        this.authorNames = authorNames;
        companions = new Companions(listing, appearances);
        source = new Surroundings.Source(appearances, witnesses, listing);
        written = new DossierNotes(notes, appraisals, witnesses);
    }

    /// What is known of `media`; nothing if it is not held.
    ///
    /// @param in the case from which it is seen; null: the one that it was first added to
    public Optional<Dossier> of(MediaId media, @Nullable CaseId in) {
        if (in == null && listing.hidden(null).contains(media)) {
            return Optional.empty();
        }
        var found = new ArrayList<Dossier>();
        some(List.of(media), in == null ? firstCase(media) : in, found::add);
        return found.stream().findFirst();
    }

    /// Hands over what is known of each of the media, in their order, as seen from a case; those that are not held are
    /// passed over. The number of queries grows with the media, and not with what they match.
    public void each(Collection<MediaId> media, CaseId in, Consumer<Dossier> each) {
        var all = List.copyOf(media);
        for (var first = 0; first < all.size(); first += AT_ONCE) {
            some(all.subList(first, Math.min(all.size(), first + AT_ONCE)), in, each);
        }
    }

    private void some(List<MediaId> media, @Nullable CaseId in, Consumer<Dossier> each) {
        var around = source.around(media, in);
        var seen = seen(around);
        var claims = in == null ? Map.<MediaId, List<Claim>>of() : check.about(media, in);
        var book = rules.current();
        var dossiers = new ArrayList<Dossier>();
        for (var one : media) {
            if (!around.hidden().contains(one)) {
                examinations
                        .hashes(one)
                        .map(hashes -> dossier(hashes, around, seen, claims.getOrDefault(one, List.of()), book))
                        .ifPresent(dossiers::add);
            }
        }
        written.with(dossiers, in).forEach(each);
    }

    private Dossier dossier(
            ContentHashes hashes, Surroundings around, SeenMatches seen, List<Claim> claims, RuleBook book) {
        var media = hashes.media();
        var in = around.in();
        var examination = examinations.latest(media).orElse(null);
        var extent = (examination == null ? Extent.STILL : Extent.of(examination))
                .with(around.marks().stock(media));
        var found = around.found(media);
        var acquisitions = around.appearances().acquisitions(media, in);
        var belonging =
                companions.of(media, in, acquisitions, examination == null ? List.of() : examination.metadata());
        var sidecars = sidecars(belonging);
        var facts = examination == null ? Facts.NONE : BesideTheFile.facts(examination.facts(), acquisitions, sidecars);
        var judged = claims.stream()
                .map(claim -> check.judge(claim, extent, around.witnesses()))
                .toList();
        var witnessed = around.witnesses().about(media, in, extent, found);
        return new Dossier(
                hashes,
                in,
                examination,
                acquisitions,
                around.appearances().posts(media, in),
                alsoIn(around, media, seen),
                seen.confident(found),
                seen.leads(found),
                earliestFirst(witnessed),
                judged,
                examination == null ? List.of() : findings(examination, facts, acquisitions, witnessed, judged, book),
                List.of(),
                marks(around.marks().of(media)),
                Appraisal.NONE,
                examination == null
                        ? Explained.NOTHING
                        : Explained.of(
                                examination,
                                facts,
                                BesideTheFile.track(examination, sidecars),
                                acquisitions.stream()
                                        .map(Acquisition::name)
                                        .distinct()
                                        .toList(),
                                book.traces(),
                                belonging));
    }

    /// How matches are told among what was read.
    SeenMatches seen(Surroundings around) {
        return new SeenMatches(around, new CaseNames(cases), authorNames);
    }

    /// Of where matches of a media that is not held are read from.
    Surroundings around(List<Match> found) {
        return source.around(found);
    }

    /// Media that came to a case, and whether they were seen before.
    public Arrivals arrivals(Collection<MediaId> media, CaseId in) {
        var around = source.around(media, in);
        var elsewhere = around.witnesses().toldElsewhere(media, in);
        return new Arrivals(around, in, new SeenBefore(around.marks(), around.hidden(), elsewhere, around.witnesses()));
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
    private static List<String> alsoIn(Surroundings around, MediaId media, SeenMatches seen) {
        return around.appearances().of(media, around.in()).stream()
                .map(Appearance::in)
                .filter(other -> !other.equals(around.in()))
                .distinct()
                .sorted()
                .map(seen::caseName)
                .toList();
    }

    /// What the media is called: the name under which it first came, or its hash where it never had one.
    public String name(MediaId media) {
        return SeenMatches.name(appearances, media, null);
    }

    /// What each of the media is called.
    public Map<MediaId, String> names(Collection<MediaId> media) {
        var around = appearances.around(media, null);
        return media.stream()
                .distinct()
                .collect(toMap(Function.identity(), each -> SeenMatches.name(around, each, null)));
    }

    /// Witnesses in the order in which people read them.
    static List<Witness> earliestFirst(List<Witness> witnesses) {
        return witnesses.stream()
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

    /// @param witnessed in the order in which they would decide
    private static List<Finding> findings(
            Examination examination,
            Facts facts,
            List<Acquisition> acquisitions,
            List<Witness> witnessed,
            List<Dossier.Judged> judged,
            RuleBook book) {
        var subject = new Rule.Subject(
                examination.saying(examination.metadata(), facts, examination.defects(), examination.credentials()),
                acquisitions,
                witnessed.stream()
                        .filter(witness -> witness.via() == null && witness.counts())
                        .map(Witness::appearance)
                        .toList(),
                judged.stream().map(Dossier.Judged::claim).toList());
        return Rules.check(subject, book.off());
    }

    /// The marks of which one value stands.
    private static Map<Mark, String> marks(Map<String, List<String>> standing) {
        var marks = new EnumMap<Mark, String>(Mark.class);
        standing.forEach((word, values) -> {
            if (values.size() == 1 && !values.getFirst().isEmpty()) {
                marks.put(Mark.ofWord(word), values.getFirst());
            }
        });
        return marks;
    }
}
