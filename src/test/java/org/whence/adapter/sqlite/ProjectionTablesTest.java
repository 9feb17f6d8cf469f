package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.custody.Act;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.SampleActs;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.support.Desks;

final class ProjectionTablesTest {

    private static final CaseId CASE = new CaseId(new UUID(7, 1));
    private static final ChainName CHAIN = new ChainName(CASE, Desks.KEY.author(), Desks.DESK);
    private static final MediaId MEDIA = new MediaId("a".repeat(64));

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void tables_are_a_function_of_the_set_of_acts_whatever_their_order_and_however_often_they_come(long seed) {
        fillAtRandom(seed);
        var acts = new ArrayList<>(catalogue.log().latest(CASE, 0, 1000));
        acts.addAll(acts.subList(0, acts.size() / 3));
        Collections.shuffle(acts, new Random(seed));
        try (var fresh = Jdbi.open("jdbc:sqlite::memory:")) {
            Database.run(fresh, Scripts.PROJECTIONS);
            try (var projection = new Projection(fresh, Platforms.bundled())) {
                acts.forEach(projection::apply);
            }
            assertThat(ProjectionTables.TABLES)
                    .allSatisfy(table -> assertThat(rows(fresh, table))
                            .as(table)
                            .isEqualTo(catalogue.catalogue().database().read("read", kept -> rows(kept, table))));
        }
    }

    /// Acts of every kind; many of them about the same few media, records and fields, and replacing one another.
    private void fillAtRandom(long seed) {
        var random = new SplittableRandom(seed);
        var samples = new SampleActs(random, CHAIN);
        var logged = new ArrayList<LoggedAct>();
        var log = catalogue.log();
        for (var i = 0; i < 60; i++) {
            logged.add(log.record(CASE, any(samples)));
            var earlier = logged.get(random.nextInt(logged.size()));
            var replaced = List.of(earlier.id());
            logged.add(log.record(
                    CASE,
                    switch (earlier.act()) {
                        case Act.Noted noted -> new Act.Revised(noted.note(), noted.form(), "anew", replaced);
                        case Act.Decided decided -> new Act.Decided(decided.pair(), decided.decision(), replaced);
                        case Act.Marked marked -> new Act.Marked(marked.media(), marked.mark(), "yes", replaced);
                        case Act.Claimed claimed ->
                            new Act.Withdrawn(claimed.claim().id(), "wrong");
                        case Act.Posted posted ->
                            new Act.Withdrawn(posted.post().id(), "wrong");
                        default -> new Act.Named("Case " + i, replaced);
                    }));
        }
    }

    /// Any act but an examination, which goes with its result. A removal erases nothing.
    private static Act any(SampleActs samples) {
        return switch (samples.any()) {
            case Act.Examined _ -> any(samples);
            case Act.Removed removed ->
                new Act.Removed(removed.media(), removed.reason(), removed.authority(), List.of());
            case Act other -> other;
        };
    }

    @Test
    void tables_agree_with_the_log_until_a_row_is_changed_behind_its_back() {
        fillAtRandom(99);
        var tables = new ProjectionTables(catalogue.catalogue());
        assertThat(tables.differing()).isEmpty();
        tamper("UPDATE item SET arrived_ms = arrived_ms + 1 WHERE media = (SELECT min(media) FROM item)");
        tamper("DELETE FROM withdrawal WHERE act = (SELECT min(act) FROM withdrawal)");
        assertThat(tables.differing()).containsExactly("item", "withdrawal");
        tables.rebuild();
        assertThat(tables.differing()).isEmpty();
    }

    @Test
    void every_table_that_the_script_makes_is_compared() {
        try (var fresh = Jdbi.open("jdbc:sqlite::memory:")) {
            Database.run(fresh, Scripts.PROJECTIONS);
            assertThat(fresh.createQuery("""
                            SELECT name FROM sqlite_schema
                            WHERE type = 'table' AND name NOT LIKE 'wording_index%' ORDER BY name""").mapTo(String.class).list()).isEqualTo(ProjectionTables.TABLES);
        }
    }

    @Test
    void acts_that_are_not_known_are_counted() {
        var samples = new SampleActs(new SplittableRandom(1), CHAIN);
        samples.oneOfEach()
                .filter(act -> !(act instanceof Act.Examined || act instanceof Act.Removed))
                .forEach(act -> catalogue.log().record(CASE, act));
        assertThat(new ProjectionTables(catalogue.catalogue()).unknownActs()).isEqualTo(1);
    }

    @Test
    void nothing_in_the_log_can_be_changed_or_deleted() {
        catalogue.log().record(CASE, new Act.Reviewed(MEDIA));
        for (var table : List.of("line", "payload", "chain")) {
            assertThatThrownBy(() -> tamper("DELETE FROM " + table)).hasRootCauseMessage(never(table, "deleted"));
        }
        assertThatThrownBy(() -> tamper("UPDATE line SET seq = seq + 7")).hasRootCauseMessage(never("line", "changed"));
        assertThatThrownBy(() -> tamper("UPDATE payload SET json = ''"))
                .hasRootCauseMessage(never("payload", "changed"));
        assertThatThrownBy(() -> tamper("UPDATE chain SET desk = ''")).hasRootCauseMessage(never("chain", "changed"));
    }

    private static String never(String what, String done) {
        return "[SQLITE_CONSTRAINT_TRIGGER] A RAISE function within a trigger fired, causing the SQL statement to abort "
                + "(a " + what + " of the log is never " + done + ")";
    }

    private void tamper(String sql) {
        catalogue.catalogue().database().write("tamper", handle -> handle.execute(sql));
    }

    private static List<String> rows(Handle handle, String table) {
        var columns = table.equals("wording") ? "act, text" : "*";
        return handle.createQuery("SELECT " + columns + " FROM " + table).mapToMap().list().stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
