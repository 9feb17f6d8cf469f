package org.whence.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.media;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.LoggedAct;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;

/// What every [Decisions] must do.
public abstract class DecisionsContract {

    private static final Pair PAIR = Pair.of(media(1), media(2));

    protected abstract ActLog log();

    protected abstract Decisions decisions();

    @Test
    void a_decision_is_found_from_both_media_and_by_the_pair() {
        var logged = decide(CASE, PAIR, Decision.SAME_RECORDING);
        var decided =
                new Decided(PAIR, Decision.SAME_RECORDING, CASE, logged.chain().author(), logged.at(), logged.id());
        assertThat(decisions().about(media(1))).containsExactly(decided);
        assertThat(decisions().about(media(2))).containsExactly(decided);
        assertThat(decisions().of(PAIR)).containsExactly(decided);
        assertThat(decisions().about(media(3))).isEmpty();
    }

    @Test
    void a_decision_that_another_replaced_stands_no_more() {
        var first = decide(CASE, PAIR, Decision.SAME_RECORDING);
        decide(CASE, PAIR, Decision.OPEN, first.id());
        assertThat(decisions().of(PAIR)).extracting(Decided::decision).containsExactly(Decision.OPEN);
    }

    @Test
    void decisions_of_all_cases_and_pairs_come_oldest_first() {
        decide(OTHER_CASE, PAIR, Decision.NOT_THE_SAME);
        decide(CASE, Pair.of(media(1), media(3)), Decision.SAME_SCENE);
        decide(CASE, PAIR, Decision.SAME_RECORDING);
        assertThat(decisions().about(media(1)))
                .extracting(Decided::decision)
                .containsExactly(Decision.NOT_THE_SAME, Decision.SAME_SCENE, Decision.SAME_RECORDING);
        assertThat(decisions().of(PAIR)).extracting(Decided::madeIn).containsExactly(OTHER_CASE, CASE);
    }

    private LoggedAct decide(CaseId in, Pair pair, Decision decision, ActId... replaced) {
        return log().record(in, new Act.Decided(pair, decision, List.of(replaced)));
    }
}
