package org.whence.ui.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActJson;
import org.whence.core.custody.SampleActs;
import org.whence.core.custody.Sought;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.support.Desks;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.custody.CustodyViewModel.Verified;
import org.whence.ui.kit.ActMark;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Isolated;

class CustodyViewModelTest {

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();

    @Test
    void lines_are_read_page_by_page_newest_first_until_there_are_no_more() {
        var model = model(1_284, true);
        assertThat(model.lines()).hasSize(CustodyViewModel.PAGE);
        assertThat(model.lines().getFirst().logged().seq()).isEqualTo(1_283);
        model.more();
        model.more();
        background.runAll();
        assertThat(model.lines()).hasSize(2 * CustodyViewModel.PAGE);
        model.more();
        background.runAll();
        model.more();
        assertThat(background.runAll()).isZero();
        assertThat(model.lines()).hasSize(1_284).doesNotHaveDuplicates();
        assertThat(model.lines().getLast().logged().seq()).isZero();
    }

    @Test
    void lines_of_the_acts_that_are_sought_stand_alone_and_all_of_them_come_back() {
        var model = model(40, true);
        var kinds = model.kinds();
        assertThat(kinds.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(40);
        var kind = kinds.firstKey();
        model.seek(new Sought(Set.of(kind), Set.of(), null, Span.OPEN));
        background.runAll();
        assertThat(model.lines())
                .hasSize(kinds.get(kind).intValue())
                .allMatch(line -> ActJson.word(line.logged().act()).equals(kind));
        assertThat(model.copied().lines())
                .hasSize(model.lines().size())
                .first()
                .asString()
                .contains(model.lines().getFirst().logged().id().hex());
        model.seek(Sought.ALL);
        background.runAll();
        assertThat(model.lines()).hasSize(40);
    }

    @Test
    void another_case_is_shown_whole() {
        var model = model(10, true);
        model.seek(new Sought(Set.of("named"), Set.of(), null, Span.OPEN));
        model.show(new CaseId(new UUID(1, 2)));
        assertThat(model.soughtProperty().get()).isEqualTo(Sought.ALL);
    }

    @Test
    void every_kind_of_act_has_a_name_of_its_own() {
        var chain = SampleDossiers.logged(0).chain();
        var words = new SampleActs(new SplittableRandom(1), chain)
                .oneOfEach()
                .filter(act -> !(act instanceof Act.Unknown))
                .map(ActJson::word)
                .toList();
        assertThat(words.stream().map(ActMark::kind).distinct())
                .hasSameSizeAs(words)
                .noneMatch(name -> name.contains("-"));
    }

    @Test
    void a_verification_shows_its_checks_and_that_all_of_them_hold() {
        var model = model(10, true);
        model.verify();
        assertThat(model.verifiedProperty().get()).isEqualTo(Verified.RUNNING);
        background.runAll();
        assertThat(model.checks()).hasSize(3);
        assertThat(model.verifiedProperty().get()).isEqualTo(Verified.WHOLE);
        assertThat(ticker.calls()).isZero();
    }

    @Test
    void one_check_that_fails_is_enough() {
        var model = model(10, false);
        model.verify();
        background.runAll();
        assertThat(model.verifiedProperty().get()).isEqualTo(Verified.ALTERED);
    }

    @Test
    void each_check_is_shown_while_the_others_still_run() {
        var sample = SamplePorts.custody(10, true);
        var seen = new int[1];
        var holder = new CustodyViewModel[1];
        holder[0] = new CustodyViewModel(
                new CustodyViewModel.Ports(
                        sample.pages(),
                        sample.tally(),
                        sample.media(),
                        (in, each) -> {
                            sample.verification().check(in, each);
                            ticker.advance(Duration.ofMillis(300));
                            seen[0] = holder[0].checks().size();
                        },
                        sample.names(),
                        sample.authors()),
                background,
                ticker);
        holder[0].show(SampleDossiers.CASE);
        holder[0].verify();
        background.runAll();
        assertThat(seen[0]).isEqualTo(3);
    }

    @Test
    void what_left_and_what_came_is_told_in_words() {
        var contents = "c0ffee".repeat(10) + "c0de";
        var sent = new Act.Exported(contents, 2, 0, true);
        var came = new Act.Imported(Desks.KEY.author(), contents, 46, 1);
        var shown = Figures.shortHash(contents);
        assertThat(ActMark.of(sent, MediaId::hex, _ -> "Cedar").what())
                .isEqualTo("2 originals, nothing withheld, encrypted for recipients, as " + shown);
        assertThat(ActMark.of(new Act.Exported(contents, 0, 3, false), MediaId::hex, _ -> "Cedar")
                        .what())
                .isEqualTo("no original, 3 acts withheld, not encrypted, as " + shown);
        assertThat(ActMark.of(came, MediaId::hex, _ -> "Cedar").what())
                .isEqualTo("46 new acts, 1 new original, signed by " + Isolated.name("Cedar") + ", as " + shown);
    }

    private CustodyViewModel model(int lines, boolean ok) {
        var model = new CustodyViewModel(SamplePorts.custody(lines, ok), background, ticker);
        model.show(SampleDossiers.CASE);
        background.runAll();
        return model;
    }
}
