package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.custody.ChainCheck.Result;
import org.whence.core.record.AuthorId;
import org.whence.core.record.RecordId;
import org.whence.support.Samples;

class ChainCheckTest {

    private final SampleChain chain = SampleChain.ofEachKind(1);

    @Test
    void a_whole_chain_holds_and_its_acts_read_back() {
        var check = new ChainCheck(chain.name(), List.of());
        for (var link : chain.links()) {
            var result = check.next(link.line().text(), link.payload());

            assertThat(result).isEqualTo(new Result.Sound(link.id(), link.line()));
            var act = LoggedAct.read(
                    chain.name(), link.id(), link.line(), link.payload().json());
            assertThat(ActJson.write(act.act())).isEqualTo(link.payload().json());
        }
        assertThat(check.head()).isEqualTo(chain.head());
        assertThat(check.end()).isEmpty();
        assertThat(check.covered()).isZero();
    }

    @Test
    void payloads_may_be_withheld_but_not_the_first() {
        assertThat(outcome(chain.name(), chain.lines(), payloads(chain).subList(0, 1), List.of()))
                .isEmpty();
        assertThat(outcome(chain.name(), chain.lines(), List.of(), List.of()))
                .containsExactly("Line 0 does not say what the chain belongs to: its payload is missing");
    }

    @Test
    void a_changed_payload_is_named_and_the_chain_goes_on() {
        var payloads = new ArrayList<>(payloads(chain));
        payloads.set(
                3, new ActLog.Payload(payloads.get(3).salt(), payloads.get(4).json()));
        payloads.set(6, new ActLog.Payload(new byte[32], payloads.get(6).json()));

        assertThat(outcome(chain.name(), chain.lines(), payloads, List.of()))
                .containsExactly("The payload of line 3 was changed", "The payload of line 6 was changed");
    }

    @Test
    void a_line_left_out_doubled_or_exchanged_is_named() {
        var without = new ArrayList<>(chain.lines());
        without.remove(5);
        assertThat(lines(without)).containsExactly("Line 5 bears the number 6");

        var twice = new ArrayList<>(chain.lines());
        twice.add(5, twice.get(4));
        assertThat(lines(twice)).containsExactly("Line 5 bears the number 4");

        var elsewhere = new SampleChain(1).appendAny(9);
        var exchanged = new ArrayList<>(chain.lines());
        exchanged.set(5, elsewhere.lines().get(5));
        assertThat(lines(exchanged))
                .containsExactly("Line 5 does not follow from the line before it: one of the two was changed");
    }

    @Test
    void a_line_by_another_author_is_named() {
        var other = new AuthorId("c".repeat(64));
        var next = chain.writer().append(chain.head(), other, new Act.Withdrawn(record(), "mistaken"));
        var lines = new ArrayList<>(chain.lines());
        lines.add(next.line().text());

        assertThat(lines(lines)).containsExactly("Line " + chain.links().size() + " is by another author: " + other);
    }

    @Test
    void a_chain_under_anothers_name_does_not_hold() {
        var other = new SampleChain(2).name();
        var name = new ChainName(other.in(), chain.name().author(), chain.name().desk());

        assertThat(outcome(name, chain.lines(), payloads(chain), List.of()))
                .containsExactly("Line 0 opens another chain: the case, key or desk differs");
    }

    @Test
    void a_chain_is_opened_once() {
        var again = chain.opened(chain.head().last());

        assertThatThrownBy(() -> chain.append(again)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chain.writer().append(Head.EMPTY, chain.name().author(), new Act.Verified(true, "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lines_count_up_to_the_last_signed_checkpoint() {
        var after = chain.links().get(8).head();
        var check = walk(chain.lines(), List.of(new Checkpoint(chain.name(), after)));

        assertThat(check.covered()).isEqualTo(9);
        assertThat(check.end()).isEmpty();
    }

    @Test
    void a_chain_written_anew_after_a_checkpoint_is_named() {
        var anew = new SampleChain(1).appendAny(20);
        var signed = new Checkpoint(chain.name(), chain.links().get(8).head());

        assertThat(outcome(anew.name(), anew.lines(), payloads(anew), List.of(signed)))
                .containsExactly(
                        "Line 8 is not the one that a signed checkpoint speaks of: the chain was written anew");
        assertThat(outcome(
                        chain.name(),
                        chain.lines(),
                        payloads(chain),
                        List.of(
                                signed,
                                new Checkpoint(anew.name(), anew.links().get(8).head()))))
                .hasSize(1);
    }

    @Test
    void a_chain_cut_short_after_a_checkpoint_is_named() {
        var signed = new Checkpoint(chain.name(), chain.head());

        assertThat(walk(chain.lines().subList(0, 4), List.of(signed)).end())
                .contains("The chain ends after 4 lines, and a signed checkpoint speaks of "
                        + chain.links().size());
    }

    @Test
    void nothing_is_taken_after_a_break() {
        var check = new ChainCheck(chain.name(), List.of());
        check.next("nonsense", null);

        assertThatThrownBy(() -> check.next(chain.lines().getFirst(), null)).isInstanceOf(IllegalStateException.class);
        assertThat(check.head()).isEqualTo(Head.EMPTY);
    }

    @Test
    void a_line_that_names_another_act_than_its_payload_is_refused() {
        var link = chain.links().get(1);
        var line = link.line();
        var other = new LogLine(line.seq(), line.at(), line.author(), "posted", line.payload(), line.previous());

        assertThatThrownBy(() -> LoggedAct.read(
                        chain.name(), other.id(), other, link.payload().json()))
                .hasMessage("The line says \"posted\" and its payload \"named\"");
    }

    @ParameterizedTest
    @MethodSource("flips")
    void any_flipped_bit_of_lines_and_payloads_is_found(Flip flip) {
        var lines = new ArrayList<>(chain.lines());
        var payloads = new ArrayList<>(payloads(chain));
        var at = Math.floorMod(flip.line, lines.size());
        if (flip.inPayload) {
            var json = payloads.get(at).json();
            payloads.set(at, new ActLog.Payload(payloads.get(at).salt(), flip.of(json)));
        } else {
            lines.set(at, flip.of(lines.get(at)));
        }

        var says = outcome(chain.name(), lines, payloads, List.of(new Checkpoint(chain.name(), chain.head())));

        assertThat(says).isNotEmpty();
        assertThat(says.getFirst()).containsPattern("ine (%d|%d) ".formatted(at, at + 1));
    }

    private record Flip(int line, boolean inPayload, int at, int bit) {

        String of(String text) {
            var flipped = new StringBuilder(text);
            var index = Math.floorMod(at, text.length());
            flipped.setCharAt(index, (char) (text.charAt(index) ^ 1 << bit));
            return flipped.toString();
        }
    }

    private static Stream<Flip> flips() {
        return Samples.of(
                500, random -> new Flip(random.nextInt(), random.nextBoolean(), random.nextInt(), random.nextInt(7)));
    }

    private List<String> lines(List<String> lines) {
        var payloads = payloads(chain).subList(0, 1);
        return outcome(chain.name(), lines, payloads, List.of());
    }

    private ChainCheck walk(List<String> lines, List<Checkpoint> signed) {
        var check = new ChainCheck(chain.name(), signed);
        for (var i = 0; i < lines.size(); i++) {
            check.next(lines.get(i), payloads(chain).get(i));
        }
        return check;
    }

    /// What is wrong, in the order in which it is found.
    private static List<String> outcome(
            ChainName name, List<String> lines, List<ActLog.Payload> payloads, List<Checkpoint> signed) {
        var check = new ChainCheck(name, signed);
        var says = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            switch (check.next(lines.get(i), at(payloads, i))) {
                case Result.Sound _ -> {}
                case Result.Changed changed -> says.add(changed.says());
                case Result.Broken broken -> {
                    says.add(broken.says());
                    return says;
                }
            }
        }
        check.end().ifPresent(says::add);
        return says;
    }

    private static ActLog.@Nullable Payload at(List<ActLog.Payload> payloads, int index) {
        return index < payloads.size() ? payloads.get(index) : null;
    }

    private static List<ActLog.Payload> payloads(SampleChain chain) {
        return chain.links().stream().map(Link::payload).toList();
    }

    private static RecordId record() {
        return RecordId.parse("0192f5c0-0000-7000-8000-000000000001");
    }
}
