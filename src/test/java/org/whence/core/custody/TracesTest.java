package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.media.Part;
import org.whence.core.provenance.Note;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.support.Desks;
import org.whence.support.SampleRecords;

final class TracesTest {

    private static final MediaId MEDIA = new MediaId("5".repeat(64));
    private static final MediaId OTHER = new MediaId("6".repeat(64));
    private static final RecordId CLAIM = SampleRecords.id(5);
    private static final ChainName CHAIN = new ChainName(new CaseId(new UUID(7, 1)), Desks.KEY.author(), Desks.DESK);

    static Stream<Act> that_speak_of_it() {
        return Stream.of(
                SampleRecords.added(1, MEDIA, "a.jpg"),
                new Act.Claimed(SampleRecords.claim(5, SampleRecords.CASE, MEDIA, "today")),
                new Act.Decided(Pair.of(MEDIA, OTHER), Decision.NOT_THE_SAME, List.of()),
                new Act.Decided(Pair.of(OTHER, MEDIA), Decision.SAME_RECORDING, List.of()),
                new Act.Marked(MEDIA, Mark.DESCRIPTION, "a bridge", List.of()),
                new Act.Reviewed(MEDIA),
                new Act.Sourced(SampleRecords.id(1), MEDIA, "a neighbour"),
                new Act.Cited(SampleRecords.id(8), copied()),
                new Act.Adopted(SampleRecords.id(9), copied()),
                ActJson.read("{\"act\":\"foretold\",\"of\":\"" + MEDIA.hex() + "\",\"v\":1}", CHAIN));
    }

    @ParameterizedTest
    @MethodSource("that_speak_of_it")
    void an_act_that_speaks_of_the_media_is_found(Act act) {
        var traces = new Traces(MEDIA);
        assertThat(traces.take(logged("a1", act))).isTrue();
        assertThat(traces.take(logged("a1", act))).as("a second time").isFalse();
        assertThat(new Traces(new MediaId("7".repeat(64))).take(logged("a1", act)))
                .as("of another media")
                .isFalse();
    }

    @Test
    void what_is_said_of_a_record_is_found_once_the_record_is_whichever_came_first() {
        var noted = logged(
                "a1",
                new Act.Noted(
                        SampleRecords.id(6),
                        new Note.Subject(Note.Kind.CLAIM, CLAIM.toString()),
                        Part.WHOLE,
                        Note.Form.OBSERVATION,
                        "a kite"));
        var withdrawn = logged("a2", new Act.Withdrawn(CLAIM, "wrong"));
        var revised = logged("a3", new Act.Revised(SampleRecords.id(6), Note.Form.OBSERVATION, "no kite", List.of()));
        var claimed = logged("a4", new Act.Claimed(SampleRecords.claim(5, SampleRecords.CASE, MEDIA, "today")));
        var traces = new Traces(MEDIA);
        for (var early : List.of(revised, noted, withdrawn)) {
            assertThat(traces.take(early)).isFalse();
        }
        for (var found : List.of(claimed, noted, withdrawn, revised)) {
            assertThat(traces.take(found)).isTrue();
        }
        assertThat(traces.acts()).hasSize(4);
    }

    @Test
    void a_post_is_recorded_again_only_if_it_carried_others_too() {
        var traces = new Traces(MEDIA);
        traces.take(logged("a1", SampleRecords.posted(SampleRecords.post(3, Desks.START, "alone"), MEDIA)));
        traces.take(logged("a2", SampleRecords.posted(SampleRecords.post(4, Desks.START, "together"), MEDIA, OTHER)));
        assertThat(traces.shared()).singleElement().satisfies(again -> {
            assertThat(again.post().id()).isEqualTo(SampleRecords.id(4));
            assertThat(again.media()).containsExactly(OTHER);
        });
    }

    private static Copy copied() {
        return new Copy(
                new ActId("b".repeat(64)),
                Desks.KEY.author(),
                Instant.EPOCH,
                SampleRecords.posted(SampleRecords.post(3, Desks.START, "seen"), MEDIA));
    }

    private static LoggedAct logged(String id, Act act) {
        return new LoggedAct(new ActId(id.repeat(32)), CHAIN, 4, Instant.EPOCH, act);
    }
}
