package org.whence.adapter.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.core.casefile.FieldClass;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Head;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.match.Decision;
import org.whence.core.media.Part;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Ground;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Question;
import org.whence.core.provenance.Scope;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.Witness;
import org.whence.core.record.ActId;
import org.whence.core.report.Extract;
import org.whence.core.report.Picture;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;
import org.whence.core.time.Span;
import org.whence.support.Desks;
import org.whence.support.SampleRecords;

/// A report in which every text that others wrote is the same one.
final class SampleReport {

    private SampleReport() {}

    static Report saying(String text) {
        var media = SampleRecords.media(1);
        var post = SampleRecords.post(2, Instant.parse("2019-08-03T19:42:00Z"), text);
        var seen = new Appearance(
                post.id(),
                SampleRecords.CASE,
                Desks.KEY.author(),
                Desks.KEY.author(),
                media,
                Part.WHOLE,
                Span.at(Instant.parse("2019-08-03T19:42:00Z")),
                post.basis(),
                post.id(),
                null,
                text);
        var witness = new Witness(seen, List.of(Part.WHOLE), null, Decision.OPEN, Witness.Standing.COUNTS);
        var unheard =
                new Witness(seen, List.of(Part.WHOLE), null, Decision.OPEN, Witness.Standing.SENDER_NOT_RELIED_UPON);
        var when = SampleRecords.claim(3, SampleRecords.CASE, media, text);
        var refuted = new Verdict.Refuted(when, new Scope.Whole(), new Ground.Seen(witness), 1);
        var note = new Note.Revision(
                new ActId("a".repeat(64)), Desks.KEY.author(), Desks.START, Note.Form.OBSERVATION, text);
        var sheet = new Sheet(
                new ContentHashes(media, "b".repeat(40), "c".repeat(32), 1234),
                text,
                Examination.none(media, "bubblewrap", Status.DAMAGED, text, "image/jpeg"),
                List.of(SampleRecords.acquisition(1, media, text)),
                List.of(post),
                List.of(),
                List.of(),
                List.of(witness, unheard),
                List.of(
                        new Sheet.Judged(when, refuted, text, text, text),
                        new Sheet.Judged(
                                where(text),
                                new Verdict.CannotTell(where(text), Verdict.Because.NOT_COMPARED, null),
                                text,
                                text,
                                null)),
                List.of(),
                List.of(new Note(
                        SampleRecords.id(5),
                        SampleRecords.CASE,
                        new Note.Subject(Note.Kind.MEDIA, media.hex()),
                        Part.WHOLE,
                        List.of(note),
                        List.of(note))),
                Map.of(Mark.DESCRIPTION, text),
                appraisal(text),
                new Picture.Covered(2, 2, new byte[] {0, 50, 100, (byte) 200}));
        return of(text, List.of(sheet));
    }

    private static Appraisal appraisal(String text) {
        var said = new Appraisal.Said(new ActId("f".repeat(64)), Desks.KEY.author(), Desks.START, true);
        var assessment = new Assessment(
                Assessment.Category.DECONTEXTUALIZED,
                Assessment.Confidence.PROBABLE,
                "because " + text,
                "https://x.com/1");
        return new Appraisal(
                List.of(new Appraisal.Answer(Question.DATE, text, said)),
                List.of(new Appraisal.Conclusion(assessment, said)),
                List.of(new Appraisal.Review(said.act(), Appraisal.Stance.DISAGREES, text, said)));
    }

    private static Claim where(String text) {
        return new Claim(
                SampleRecords.id(4),
                SampleRecords.CASE,
                SampleRecords.media(1),
                Part.WHOLE,
                Claim.Attribute.WHERE,
                Claim.Of.EVENT,
                Span.OPEN,
                text,
                false,
                text,
                text,
                null,
                null,
                Desks.KEY.author());
    }

    private static Report of(String text, List<Sheet> sheets) {
        var chain = new ChainName(SampleRecords.CASE, Desks.KEY.author(), Desks.DESK);
        var last = new ActId("d".repeat(64));
        return new Report(
                SampleRecords.CASE,
                text,
                null,
                "whence 1",
                Desks.START,
                Set.of(FieldClass.OPEN),
                false,
                sheets,
                new Extract(
                        List.of(new Extract.Chain(chain, Desks.KEY, new Head(2, last), 1)),
                        List.of(
                                new Extract.Line(chain, 0, Desks.START, "opened", text, new ActId("e".repeat(64))),
                                new Extract.Line(chain, 1, Desks.START, "verified", null, last)),
                        3),
                Map.of(Desks.KEY.author(), text));
    }
}
