package org.whence.adapter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Decision;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.report.Sheet;
import org.whence.support.SampleRecords;

final class RecordMarkupTest {

    @Test
    void of_each_match_it_is_said_whether_it_was_decided_by_whom_and_that_an_exact_one_needs_no_decision() {
        var report = SampleReport.saying("words");
        var sheet = report.sheets().getFirst();
        var page = new RecordMarkup(report)
                .of(with(
                        sheet,
                        List.of(
                                seen(2, Relation.SAME_PIXELS, Decision.OPEN, null),
                                seen(3, Relation.NEAR_COPY, Decision.SAME_RECORDING, "Cedar"),
                                seen(4, Relation.NEAR_COPY, Decision.OPEN, null))))
                .html();

        assertThat(page)
                .containsSubsequence(
                        "copy2.jpg",
                        "needs no decision",
                        "copy3.jpg",
                        "same recording, by ",
                        "Cedar",
                        "copy4.jpg",
                        "open: no decision stands, or more than one");
    }

    private static Sheet.Seen seen(int other, Relation relation, Decision decision, @Nullable String by) {
        return new Sheet.Seen(
                new Match(
                        SampleRecords.media(1),
                        SampleRecords.media(other),
                        relation,
                        Match.Strength.CONFIDENT,
                        Part.WHOLE,
                        Part.WHOLE,
                        new Evidence(8, 86, 100, Orientation.ORIGINAL, 1),
                        List.of()),
                "copy" + other + ".jpg",
                decision,
                by);
    }

    private static Sheet with(Sheet sheet, List<Sheet.Seen> matches) {
        return new Sheet(
                sheet.hashes(),
                sheet.name(),
                sheet.examination(),
                sheet.acquisitions(),
                sheet.posts(),
                matches,
                sheet.leads(),
                sheet.appearances(),
                sheet.judged(),
                sheet.findings(),
                sheet.notes(),
                sheet.marks(),
                sheet.appraisal(),
                sheet.picture());
    }
}
