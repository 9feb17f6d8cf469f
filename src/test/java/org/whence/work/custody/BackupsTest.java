package org.whence.work.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.sqlite.Restore;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActJson;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.ActId;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.MediaId;
import org.whence.work.CustodyHome;

final class BackupsTest {

    private static final Act ACT = new Act.Reviewed(new MediaId("a".repeat(64)));

    @TempDir
    private Path folder;

    @Test
    void one_a_day_is_kept_and_the_last_five() throws Exception {
        try (var home = home()) {
            assertThat(home.backups.keep(CustodyHome.TODAY)).isFalse();
            home.log.record(CASE, ACT);
            for (var day = 0; day < 7; day++) {
                assertThat(home.backups.keep(CustodyHome.TODAY.plusDays(day))).isTrue();
                assertThat(home.backups.keep(CustodyHome.TODAY.plusDays(day))).isFalse();
            }
        }
        assertThat(backups()).hasSize(5).first().isEqualTo("catalogue-2026-11-25.db");
    }

    @Test
    void a_restored_desk_goes_on_from_where_the_backup_ends_under_a_new_name() throws Exception {
        ActId last;
        ChainName former;
        try (var home = home()) {
            var logged = home.log.record(CASE, ACT);
            last = logged.id();
            former = logged.chain();
            home.backups.keep(CustodyHome.TODAY);
            home.log.record(CASE, ACT);
        }
        restore(folder.resolve("home/backups/catalogue-2026-11-23.db"));
        try (var home = home()) {
            assertThat(home.log.size(CASE)).isEqualTo(2);
            var chain = home.log.record(CASE, ACT).chain();
            assertThat(chain.desk()).isNotEqualTo(former.desk());
            assertThat(opening(home, chain).continuesFrom()).isEqualTo(last);
            assertThat(home.wrong()).isEmpty();
        }
        assertThat(backups()).contains("catalogue-2026-11-23.db", "replaced.db");
    }

    @Test
    void a_backup_that_is_none_is_refused_and_nothing_changes() throws Exception {
        try (var home = home()) {
            home.log.record(CASE, ACT);
        }
        for (var bytes : List.of("", "no database".repeat(1000))) {
            var file = Files.writeString(folder.resolve("file.db"), bytes);
            assertThatThrownBy(() -> restore(file)).isInstanceOf(CatalogueException.class);
        }
        try (var home = home()) {
            assertThat(home.log.size(CASE)).isEqualTo(2);
            assertThat(home.log.record(CASE, ACT).seq()).isEqualTo(2);
        }
    }

    @Test
    void a_home_that_was_copied_is_another_desk_and_one_that_was_moved_is_not() throws Exception {
        ActId last;
        try (var home = home()) {
            last = home.log.record(CASE, ACT).id();
        }
        Files.move(folder.resolve("home"), folder.resolve("moved"));
        try (var moved = new CustodyHome(folder.resolve("moved"))) {
            assertThat(moved.log.chains().getFirst().desk()).isEqualTo(moved.keys.desk());
        }
        copy(folder.resolve("moved"), folder.resolve("copied"));
        try (var copied = new CustodyHome(folder.resolve("copied"))) {
            assertThat(copied.log.chains().getFirst().desk()).isNotEqualTo(copied.keys.desk());
            var chain = copied.log.record(CASE, ACT).chain();
            assertThat(opening(copied, chain).continuesFrom()).isEqualTo(last);
        }
    }

    private CustodyHome home() throws Exception {
        return new CustodyHome(folder.resolve("home"));
    }

    private void restore(Path backup) throws Exception {
        CustodyHome before = home();
        before.close();
        new Restore(folder.resolve("home/catalogue.db"), folder.resolve("home/backups"), Platforms.bundled())
                .from(backup, before.keys.publicKey().author(), before.keys.desk(), "replaced", before.keys::renewDesk);
    }

    private static Act.Opened opening(CustodyHome home, ChainName chain) {
        var stored = new ArrayList<ActLog.Stored>();
        home.log.read(chain, stored::add);
        return (Act.Opened)
                ActJson.read(Objects.requireNonNull(stored.getFirst().payload()).json(), chain);
    }

    private List<String> backups() throws IOException {
        try (var files = Files.list(folder.resolve("home/backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// As `cp -a` copies: with the times that can be set.
    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
