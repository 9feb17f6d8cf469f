package org.whence.work.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.acquisition;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.sqlite.SqliteAppearances;
import org.whence.adapter.sqlite.SqliteAppraisals;
import org.whence.adapter.sqlite.SqliteDecisions;
import org.whence.adapter.sqlite.SqliteMatches;
import org.whence.adapter.sqlite.SqliteNotes;
import org.whence.adapter.sqlite.SqliteReliance;
import org.whence.core.custody.Act;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.match.Decision;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Question;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.Witness;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.support.Desks;
import org.whence.work.CustodyHome;

class DossierNotesTest {

    @TempDir
    private Path folder;

    private CustodyHome home;
    private DossierNotes notes;

    @BeforeEach
    void open() throws Exception {
        home = new CustodyHome(folder.resolve("home"));
        var author = home.keys.publicKey().author();
        notes = new DossierNotes(
                new SqliteNotes(home.catalogue),
                new SqliteAppraisals(home.catalogue),
                new Witnesses(
                        new SqliteAppearances(home.catalogue),
                        new SqliteMatches(home.catalogue),
                        new SqliteDecisions(home.catalogue),
                        new SqliteReliance(home.catalogue, author)));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void notes_on_a_media_and_on_each_record_that_is_shown_with_it_are_with_it() {
        note(CASE, Note.Kind.MEDIA, media(1).hex(), "the media");
        note(CASE, Note.Kind.MATCH, media(1) + " " + media(2), "the match");
        note(CASE, Note.Kind.MATCH, media(1) + " " + media(3), "the lead");
        note(CASE, Note.Kind.APPEARANCE, id(4).toString(), "the appearance");
        note(CASE, Note.Kind.POST, id(5).toString(), "the post");
        note(CASE, Note.Kind.CLAIM, id(6).toString(), "the claim");
        note(CASE, Note.Kind.CLAIM, id(7).toString(), "another claim");
        assertThat(said(dossier(1), CASE))
                .containsExactlyInAnyOrder(
                        "the media", "the match", "the lead", "the appearance", "the post", "the claim");
    }

    @Test
    void each_media_has_its_own_and_both_have_those_on_their_match() {
        note(CASE, Note.Kind.MEDIA, media(1).hex(), "of the first");
        note(CASE, Note.Kind.MEDIA, media(2).hex(), "of the second");
        note(CASE, Note.Kind.MATCH, media(1) + " " + media(2), "of both");
        var both = notes.with(List.of(dossier(2, 1), dossier(1, 2)), CASE);
        assertThat(said(both.getFirst())).containsExactlyInAnyOrder("of the second", "of both");
        assertThat(said(both.getLast())).containsExactlyInAnyOrder("of the first", "of both");
    }

    @Test
    void what_was_written_in_a_case_that_was_closed_off_is_read_in_that_case_alone() {
        note(CASE, Note.Kind.MEDIA, media(1).hex(), "here");
        note(OTHER_CASE, Note.Kind.MEDIA, media(1).hex(), "there");
        assertThat(said(dossier(1), CASE)).containsExactlyInAnyOrder("here", "there");
        home.log.record(OTHER_CASE, new Act.ClosedOff(true, List.of()));
        assertThat(said(dossier(1), CASE)).containsExactly("here");
        assertThat(said(dossier(1), null)).containsExactly("here");
        assertThat(said(dossier(1), OTHER_CASE)).containsExactlyInAnyOrder("here", "there");
    }

    @Test
    void what_was_concluded_is_that_of_the_case_and_from_no_case_nothing_is() {
        home.log.record(CASE, new Act.Answered(media(1), Question.SOURCE, "unknown", List.of()));
        assertThat(concluded(CASE).answered()).isOne();
        assertThat(concluded(OTHER_CASE)).isEqualTo(Appraisal.NONE);
        assertThat(concluded(null)).isEqualTo(Appraisal.NONE);
    }

    private Appraisal concluded(@Nullable CaseId in) {
        return notes.with(List.of(dossier(1)), in).getFirst().appraisal();
    }

    private List<String> said(Dossier dossier, @Nullable CaseId in) {
        return said(notes.with(List.of(dossier), in).getFirst());
    }

    private static List<String> said(Dossier dossier) {
        return dossier.notes().stream()
                .map(note -> note.standing().getFirst().text())
                .toList();
    }

    private void note(CaseId in, Note.Kind on, String name, String text) {
        var number = text.hashCode() & 0xffff;
        home.log.record(
                in, new Act.Noted(id(number), new Note.Subject(on, name), Part.WHOLE, Note.Form.OBSERVATION, text));
    }

    /// With a match, a lead, an appearance, a post and a claim.
    private static Dossier dossier(int number) {
        return dossier(number, 2);
    }

    private static Dossier dossier(int number, int other) {
        var media = media(number);
        var seen = new Witness(
                Appearance.held(acquisition(4, media, "a.jpg"), CASE, Desks.KEY.author()),
                List.of(Part.WHOLE),
                null,
                Decision.OPEN,
                Witness.Standing.COUNTS);
        var claim = claim(6, CASE, media, "tonight");
        return new Dossier(
                new ContentHashes(media, "b".repeat(40), "c".repeat(32), 1234),
                CASE,
                null,
                List.of(),
                List.of(post(5, Desks.START, "a bridge")),
                List.of(),
                List.of(seen(media, media(other), Match.Strength.CONFIDENT)),
                List.of(seen(media, media(3), Match.Strength.LEAD)),
                List.of(seen),
                List.of(new Dossier.Judged(claim, new Verdict.CannotTell(claim, Verdict.Because.NOT_COMPARED, null))),
                List.of(),
                List.of(),
                Map.of(),
                Appraisal.NONE,
                Explained.NOTHING);
    }

    private static Dossier.Seen seen(MediaId media, MediaId other, Match.Strength strength) {
        var match = new Match(
                media, other, Relation.NEAR_COPY, strength, Part.WHOLE, Part.WHOLE, Evidence.EXACT, List.of());
        return new Dossier.Seen(match, "b.jpg", List.of(), "Olga", Decision.OPEN, Optional.empty(), List.of());
    }
}
