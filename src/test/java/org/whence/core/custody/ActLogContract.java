package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.examination.Status;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;

/// What every [ActLog] must do.
public abstract class ActLogContract {

    private static final CaseId CASE = new CaseId(new UUID(7, 1));
    private static final CaseId OTHER = new CaseId(new UUID(7, 2));
    private static final MediaId MEDIA = new MediaId("a".repeat(64));

    /// The same log whenever it is asked within one test; empty at first.
    protected abstract ActLog log();

    @Test
    void an_empty_log_has_no_chains_and_no_lines() {
        assertThat(log().chains()).isEmpty();
        assertThat(log().size(CASE)).isZero();
        assertThat(log().latest(CASE, 0, 10)).isEmpty();
    }

    @Test
    void the_first_act_in_a_case_opens_the_authors_chain() {
        var logged = log().record(CASE, new Act.Named("Bridge", List.of()));
        assertThat(logged.seq()).isEqualTo(1);
        assertThat(logged.chain().in()).isEqualTo(CASE);
        assertThat(log().chains()).containsExactly(logged.chain());
        assertThat(log().size(CASE)).isEqualTo(2);
        assertThat(log().latest(CASE, 1, 1).getFirst().act()).isInstanceOfSatisfying(Act.Opened.class, opened -> {
            assertThat(opened.in()).isEqualTo(CASE);
            assertThat(opened.key().author()).isEqualTo(logged.chain().author());
            assertThat(opened.desk()).isEqualTo(logged.chain().desk());
        });
    }

    @Test
    void an_act_of_another_case_or_the_first_of_a_chain_is_never_erased() {
        var here = log().record(CASE, new Act.Reviewed(MEDIA)).chain();
        var elsewhere = log().record(OTHER, new Act.Reviewed(MEDIA)).id();
        var opened = log().latest(CASE, 1, 1).getFirst().id();
        for (var spared : List.of(elsewhere, opened)) {
            var removal = new Act.Removed(MEDIA, "Out of scope.", "The editor.", List.of(spared));
            assertThatThrownBy(() -> log().record(CASE, removal))
                    .hasStackTraceContaining("Not an act of this case that can be erased");
        }
        var kept = new ArrayList<ActLog.Stored>();
        log().chains().forEach(chain -> log().read(chain, kept::add));
        assertThat(kept).hasSize(4).allMatch(stored -> stored.payload() != null);
        assertThat(log().lines(here, 0, 10)).as("and nothing is recorded of it").hasSize(2);
    }

    @Test
    void a_chain_holds_from_its_first_line_to_its_last() {
        for (var i = 0; i < 20; i++) {
            log().record(CASE, new Act.Reviewed(MEDIA));
        }
        var chain = log().chains().getFirst();
        var check = new ChainCheck(chain, List.of());
        log().read(
                        chain,
                        stored -> assertThat(check.next(stored.line(), stored.payload()))
                                .isInstanceOf(ChainCheck.Result.Sound.class));
        assertThat(check.head().size()).isEqualTo(21);
    }

    @Test
    void lines_are_sought_by_act_author_media_and_time_and_counted_by_kind() {
        var other = new MediaId("b".repeat(64));
        log().record(CASE, new Act.Reviewed(MEDIA));
        log().record(CASE, new Act.Decided(Pair.of(MEDIA, other), Decision.OPEN, List.of()));
        var last = log().record(CASE, new Act.Reviewed(other));
        log().record(OTHER, new Act.Reviewed(MEDIA));
        var me = last.chain().author();
        assertThat(sought(new Sought(Set.of("reviewed"), Set.of(me), null, Span.OPEN)))
                .containsExactly("reviewed", "reviewed");
        assertThat(sought(Sought.media(MEDIA))).containsExactly("decided", "reviewed");
        assertThat(sought(new Sought(Set.of("decided", "opened"), Set.of(), null, Span.OPEN)))
                .containsExactly("decided", "opened");
        assertThat(sought(new Sought(Set.of(), Set.of(new AuthorId("0".repeat(64))), null, Span.OPEN)))
                .isEmpty();
        assertThat(sought(new Sought(Set.of(), Set.of(), null, Span.at(last.at()))))
                .contains("reviewed");
        assertThat(sought(
                        new Sought(Set.of(), Set.of(), null, new Span(last.at().plusMillis(1), null))))
                .isEmpty();
        assertThat(sought(new Sought(Set.of(), Set.of(), null, new Span(null, last.at()))))
                .hasSize(4);
        assertThat(log().latest(CASE, Sought.media(MEDIA), 1, 10)).hasSize(1);
        assertThat(log().tally(CASE))
                .containsExactly(
                        new Sought.Tally(me, "decided", 1),
                        new Sought.Tally(me, "opened", 1),
                        new Sought.Tally(me, "reviewed", 2));
    }

    private List<String> sought(Sought sought) {
        return log().latest(CASE, sought, 0, 10).stream()
                .map(logged -> ActJson.word(logged.act()))
                .toList();
    }

    @Test
    void acts_about_no_case_go_to_the_homes_own_chain() {
        log().record(null, new Act.Verified(true, "All in order."));
        log().record(CASE, new Act.Reviewed(MEDIA));
        assertThat(log().chains().getFirst().in()).isNull();
        assertThat(log().size(null)).isEqualTo(2);
        assertThat(log().size(CASE)).isEqualTo(2);
        assertThat(log().size(OTHER)).isZero();
    }

    @Test
    void lines_come_in_order_from_where_they_are_asked_for_and_no_more_than_asked() {
        var logged = IntStream.range(0, 5)
                .mapToObj(_ -> log().record(CASE, new Act.Reviewed(MEDIA)))
                .toList();
        var lines = log().lines(logged.getFirst().chain(), 2, 2);
        assertThat(lines.stream().map(LogLine::parse).map(LogLine::id))
                .containsExactly(logged.get(1).id(), logged.get(2).id());
        assertThat(log().lines(logged.getFirst().chain(), 6, 10)).isEmpty();
    }

    @Test
    void the_latest_acts_come_newest_first_as_they_were_recorded() {
        var first = log().record(CASE, new Act.Named("Bridge", List.of()));
        log().record(OTHER, new Act.Named("Square", List.of()));
        var second = log().record(CASE, new Act.Marked(MEDIA, Mark.STAR, "yes", List.of()));
        assertThat(log().latest(CASE, 0, 2)).containsExactly(second, first);
        assertThat(log().latest(CASE, 1, 1)).containsExactly(first);
    }

    @Test
    void several_acts_are_recorded_together_and_in_order() {
        var acts = List.<Act>of(new Act.Named("Bridge", List.of()), new Act.Reviewed(MEDIA));
        var logged = log().record(
                        acts.stream().map(act -> ActLog.Entry.of(CASE, act)).toList());
        assertThat(logged).extracting(LoggedAct::act).isEqualTo(acts);
        assertThat(logged).extracting(LoggedAct::seq).containsExactly(1L, 2L);
    }

    @Test
    void entries_of_which_one_is_refused_leave_nothing() {
        var chain = log().record(CASE, new Act.Reviewed(MEDIA)).chain();
        var opened = log().latest(CASE, 1, 1).getFirst().act();
        assertThatThrownBy(() -> log().record(
                                List.of(ActLog.Entry.of(CASE, new Act.Reviewed(MEDIA)), ActLog.Entry.of(CASE, opened))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log().lines(chain, 0, 10)).hasSize(2);
        assertThat(log().record(CASE, new Act.Reviewed(MEDIA)).seq()).isEqualTo(2);
    }

    @Test
    void an_examination_goes_with_the_act_that_speaks_of_it_and_with_no_other() {
        var examination = Examination.none(MEDIA, "process only", Status.FAILED, "It took too long.", "image/jpeg");
        var act = new Act.Examined(
                MEDIA, Examination.VERSION, "process only", Status.FAILED, ExaminationJson.sha256(examination));
        var wrong = new Act.Examined(MEDIA, Examination.VERSION, "process only", Status.FAILED, "0".repeat(64));
        log().record(List.of(new ActLog.Entry(CASE, act, examination)));
        assertThatThrownBy(() -> log().record(List.of(new ActLog.Entry(CASE, wrong, examination))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log().record(List.of(new ActLog.Entry(CASE, new Act.Reviewed(MEDIA), examination))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log().record(CASE, act)).isInstanceOf(IllegalArgumentException.class);
        assertThat(log().size(CASE)).isEqualTo(2);
    }

    @Test
    void a_value_stands_until_an_act_replaces_it_and_two_are_a_conflict() {
        var one = log().record(CASE, new Act.Named("Bridge", List.of())).id();
        var two = log().record(CASE, new Act.Named("Square", List.of())).id();
        assertThat(log().standing(CASE, CASE.toString(), "name"))
                .containsExactlyElementsOf(List.of(one, two).stream().sorted().toList());
        var both = log().record(CASE, new Act.Named("Bridge Square", List.of(one, two)))
                .id();
        assertThat(log().standing(CASE, CASE.toString(), "name")).containsExactly(both);
        assertThat(log().standing(OTHER, CASE.toString(), "name")).isEmpty();
    }

    @Test
    void an_act_replaces_values_of_its_own_field_only() {
        var star = log().record(CASE, new Act.Marked(MEDIA, Mark.STAR, "yes", List.of()))
                .id();
        log().record(CASE, new Act.Marked(MEDIA, Mark.FLAG, "yes", List.of(star)));
        log().record(OTHER, new Act.Marked(MEDIA, Mark.STAR, "", List.of(star)));
        assertThat(log().standing(CASE, MEDIA.hex(), "star")).containsExactly(star);
    }

    @Test
    void a_decision_stands_under_the_names_of_both_media() {
        var pair = Pair.of(MEDIA, new MediaId("b".repeat(64)));
        var decided = log().record(CASE, new Act.Decided(pair, Decision.SAME_RECORDING, List.of()))
                .id();
        assertThat(log().standing(CASE, pair.first() + " " + pair.second(), "decision"))
                .containsExactly(decided);
    }

    @Test
    void an_unknown_act_is_kept_as_it_is() {
        var unknown = (Act.Unknown) ActJson.read(
                "{\"act\":\"foretold\",\"v\":1}",
                log().record(CASE, new Act.Reviewed(MEDIA)).chain());
        var logged = log().record(CASE, unknown);
        assertThat(log().latest(CASE, 0, 1).getFirst().act()).isEqualTo(unknown);
        var kept = new ArrayList<ActLog.Stored>();
        log().read(logged.chain(), kept::add);
        assertThat(kept.getLast().payload())
                .isNotNull()
                .satisfies(payload -> assertThat(payload.json()).isEqualTo("{\"act\":\"foretold\",\"v\":1}"));
    }

    @Test
    void threads_that_record_at_the_same_time_make_one_whole_chain() throws Exception {
        var callers = new ArrayList<Callable<LoggedAct>>();
        for (var i = 0; i < 200; i++) {
            callers.add(() -> log().record(CASE, new Act.Reviewed(MEDIA)));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var logged : threads.invokeAll(callers)) {
                assertThat(logged.get().act()).isEqualTo(new Act.Reviewed(MEDIA));
            }
        }
        var chain = log().chains().getFirst();
        var check = new ChainCheck(chain, List.of());
        log().read(chain, stored -> check.next(stored.line(), stored.payload()));
        assertThat(check.head().size()).isEqualTo(201);
    }
}
