package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.support.FxThread;

@ExtendWith(FxThread.class)
class IconTest {

    @ParameterizedTest
    @EnumSource
    void every_icon_is_in_the_pack(Icon icon) {
        assertThat(icon.node().getIconCode()).isNotNull();
    }

    @Test
    void icons_grow_with_the_text_beside_them() {
        var icon = Icon.NOTE.node();
        var label = new Label("Note", icon);
        var root = new StackPane(label);
        var theme = new Theme(new Scene(root));
        root.applyCss();
        var text = label.getFont().getSize();
        var sign = icon.getIconSize();
        for (var size : Theme.SIZES) {
            theme.show(Settings.USUAL.sized(size));
            root.applyCss();
            assertThat(icon.getIconSize() / (double) sign)
                    .isCloseTo(label.getFont().getSize() / text, within(0.05));
        }
    }

    @Test
    void sizes_of_icons_are_named_in_one_place() throws IOException {
        try (var sheet = Objects.requireNonNull(Theme.class.getResourceAsStream("/org/whence/ui/whence.css"))) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContainPattern("-fx-icon-size: *[0-9]");
        }
    }
}
