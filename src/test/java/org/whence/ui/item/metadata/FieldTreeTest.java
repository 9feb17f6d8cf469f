package org.whence.ui.item.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.whence.core.metadata.Field;
import org.whence.ui.SampleDossiers;

class FieldTreeTest {

    private final List<Field> fields =
            Objects.requireNonNull(SampleDossiers.whole().examination()).metadata();

    @Test
    void without_words_everything_is_there_by_group_in_the_order_of_the_file() {
        var tree = FieldTree.of(fields, " ");
        assertThat(tree.groups()).extracting(FieldTree.Group::name).containsExactly("IFD0", "ExifIFD", "GPS");
        assertThat(tree.hits()).isEqualTo(tree.all()).isEqualTo(10);
    }

    @Test
    void every_word_has_to_stand_somewhere_in_the_field() {
        assertThat(FieldTree.of(fields, "DATE").hits()).isEqualTo(3);
        assertThat(FieldTree.of(fields, "date exif").hits()).isEqualTo(2);
        assertThat(FieldTree.of(fields, "21400/100").groups())
                .singleElement()
                .extracting(FieldTree.Group::name)
                .isEqualTo("GPS");
        assertThat(FieldTree.of(fields, "nowhere").groups()).isEmpty();
    }

    @Test
    void copied_each_field_is_a_line_with_its_source() {
        assertThat(FieldTree.of(fields, "OffsetTime").asText()).isEqualTo("ExifIFD:OffsetTimeOriginal\t+02:00\t+02:00");
    }
}
