package org.whence.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.casefile.Choices;
import org.whence.core.casefile.FieldClass;
import org.whence.core.custody.Act;
import org.whence.core.custody.Mark;
import org.whence.core.provenance.Note;
import org.whence.support.FxThread;
import org.whence.support.Rendering;
import org.whence.support.SampleRecords;

@ExtendWith(FxThread.class)
class LeavingRowsTest {

    private static final String AT = "33.5138, 36.2765";

    private final FakeExchange desk = new FakeExchange();

    private List<Region> rows(FieldClass... let) {
        return LeavingRows.of(desk.leaving(FakeExchange.CASE, new Choices(false, Set.of(let), Set.of(), Set.of())));
    }

    private static List<String> texts(Region region) {
        return Rendering.texts(new Scene(new VBox(region)));
    }

    @Test
    void what_goes_is_in_rows_with_how_many_and_what_stays_is_on_a_card() {
        var rows = rows(FieldClass.OPEN, FieldClass.DEVICE);
        assertThat(rows).hasSize(2);
        assertThat(texts(rows.getFirst()))
                .containsSubsequence("Custody log", "46", "Acts held back", "2", "Devices")
                .doesNotContain("Positions", "Sources", "Who did what", "Originals", "0");
        assertThat(String.join("\n", texts(rows.getLast())))
                .contains("Originals: ", "Positions: ", "Sources: ", "Who did what: ")
                .doesNotContain("Devices: ", "Custody log");
    }

    @Test
    void each_row_is_read_out_whole() {
        assertThat(Rendering.nodes(rows(FieldClass.OPEN).getFirst())
                        .map(node -> String.valueOf(node.getAccessibleText())))
                .anyMatch(words -> words.startsWith("46 acts: of "));
    }

    @Test
    void a_place_in_words_is_named_with_where_it_stands() {
        desk.acts = List.of(
                FakeExchange.noted("At " + AT),
                FakeExchange.logged(
                        FakeExchange.MINE,
                        5,
                        new Act.Revised(
                                SampleRecords.id(1), Note.Form.OBSERVATION, "At " + AT + ", surely", List.of())),
                FakeExchange.logged(
                        FakeExchange.MINE,
                        6,
                        SampleRecords.posted(SampleRecords.post(2, Instant.EPOCH, "Here: " + AT), FakeExchange.MEDIA)),
                FakeExchange.logged(
                        FakeExchange.MINE,
                        8,
                        new Act.Marked(FakeExchange.MEDIA, Mark.DESCRIPTION, "near " + AT, List.of())));
        assertThat(warned()).anyMatch(words -> words.endsWith("stands in 2 notes, 1 post, 1 other text"));
    }

    @Test
    void where_only_notes_name_it_nothing_is_said_of_others() {
        desk.acts = List.of(FakeExchange.noted("At " + AT));
        assertThat(warned()).anyMatch(words -> words.endsWith("stands in 1 note"));
    }

    @Test
    void of_many_places_eight_are_named_and_the_rest_is_counted() {
        desk.acts = List.of(FakeExchange.noted(
                IntStream.range(0, 10).mapToObj(n -> "33.51, 36.1" + n).collect(Collectors.joining("; "))));
        assertThat(warned()).anyMatch(words -> words.startsWith("2 more places."));
        assertThat(warned().stream().filter(words -> words.contains("stands in")))
                .hasSize(8);
    }

    private List<String> warned() {
        var rows = rows(FieldClass.OPEN);
        assertThat(rows).hasSize(3);
        return Rendering.nodes(rows.get(1))
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }
}
