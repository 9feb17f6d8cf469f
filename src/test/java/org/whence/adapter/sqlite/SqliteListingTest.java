package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.examined;
import static org.whence.support.SampleRecords.media;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Trust;
import org.whence.core.examination.Examination;
import org.whence.core.media.MediaKind;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.ListingContract;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.DeskId;
import org.whence.core.time.Span;
import org.whence.support.Desks;
import org.whence.support.PlainExamination;

final class SqliteListingTest extends ListingContract {

    private static final AuthorKey COLLEAGUE =
            new AuthorKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFzL2AbtYx2IekOwqxwFuBuOgMeWTPyDeFjt7Yb8kL0D");

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected Listing listing() {
        return new SqliteListing(catalogue.catalogue());
    }

    @Test
    void what_a_colleague_added_first_is_told_as_it_came_here_and_counts_from_then_on() {
        catalogue.catalogue().belongTo(Desks.KEY.author());
        var desk = new DeskId(new UUID(3, 3));
        var theirs = new SqliteActLog(catalogue.catalogue(), COLLEAGUE, desk, Desks.chains());
        theirs.record(CASE, added(1, media(1), "theirs.jpg"));
        theirs.record(CASE, added(2, media(2), "theirs alone.jpg"));
        log().record(CASE, added(7, media(1), "ours.jpg"));

        var here = listing().item(CASE, media(1)).orElseThrow();
        assertThat(here.name()).isEqualTo("ours.jpg");
        assertThat(here.arrivedAt()).isEqualTo(Desks.START.plusSeconds(7 * 60));
        assertThat(here.earliest()).isEqualTo(Span.at(here.arrivedAt()));
        var there = listing().item(CASE, media(2)).orElseThrow();
        assertThat(there.name()).isEqualTo("theirs alone.jpg");
        assertThat(there.earliest()).isNull();
    }

    @Test
    void an_examination_of_this_desk_is_listed_before_newer_ones_of_others_and_of_its_own_the_newest() {
        var examinations = new SqliteExaminations(catalogue.catalogue());
        log().record(CASE, added(1, media(1), "a"));
        examinations.take(examination(Examination.VERSION, "image/theirs"), COLLEAGUE.author());
        assertThat(type()).isEqualTo("image/theirs");
        log().record(List.of(examined(CASE, examination(Examination.VERSION - 2, "image/oldest"))));
        assertThat(type()).isEqualTo("image/oldest");
        log().record(List.of(examined(CASE, examination(Examination.VERSION - 1, "image/ours"))));
        assertThat(type()).isEqualTo("image/ours");
    }

    @Test
    void of_what_others_examined_that_of_somebody_relied_upon_is_listed() {
        var examinations = new SqliteExaminations(catalogue.catalogue());
        log().record(CASE, added(1, media(1), "a"));
        var relied = new AuthorId("f".repeat(64));
        var stranger = new AuthorId("0".repeat(64));
        log().record(CASE, new Act.Relied(relied, Trust.RELIED_UPON, List.of()));
        examinations.take(examination(Examination.VERSION, "image/of a stranger"), stranger);
        assertThat(type()).isEqualTo("image/of a stranger");
        examinations.take(examination(Examination.VERSION - 1, "image/relied upon"), relied);
        assertThat(type()).isEqualTo("image/relied upon");
    }

    private static Examination examination(int version, String type) {
        return PlainExamination.of(media(1))
                .version(version)
                .type(type, MediaKind.IMAGE)
                .made();
    }

    private String type() {
        return String.valueOf(listing().item(CASE, media(1)).orElseThrow().type());
    }
}
