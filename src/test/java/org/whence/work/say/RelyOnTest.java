package org.whence.work.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.media;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.sqlite.SqlitePacks;
import org.whence.core.custody.Act;
import org.whence.core.custody.Trust;
import org.whence.core.record.AuthorId;
import org.whence.support.Desks;
import org.whence.work.RefusedException;
import org.whence.work.TestDesk;

class RelyOnTest {

    private static final AuthorId OWN = Desks.KEY.author();

    @TempDir
    private Path folder;

    private TestDesk desk;
    private RelyOn rely;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        desk.log.record(CASE, added(1, media(1), "name"));
        rely = new RelyOn(desk.log, new SqlitePacks(desk.catalogue), OWN);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nobody_says_so_of_themselves() {
        assertThat(rely.authors(CASE)).containsExactly(OWN);
        for (var trust : Trust.values()) {
            assertThatThrownBy(() -> rely.say(CASE, OWN, trust)).isInstanceOf(RefusedException.class);
        }
        assertThat(desk.log.latest(CASE, 0, 1).getFirst().act()).isInstanceOf(Act.Added.class);
    }

    @Test
    void nobody_is_relied_upon_who_has_no_part_in_the_case_and_signed_no_pack() {
        var stranger = new AuthorId("3".repeat(64));
        assertThatThrownBy(() -> rely.say(CASE, stranger, Trust.RELIED_UPON))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(stranger.hex());
        assertThat(desk.log.latest(CASE, 0, 1).getFirst().act()).isInstanceOf(Act.Added.class);
    }
}
