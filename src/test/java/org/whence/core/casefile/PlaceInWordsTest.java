package org.whence.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.custody.Act;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Mark;
import org.whence.core.media.Part;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Note;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Span;

class PlaceInWordsTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final AuthorId ME = new AuthorId("a".repeat(64));
    private static final MediaId MEDIA = new MediaId("b".repeat(64));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "33.5138, 36.2765",
                "-33.85,151.21",
                "33.5138° N, 36.2765° E",
                "33°30'49\"N",
                "33° 30′ 49.7″ N",
                "8G5FGJ7V+XX",
                "37SBU4420 0930",
                "33TWN0102345678"
            })
    void a_coordinate_is_found_in_whatever_words_stand_around_it(String coordinate) {
        var found = PlaceInWords.among(List.of(noted("The bend is at " + coordinate + ", by the wall")));
        assertThat(found).extracting(PlaceInWords::place).containsExactly(coordinate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version 1.25, build 3",
                "They paid 12.50, later 13",
                "0:12-0:31, 214 points",
                "2025-03-07 22:41",
                "SHA-256 0a1b2c3d4e5f60718293a4b5c6d7e8f9"
            })
    void other_numbers_are_no_coordinates(String text) {
        assertThat(PlaceInWords.among(List.of(noted(text)))).isEmpty();
    }

    @Test
    void what_a_claim_gives_as_the_place_is_found_in_notes_but_the_claim_itself_is_not_counted() {
        var claim = new Claim(
                record(1),
                CASE,
                MEDIA,
                Part.WHOLE,
                Claim.Attribute.WHERE,
                Claim.Of.RECORDED,
                Span.OPEN,
                "East quay",
                false,
                "at the East quay",
                null,
                null,
                null,
                ME);
        var note = noted("Not the east Quay: the cranes differ.");
        var found = PlaceInWords.among(List.of(logged(new Act.Claimed(claim)), note, noted("A harbour.")));
        assertThat(found).containsExactly(new PlaceInWords("East quay", note));
    }

    @Test
    void what_acts_tell_is_counted_by_kind() {
        var told = Told.of(Stream.of(
                        noted("one").act(),
                        new Act.Noted(record(3), on(), Part.WHOLE, Note.Form.INFERENCE, "two"),
                        new Act.Revised(record(3), Note.Form.INFERENCE, "three", List.of()),
                        new Act.Marked(MEDIA, Mark.STAR, "yes", List.of()),
                        new Act.Reviewed(MEDIA))
                .map(PlaceInWordsTest::logged)
                .toList());
        assertThat(told.allNotes()).isEqualTo(2);
        assertThat(told.notes()).containsEntry(Note.Form.INFERENCE, 1L).containsEntry(Note.Form.OBSERVATION, 1L);
        assertThat(told.rewordings()).isEqualTo(1);
        assertThat(told.marks()).isEqualTo(1);
        assertThat(told.posts() + told.claims() + told.media() + told.allDecisions())
                .isZero();
    }

    private static Note.Subject on() {
        return new Note.Subject(Note.Kind.MEDIA, MEDIA.hex());
    }

    private static LoggedAct noted(String text) {
        return logged(new Act.Noted(record(2), on(), Part.WHOLE, Note.Form.OBSERVATION, text));
    }

    private static LoggedAct logged(Act act) {
        var chain = new ChainName(CASE, ME, new DeskId(new UUID(1, 2)));
        return new LoggedAct(new ActId("c".repeat(64)), chain, 1, Instant.EPOCH, act);
    }

    private static RecordId record(int n) {
        return new RecordId(new UUID(2, n));
    }
}
