package org.whence.work.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.record.MediaId;
import org.whence.work.CustodyHome;

final class VerifyLogTest {

    private static final ActLog.Entry ACT = ActLog.Entry.of(CASE, new Act.Reviewed(new MediaId("a".repeat(64))));

    @TempDir
    private Path folder;

    @Test
    void a_record_that_nobody_touched_is_in_order() throws Exception {
        try (var home = told()) {
            assertThat(home.wrong()).isEmpty();
            assertThat(home.chains())
                    .singleElement()
                    .asString()
                    .contains("21 lines")
                    .contains("21 up to a signed");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UPDATE line SET text = replace(text, 'reviewed', 'verified') WHERE seq = 7 | Line 8 does not follow
            UPDATE payload SET json = replace(json, 'aaaa', 'bbbb') WHERE line = 8     | payload of line 7 was changed
            DELETE FROM payload WHERE line = 8                                         | payload of line 7 is missing
            DELETE FROM line WHERE seq > 15                                            | ends after 16 lines, and a signed checkpoint speaks of 21
            DELETE FROM line WHERE seq = 9                                             | Line 9 bears the number 10
            UPDATE checkpoint SET signature = replace(signature, 'U', 'V')             | signature of the checkpoint after line 20 does not hold
            """)
    void every_fault_is_found_and_named(String fault, String says) throws Exception {
        told().close();
        tamper(fault);
        try (var home = new CustodyHome(folder.resolve("home"))) {
            assertThat(home.wrong()).anySatisfy(wrong -> assertThat(wrong).contains(says));
        }
    }

    @Test
    void history_that_was_written_anew_is_told_by_the_checkpoint() throws Exception {
        told().close();
        tamper("DELETE FROM line WHERE seq > 15");
        try (var home = new CustodyHome(folder.resolve("home"))) {
            home.log.record(Collections.nCopies(10, ACT));
            assertThat(home.wrong())
                    .singleElement()
                    .asString()
                    .contains("Line 20")
                    .contains("written anew");
        }
    }

    @Test
    void what_was_checked_is_recorded_with_its_outcome() throws Exception {
        try (var home = told()) {
            home.verify.record(CASE, _ -> {});
            assertThat(home.log.latest(CASE, 0, 1).getFirst().act())
                    .isInstanceOfSatisfying(
                            Act.Verified.class,
                            verified -> assertThat(verified.ok()).isTrue());
            assertThat(home.wrong()).isEmpty();
        }
    }

    private CustodyHome told() throws Exception {
        var home = new CustodyHome(folder.resolve("home"));
        home.log.record(Collections.nCopies(20, ACT));
        home.sign.all();
        return home;
    }

    /// Does to the catalogue what its triggers forbid.
    private void tamper(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/catalogue.db"));
                var statement = connection.createStatement()) {
            for (var table : new String[] {"line", "payload", "checkpoint"}) {
                for (var done : new String[] {"changed", "deleted"}) {
                    statement.executeUpdate("DROP TRIGGER IF EXISTS " + table + "_is_never_" + done);
                }
            }
            statement.executeUpdate("DROP TRIGGER payload_is_deleted_only_if_erased");
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
