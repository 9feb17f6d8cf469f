package org.whence.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Match.Strength;
import org.whence.core.media.Part;
import org.whence.core.record.MediaId;

class MatchWordsTest {

    private static final Pattern ROW = Pattern.compile("^\\| \\*(exact|strong|fair|lead)\\* \\|");
    private static final Pattern LIMITS =
            Pattern.compile("within (\\d+) of 256 bits.* (\\d+) features in place, with at least (\\d+) %");

    private static String strength(Strength strength, int distance, int quality, Evidence.@Nullable Geometry geometry) {
        var evidence = new Evidence(distance, quality, 100, Orientation.ORIGINAL, 1, geometry);
        return MatchWords.strength(new Match(
                new MediaId("1".repeat(64)),
                new MediaId("2".repeat(64)),
                Relation.CROP,
                strength,
                Part.WHOLE,
                Part.WHOLE,
                evidence,
                List.of()));
    }

    private static String laid(int inliers, int percent) {
        return strength(Strength.CONFIDENT, 128, 100, new Evidence.Geometry(inliers, percent));
    }

    @Test
    void near_hashes_of_enough_quality_are_strong() {
        assertThat(strength(Strength.CONFIDENT, 31, 50, null)).isEqualTo("strong");
        assertThat(strength(Strength.CONFIDENT, 32, 50, null)).isEqualTo("fair");
        assertThat(strength(Strength.CONFIDENT, 31, 49, null)).isEqualTo("fair");
        assertThat(strength(Strength.LEAD, 60, 100, null)).isEqualTo("lead");
    }

    @Test
    void the_manual_has_these_words_and_limits() throws IOException {
        var words = new ArrayList<String>();
        var strong = "";
        for (var line : Files.readAllLines(Path.of("src/docs/manual.md"))) {
            var row = ROW.matcher(line);
            if (row.find()) {
                words.add(row.group(1));
                strong = row.group(1).equals("strong") ? line : strong;
            }
        }
        assertThat(words).containsExactly("exact", "strong", "fair", "lead");
        var limits = LIMITS.matcher(strong);
        assertThat(limits.find()).isTrue();
        var bits = Integer.parseInt(limits.group(1));
        var inliers = Integer.parseInt(limits.group(2));
        var percent = Integer.parseInt(limits.group(3));
        assertThat(strength(Strength.CONFIDENT, bits, 100, null)).isEqualTo("strong");
        assertThat(strength(Strength.CONFIDENT, bits + 1, 100, null)).isEqualTo("fair");
        assertThat(laid(inliers, percent)).isEqualTo("strong");
        assertThat(laid(inliers - 1, percent)).isEqualTo("fair");
        assertThat(laid(inliers, percent - 1)).isEqualTo("fair");
    }

    @Test
    void many_features_in_place_over_most_of_what_both_show_are_strong() {
        assertThat(laid(20, 75)).isEqualTo("strong");
        assertThat(laid(19, 75)).isEqualTo("fair");
        assertThat(laid(20, 74)).isEqualTo("fair");
    }
}
