package org.whence.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldDifferenceTest {

    @Test
    void equal_fields_are_no_difference_whatever_their_order() {
        var make = new Field("IFD0", "Make", "Acme", "Acme");
        var model = new Field("IFD0", "Model", "N7", "N7");
        assertThat(FieldDifference.between(List.of(make, model), List.of(model, make)))
                .isEmpty();
    }

    @Test
    void what_differs_is_named_and_what_only_one_has_too() {
        var here = List.of(
                new Field("IFD0", "Make", "Acme", "Acme"),
                new Field("IFD0", "Software", "1", "1"),
                new Field("XMP-dc", "Subject", "a", "a"),
                new Field("XMP-dc", "Subject", "b", "b"));
        var there = List.of(
                new Field("IFD0", "Software", "2", "2"),
                new Field("XMP-dc", "Subject", "a", "a"),
                new Field("JPEG", "Segments", "DQT", "DQT"));
        assertThat(FieldDifference.between(here, there))
                .containsExactly(
                        new FieldDifference("IFD0:Make", "Acme", null),
                        new FieldDifference("IFD0:Software", "1", "2"),
                        new FieldDifference("XMP-dc:Subject", "a | b", "a"),
                        new FieldDifference("JPEG:Segments", null, "DQT"));
    }
}
