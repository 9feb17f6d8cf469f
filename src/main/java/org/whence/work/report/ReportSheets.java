package org.whence.work.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.FieldClass;
import org.whence.core.casefile.FieldClasses;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Preview;
import org.whence.core.examination.PreviewDecoder;
import org.whence.core.examination.Previews;
import org.whence.core.finding.Finding;
import org.whence.core.finding.Rule;
import org.whence.core.finding.Rules;
import org.whence.core.match.Decision;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Ground;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.provenance.Witness;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.report.Picture;
import org.whence.core.report.Sheet;
import org.whence.work.show.Dossier;

/// Makes the sheets of a report: each from the dossier of a media, cut down to the case and to the classes
/// chosen.
final class ReportSheets {

    /// How small a preview is decoded before it is covered, in pixels of the longer side.
    private static final int COVERED_FROM = 64;

    private final Appearances appearances;
    private final Previews previews;
    private final PreviewDecoder decoder;
    private final AuthorId own;

    ReportSheets(Appearances appearances, Previews previews, PreviewDecoder decoder, AuthorId own) {
        this.appearances = appearances;
        this.previews = previews;
        this.decoder = decoder;
        this.own = own;
    }

    /// @param inCase the media of the case, and what they are called in it
    /// @param authors what authors are called
    Sheet of(Dossier dossier, WriteReport.Choices choices, Map<MediaId, String> inCase, ReportAuthors authors)
            throws InterruptedException {
        return new Making(dossier, choices, inCase, authors).sheet();
    }

    /// Makes one sheet.
    private final class Making {

        private final Dossier dossier;
        private final WriteReport.Choices choices;
        private final Map<MediaId, String> inCase;
        private final ReportAuthors authors;
        private final VerdictWords words;
        private final List<Appearance> seenHere;
        private final List<Acquisition> acquisitions;

        Making(Dossier dossier, WriteReport.Choices choices, Map<MediaId, String> inCase, ReportAuthors authors) {
            this.dossier = dossier;
            this.choices = choices;
            this.inCase = inCase;
            this.authors = authors;
            words = new VerdictWords(own, authors);
            seenHere = appearances.of(dossier.media(), choices.in()).stream()
                    .filter(appearance -> appearance.in().equals(choices.in()))
                    .toList();
            acquisitions = acquisitions();
        }

        Sheet sheet() throws InterruptedException {
            var examination = dossier.examination() == null
                    ? null
                    : FieldClasses.allowed(dossier.examination(), choices.classes());
            var witnesses = dossier.appearances().stream()
                    .filter(witness -> witness.appearance().in().equals(choices.in()))
                    .toList();
            var notes = dossier.notes().stream()
                    .filter(note -> note.in().equals(choices.in()))
                    .toList();
            witnesses.forEach(witness -> {
                authors.meet(witness.appearance().by());
                authors.meet(witness.appearance().voucher());
            });
            dossier.appraisal().authors().forEach(authors::meet);
            notes.forEach(note -> note.standing().forEach(wording -> authors.meet(wording.by())));
            return new Sheet(
                    dossier.hashes(),
                    inCase.getOrDefault(dossier.media(), dossier.media().hex()),
                    examination,
                    acquisitions,
                    dossier.posts().stream().filter(post -> isHere(post.id())).toList(),
                    seen(dossier.matches()),
                    seen(dossier.leads()),
                    witnesses,
                    dossier.judged().stream().map(this::judged).toList(),
                    findings(examination),
                    notes,
                    dossier.marks(),
                    dossier.appraisal(),
                    picture());
        }

        private boolean isHere(RecordId record) {
            return seenHere.stream().anyMatch(appearance -> appearance.id().equals(record));
        }

        private List<Acquisition> acquisitions() {
            var source = choices.classes().contains(FieldClass.SOURCE);
            return dossier.acquisitions().stream()
                    .filter(acquisition -> isHere(acquisition.id()))
                    .map(acquisition -> source ? acquisition : acquisition.had(null, null))
                    .toList();
        }

        private List<Sheet.Seen> seen(List<Dossier.Seen> found) {
            return found.stream()
                    .filter(seen -> inCase.containsKey(seen.match().other()))
                    .map(seen -> new Sheet.Seen(
                            seen.match(),
                            inCase.getOrDefault(
                                    seen.match().other(), seen.match().other().hex()),
                            seen.decision(),
                            seen.decision() == Decision.OPEN ? null : decidedBy(seen)))
                    .toList();
        }

        private @Nullable String decidedBy(Dossier.Seen seen) {
            return choices.classes().contains(FieldClass.STAFF)
                    ? seen.decidedBy().orElse(null)
                    : seen.decidedBy().map(_ -> "a person").orElse(null);
        }

        /// A record of another case may not be named; that there is one may.
        private Sheet.Judged judged(Dossier.Judged judged) {
            var verdict = judged.verdict();
            var elsewhere = verdict instanceof Verdict.CannotTell(var _, var _, var wouldBe)
                    && wouldBe != null
                    && !wouldBe.appearance().in().equals(choices.in());
            var says = elsewhere
                    ? "The claim '" + words.claim(judged.claim())
                            + "': cannot tell: a record that is not in this case would refute it, if it were cited."
                    : words.says(verdict);
            var shown = elsewhere
                    ? new Verdict.CannotTell(judged.claim(), Verdict.Because.WOULD_BE_REFUTED, null)
                    : verdict;
            return new Sheet.Judged(judged.claim(), shown, says, words.limits(verdict), ground(shown));
        }

        private @Nullable String ground(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Refuted refuted -> words.ground(refuted.ground());
                case Verdict.NotContradicted _ -> null;
                case Verdict.CannotTell(var _, var _, var wouldBe) -> wouldBe == null ? null : source(wouldBe);
            };
        }

        private String source(Witness witness) {
            return words.ground(new Ground.Seen(witness));
        }

        /// From what goes out only: a finding may quote the fields that it rests on.
        private List<Finding> findings(@Nullable Examination examination) {
            return examination == null
                    ? List.of()
                    : Rules.check(new Rule.Subject(
                            examination,
                            acquisitions,
                            seenHere,
                            dossier.judged().stream().map(Dossier.Judged::claim).toList()));
        }

        private @Nullable Picture picture() throws InterruptedException {
            var name = choices.pictures() ? Preview.LARGE : Preview.SMALL;
            var jpeg = previews.get(dossier.media(), name)
                    .or(() -> previews.get(dossier.media(), Preview.SMALL))
                    .orElse(null);
            if (jpeg == null || choices.pictures()) {
                return jpeg == null ? null : new Picture.Clear(jpeg);
            }
            try {
                return Picture.Covered.of(decoder.decode(jpeg, COVERED_FROM));
            } catch (ExaminerException _) {
                return null; // a preview that cannot be decoded is not shown
            }
        }
    }
}
