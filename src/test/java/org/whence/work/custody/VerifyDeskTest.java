package org.whence.work.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.Examinations;
import org.whence.core.record.MediaId;
import org.whence.work.TestDesk;
import org.whence.work.add.AddMedia;

/// Each kind of damage, done behind the program's back, is found and named.
class VerifyDeskTest {

    @TempDir
    private Path folder;

    private TestDesk desk;
    private MediaId media;

    @BeforeEach
    void add_two_files() throws InterruptedException {
        desk = new TestDesk(folder);
        var files = List.of(desk.file("a.jpg", "one"), desk.file("b.jpg", "two"));
        desk.add.add(desk.openCase.make("Case"), files, AddMedia.Origin.COPIED, null, new AddMedia.Progress() {});
        media = desk.examinations.beginningWith("").getFirst();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void change(String... statements) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + desk.database());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private List<String> broken() throws InterruptedException {
        return desk.verified().stream()
                .filter(check -> !check.ok())
                .map(check -> check.check() + ": " + check.says())
                .toList();
    }

    @Test
    void a_whole_desk_is_in_order() throws InterruptedException {
        assertThat(broken()).isEmpty();
        assertThat(desk.verified())
                .extracting(VerifyDesk.Checked::check)
                .containsExactly("chain", "tables", "originals");
    }

    @Test
    void one_original_is_checked_and_that_is_recorded() throws Exception {
        var in = desk.cases.all().getFirst().id();
        assertThat(desk.verify.recordOriginal(in, media).ok()).isTrue();
        var original = desk.vault.find(media).orElseThrow();
        Files.setPosixFilePermissions(original, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(original, "other");
        assertThat(desk.verify.recordOriginal(in, media))
                .isEqualTo(new VerifyDesk.Checked("originals", false, "The original was changed: " + media));
        Files.delete(original);
        assertThat(desk.verify.recordOriginal(in, media).says()).startsWith("The original is missing");
    }

    @Test
    void examined_again_it_is_read_anew_and_nothing_waits() throws Exception {
        var in = desk.cases.all().getFirst().id();
        var before = desk.examiner.asked.get();
        assertThat(desk.examine.media(media, in, "a.jpg"))
                .isEqualTo(desk.examinations.latest(media).orElseThrow());
        assertThat(desk.examiner.asked.get()).isEqualTo(before);
        desk.examine.again(media, in, "a.jpg");
        assertThat(desk.examiner.asked.get()).isEqualTo(before + 1);
        assertThat(desk.examinations.waiting()).isEqualTo(Examinations.Waiting.NONE);
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_changed_line_is_named() throws Exception {
        change(
                "DROP TRIGGER line_is_never_changed",
                "UPDATE line SET text = replace(text, char(9) || '2026', char(9) || '2025') WHERE seq = 2");
        assertThat(broken())
                .singleElement()
                .asString()
                .startsWith("chain: chain of Case")
                .contains("Line 3");
    }

    @Test
    void a_line_that_is_no_line_is_named() throws Exception {
        change("DROP TRIGGER line_is_never_changed", "UPDATE line SET text = 'nonsense' WHERE seq = 2");
        assertThat(broken()).first().asString().contains("chain of Case", "Line 2 is not a line of a log");
    }

    @Test
    void the_log_alone_is_checked_without_tables_and_originals() throws Exception {
        desk.vault.remove(media);
        assertThat(desk.verify.logTrouble()).isEmpty();
        change(
                "DROP TRIGGER line_is_never_changed",
                "UPDATE line SET text = replace(text, char(9) || '2026', char(9) || '2025') WHERE seq = 2");
        assertThat(desk.verify.logTrouble())
                .hasValueSatisfying(says -> assertThat(says).contains("Line 3"));
    }

    @Test
    void a_missing_line_is_named() throws Exception {
        change("PRAGMA foreign_keys = OFF", "DROP TRIGGER line_is_never_deleted", "DELETE FROM line WHERE seq = 2");
        assertThat(broken()).anyMatch(says -> says.startsWith("chain: chain of Case") && says.contains("Line 2"));
    }

    @Test
    void a_changed_payload_is_named() throws Exception {
        change("DROP TRIGGER payload_is_never_changed", "UPDATE payload SET json = replace(json, 'a.jpg', 'z.jpg')");
        assertThat(broken()).anyMatch(says -> says.startsWith("chain: chain of Case") && says.contains("line"));
    }

    @Test
    void a_changed_table_is_named() throws Exception {
        change("UPDATE appearance SET to_ms = to_ms - 1000000000");
        assertThat(broken()).singleElement().asString().startsWith("tables: ").contains("appearance");
    }

    @Test
    void a_missing_original_is_named() throws Exception {
        desk.vault.remove(media);
        assertThat(broken())
                .singleElement()
                .asString()
                .startsWith("originals: ")
                .contains("missing", media.hex());
    }

    @Test
    void a_changed_byte_of_an_original_is_named() throws Exception {
        var original = desk.vault.find(media).orElseThrow();
        Files.setPosixFilePermissions(original, PosixFilePermissions.fromString("rw-------"));
        var bytes = Files.readAllBytes(original);
        bytes[0] ^= 1;
        Files.write(original, bytes);
        assertThat(broken())
                .singleElement()
                .asString()
                .startsWith("originals: ")
                .contains("changed", media.hex());
    }
}
