package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.custody.Standing.Field;
import org.whence.core.custody.Standing.Setting;
import org.whence.core.record.ActId;
import org.whence.support.Desks;
import org.whence.support.Samples;

class StandingTest {

    private static final Field NAME = new Field("case", "name");
    private static final Field STAR = new Field("media", "star");

    @Test
    void an_act_that_nobody_replaced_stands() {
        assertThat(Standing.of(List.of(setting(1, NAME)), _ -> true)).isEqualTo(Map.of(NAME, acts(1)));
        assertThat(Standing.of(List.of(), _ -> true)).isEmpty();
    }

    @Test
    void the_later_of_two_that_saw_each_other_stands() {
        assertThat(Standing.of(List.of(setting(1, NAME), setting(2, NAME, 1)), _ -> true))
                .isEqualTo(Map.of(NAME, acts(2)));
    }

    @Test
    void two_that_did_not_see_each_other_are_a_conflict_until_a_third_replaces_both() {
        var both = List.of(setting(1, NAME), setting(2, NAME, 1), setting(3, NAME, 1));
        assertThat(Standing.of(both, _ -> true)).isEqualTo(Map.of(NAME, acts(2, 3)));

        var settled = new ArrayList<>(both);
        settled.add(setting(4, NAME, 2, 3));
        assertThat(Standing.of(settled, _ -> true)).isEqualTo(Map.of(NAME, acts(4)));
    }

    @Test
    void what_was_replaced_stays_replaced_when_its_replacement_is() {
        assertThat(Standing.of(List.of(setting(1, NAME), setting(2, NAME, 1), setting(3, NAME, 2)), _ -> true))
                .isEqualTo(Map.of(NAME, acts(3)));
    }

    @Test
    void an_act_replaces_only_acts_of_its_own_field() {
        assertThat(Standing.of(List.of(setting(1, NAME), setting(2, STAR, 1)), _ -> true))
                .isEqualTo(Map.of(NAME, acts(1), STAR, acts(2)));
    }

    @Test
    void replacing_an_act_that_has_not_come_yet_holds_once_it_comes() {
        assertThat(Standing.of(List.of(setting(2, NAME, 1), setting(1, NAME)), _ -> true))
                .isEqualTo(Map.of(NAME, acts(2)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void neither_order_nor_repetition_matters(History history) {
        var settings = new ArrayList<>(history.settings);
        var expected = Standing.of(settings, _ -> true);

        settings.addAll(history.settings.subList(0, history.settings.size() / 2));
        Collections.shuffle(settings, new Random(history.shuffle));

        assertThat(Standing.of(settings, _ -> true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void every_field_that_was_set_has_a_value(History history) {
        var standing = Standing.of(history.settings, _ -> true);

        for (var setting : history.settings) {
            assertThat(standing.get(setting.field())).isNotEmpty();
        }
    }

    /// Two desks exchange acts in any order and in parts; once each has all, both have the same values, and one act
    /// that replaces what stands settles the field.
    @ParameterizedTest
    @MethodSource("histories")
    void desks_that_know_the_same_acts_agree(History history) {
        var half = history.settings.size() / 2;
        var here = new ArrayList<>(history.settings.subList(half, history.settings.size()));
        here.addAll(history.settings.subList(0, half));

        assertThat(Standing.of(here, _ -> true)).isEqualTo(Standing.of(history.settings, _ -> true));

        var conflict = Standing.of(here, _ -> true).getOrDefault(NAME, new TreeSet<>());
        here.add(new Setting(act(999), Desks.KEY.author(), NAME, List.copyOf(conflict)));
        assertThat(Standing.of(here, _ -> true)).containsEntry(NAME, acts(999));
    }

    @Test
    void each_act_that_sets_a_field_says_which() {
        var chain = SampleChain.ofEachKind(3);
        var fields = new HashMap<String, String>();
        for (var link : chain.links()) {
            var logged = LoggedAct.read(
                    chain.name(), link.id(), link.line(), link.payload().json());
            Setting.of(logged).ifPresent(setting -> {
                assertThat(setting.act()).isEqualTo(link.id());
                fields.put(link.line().act(), setting.field().name());
            });
        }

        assertThat(fields)
                .containsEntry("named", "name")
                .containsEntry("noted", "text")
                .containsEntry("revised", "text")
                .containsEntry("decided", "decision")
                .containsKey("marked")
                .containsEntry("relied", "trust")
                .containsEntry("closed-off", "closed")
                .containsEntry("answered", "source")
                .containsEntry("concluded", "assessment")
                .hasEntrySatisfying(
                        "second-reviewed", field -> assertThat(field).startsWith("review "))
                .hasSize(10);
    }

    /// Acts in the order in which they were made: each may have seen any of those before it, and no other.
    private record History(List<Setting> settings, long shuffle) {}

    private static Stream<History> histories() {
        return Samples.of(1000, StandingTest::history);
    }

    private static History history(RandomGenerator random) {
        var settings = new ArrayList<Setting>();
        for (var i = 1; i <= 1 + random.nextInt(14); i++) {
            var seen = new TreeSet<Integer>();
            for (var j = random.nextInt(4); j > 0 && i > 1; j--) {
                seen.add(1 + random.nextInt(i - 1));
            }
            var replaces = seen.stream().mapToInt(Integer::intValue).toArray();
            settings.add(setting(i, random.nextInt(3) == 0 ? STAR : NAME, replaces));
        }
        return new History(settings, random.nextLong());
    }

    private static Setting setting(int act, Field field, int... replaces) {
        return new Setting(act(act), Desks.KEY.author(), field, List.copyOf(acts(replaces)));
    }

    private static SortedSet<ActId> acts(int... numbers) {
        var acts = new TreeSet<ActId>();
        for (var number : numbers) {
            acts.add(act(number));
        }
        return acts;
    }

    private static ActId act(int number) {
        return new ActId("%064x".formatted(number));
    }
}
