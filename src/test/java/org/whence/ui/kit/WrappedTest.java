package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.support.FxThread;

@ExtendWith(FxThread.class)
class WrappedTest {

    private static final String ARABIC = "يُسمع صوت بوق سفينة مرتين، ثم رجل يقول: «انظر إلى الرصيف الشرقي».";

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, "שלום עולם מה שלומך היום", "A horn, then «انظر إلى الرصيف الشرقي», twice over"})
    void words_from_right_to_left_are_laid_out_at_every_width(String words) {
        for (var width = 60; width < 900; width += 7) {
            var wrapped = Wrapped.of(words);
            var root = new Pane(wrapped);
            new Scene(root, 1_000, 600);
            root.applyCss();
            wrapped.resize(width, wrapped.prefHeight(width));
            root.layout();
            assertThat(wrapped.getHeight()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, "A horn, then «انظر إلى الرصيف الشرقي», twice over"})
    void a_label_and_a_field_are_laid_out_whatever_is_put_into_them(String words) {
        var label = Wrapped.label("ours");
        var area = Wrapped.area();
        var root = new Pane(label, area);
        new Scene(root, 1_000, 600);
        root.applyCss();
        label.setText(words);
        area.setText(words + "\n" + words);
        for (var width = 60; width < 900; width += 7) {
            label.resize(width, 200);
            area.resize(width, 200);
            root.layout();
        }
        assertThat(label.isWrapText()).isFalse();
        assertThat(area.getNodeOrientation()).isEqualTo(Wrapped.direction(words));
    }

    @Test
    void what_stands_between_letters_from_right_to_left_is_a_run_of_its_own() {
        assertThat(Wrapped.texts("صورة.jpg، ثم").stream().map(Text::getText)).containsExactly("صورة", ".jpg،", " ثم");
    }

    @Test
    void each_stands_in_its_own_direction_and_is_read_out_whole() {
        var arabic = Wrapped.of(ARABIC, "w-muted");
        assertThat(arabic).isInstanceOf(TextFlow.class);
        assertThat(arabic.getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(arabic.getAccessibleText()).isEqualTo(ARABIC);
        assertThat(arabic.getStyleClass()).contains("w-muted");
        assertThat(Wrapped.of("A horn.")).isInstanceOf(Label.class);
    }
}
