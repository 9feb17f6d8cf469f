package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.custody.Act;
import org.whence.core.custody.Mark;
import org.whence.core.custody.Trust;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.media.Part;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Note;
import org.whence.core.record.ActId;
import org.whence.support.Desks;

/// What the acts of another author do to what stands at a desk, before it relies on them and after.
final class StrangersActsTest {

    @TempDir
    private Path folder;

    private ExchangingDesk one;
    private ExchangingDesk other;

    @BeforeEach
    void open() {
        one = new ExchangingDesk(folder, 1);
        other = new ExchangingDesk(folder, 2);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void a_stranger_replaces_nothing_and_takes_nothing_back() {
        var ours = setEverything(other);
        one.receive(CASE, other);
        replaceEverything(one, ours);

        other.receive(CASE, one);

        assertThat(other.log.standing(CASE, media(1).hex(), "reject")).containsExactly(ours.get("reject"));
        assertThat(other.log.standing(CASE, id(3).toString(), "text")).containsExactly(ours.get("text"));
        assertThat(other.log.standing(CASE, CASE.toString(), "name")).containsExactly(ours.get("name"));
        assertThat(new SqliteCases(other.catalogue).byId(CASE).orElseThrow()).satisfies(found -> {
            assertThat(found.names()).containsExactly("Ours");
            assertThat(found.closedOff()).isFalse();
        });
        assertThat(new SqliteDecisions(other.catalogue)
                        .about(media(1)).stream().filter(decided -> decided.by().equals(other.key.author())))
                .singleElement()
                .satisfies(decided -> assertThat(decided.decision()).isEqualTo(Decision.SAME_RECORDING));
        var appearances = new SqliteAppearances(other.catalogue);
        assertThat(appearances.of(media(1), CASE))
                .filteredOn(seen -> seen.by().equals(other.key.author()))
                .extracting(seen -> seen.post() == null ? "held" : "posted")
                .containsExactlyInAnyOrder("held", "posted");
        assertThat(new SqliteClaims(other.catalogue).in(CASE))
                .extracting(Claim::id)
                .contains(id(5));
        assertThat(new SqliteNotes(other.catalogue).byId(id(3)).orElseThrow().standing())
                .singleElement()
                .satisfies(wording -> assertThat(wording.text()).isEqualTo("ours"));
        assertThat(new SqliteListing(other.catalogue).item(CASE, media(1)).orElseThrow())
                .satisfies(item -> {
                    assertThat(item.name()).isEqualTo("ours.jpg");
                    assertThat(item.marks()).containsEntry("reject", List.of("yes"));
                });
        assertThat(new SqliteExaminations(other.catalogue)
                        .hashes(media(1))
                        .orElseThrow()
                        .sha1())
                .isEqualTo("b".repeat(40));
    }

    @Test
    void once_relied_upon_an_author_replaces_and_takes_back_and_set_aside_no_more() {
        var ours = setEverything(other);
        one.receive(CASE, other);
        replaceEverything(one, ours);
        other.receive(CASE, one);
        var claims = new SqliteClaims(other.catalogue);

        var relied = other.log.record(CASE, new Act.Relied(one.key.author(), Trust.RELIED_UPON, List.of()));
        assertThat(other.standing(CASE)).doesNotContain(ours.get("reject"), ours.get("name"), ours.get("text"));
        assertThat(claims.in(CASE)).extracting(Claim::id).doesNotContain(id(5));

        other.log.record(CASE, new Act.Relied(one.key.author(), Trust.SET_ASIDE, List.of(relied.id())));
        assertThat(other.log.standing(CASE, media(1).hex(), "reject")).containsExactly(ours.get("reject"));
        assertThat(claims.in(CASE)).extracting(Claim::id).contains(id(5));
    }

    @Test
    void only_what_this_author_says_makes_another_count() {
        var reliance = other.reliance();
        var sender = one.key.author();
        one.log.record(CASE, new Act.Relied(sender, Trust.RELIED_UPON, List.of()));
        other.receive(CASE, one);
        assertThat(reliance.on(sender, CASE)).isFalse();

        var relied = other.log.record(CASE, new Act.Relied(sender, Trust.RELIED_UPON, List.of()));
        assertThat(reliance.on(sender, CASE)).isTrue();

        other.log.record(CASE, new Act.Relied(sender, Trust.SET_ASIDE, List.of(relied.id())));
        assertThat(reliance.on(sender, CASE)).isFalse();
        assertThat(reliance.isSetAside(sender, CASE)).isTrue();
    }

    /// A value in every field, and a record of each kind.
    private static Map<String, ActId> setEverything(ExchangingDesk side) {
        var pair = Pair.of(media(1), media(2));
        var set = new HashMap<String, ActId>();
        side.log.record(CASE, added(10, media(1), "ours.jpg"));
        side.log.record(CASE, posted(post(4, Desks.START, "ours"), media(1)));
        side.log.record(CASE, new Act.Claimed(side.acts.claimed(5, CASE)));
        set.put("name", side.log.record(CASE, new Act.Named("Ours", List.of())).id());
        set.put(
                "reject",
                side.log
                        .record(CASE, new Act.Marked(media(1), Mark.REJECT, "yes", List.of()))
                        .id());
        set.put(
                "decision",
                side.log
                        .record(CASE, new Act.Decided(pair, Decision.SAME_RECORDING, List.of()))
                        .id());
        set.put(
                "text",
                side.log
                        .record(
                                CASE,
                                new Act.Noted(
                                        id(3),
                                        new Note.Subject(Note.Kind.MEDIA, media(1).hex()),
                                        Part.WHOLE,
                                        Note.Form.OBSERVATION,
                                        "ours"))
                        .id());
        return set;
    }

    /// Everything that an act of somebody else could do to these.
    private static void replaceEverything(ExchangingDesk side, Map<String, ActId> ours) {
        var pair = Pair.of(media(1), media(2));
        side.log.record(CASE, new Act.Named("Theirs", List.of(ours.get("name"))));
        side.log.record(CASE, new Act.Marked(media(1), Mark.REJECT, "", List.of(ours.get("reject"))));
        side.log.record(CASE, new Act.Decided(pair, Decision.NOT_THE_SAME, List.of(ours.get("decision"))));
        side.log.record(CASE, new Act.Revised(id(3), Note.Form.INFERENCE, "theirs", List.of(ours.get("text"))));
        side.log.record(
                CASE,
                new Act.Noted(
                        id(3),
                        new Note.Subject(Note.Kind.MEDIA, media(1).hex()),
                        Part.WHOLE,
                        Note.Form.OBSERVATION,
                        "theirs too"));
        side.log.record(CASE, new Act.Withdrawn(id(4), "wrong"));
        side.log.record(CASE, new Act.Withdrawn(id(5), "wrong"));
        side.log.record(CASE, new Act.ClosedOff(true, List.of()));
        side.log.record(CASE, new Act.Removed(media(1), "gone", "mine", List.of()));
        var earlier = new Acquisition(
                id(99),
                media(1),
                "theirs.jpg",
                null,
                "copied",
                null,
                null,
                null,
                Instant.EPOCH,
                "whence 1",
                null,
                null);
        side.log.record(CASE, new Act.Added(new ContentHashes(media(1), "0".repeat(40), "0".repeat(32), 1), earlier));
    }
}
