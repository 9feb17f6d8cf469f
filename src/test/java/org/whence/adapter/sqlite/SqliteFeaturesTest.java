package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.media;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Features.FeatureRow;
import org.whence.core.examination.Features.Place;
import org.whence.core.fingerprint.LocalFeatures;

class SqliteFeaturesTest {

    private static final LocalFeatures ONE = features(640);
    private static final LocalFeatures TWO = features(800);

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    private SqliteFeatures kept;

    @BeforeEach
    void open() {
        kept = new SqliteFeatures(catalogue.catalogue());
    }

    @Test
    void those_of_a_picture_are_kept_under_a_row_that_grows_and_the_latest_stand() {
        kept.put(media(1), ONE);
        kept.put(media(2), TWO);
        kept.put(media(1), TWO);
        assertThat(kept.of(media(1)).orElseThrow().width()).isEqualTo(800);
        assertThat(kept.of(media(3))).isEmpty();
        assertThat(rows(0)).extracting(FeatureRow::media).containsExactly(media(2), media(1));
        var last = rows(rows(0).getFirst().row());
        assertThat(last).extracting(FeatureRow::media).containsExactly(media(1));
        assertThat(kept.place(last.getFirst().row())).contains(new Place(media(1), -1));
        assertThat(kept.at(last.getFirst().row())).contains(TWO);
    }

    @Test
    void those_of_another_version_are_compared_with_nothing() {
        kept.put(media(1), ONE);
        var row = rows(0).getFirst().row();
        catalogue
                .catalogue()
                .database()
                .write(
                        "make them old",
                        handle -> handle.execute("UPDATE features SET version = ?", Examination.VERSION - 1));
        assertThat(kept.of(media(1))).isEmpty();
        assertThat(kept.place(row)).isEmpty();
        assertThat(kept.at(row)).isEmpty();
        assertThat(rows(0)).isEmpty();
    }

    private ArrayList<FeatureRow> rows(long after) {
        var rows = new ArrayList<FeatureRow>();
        kept.all(after, rows::add);
        return rows;
    }

    private static LocalFeatures features(int width) {
        var thumbnail = new LocalFeatures.Thumbnail(1, 1, new byte[1]);
        return new LocalFeatures(width, 480, new short[2], new byte[2], new long[LocalFeatures.WORDS], thumbnail);
    }
}
