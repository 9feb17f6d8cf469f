package org.whence.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.whence.support.FxThread;

@ExtendWith(FxThread.class)
class IntakeTest {

    private final List<List<Path>> added = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Intake intake = new Intake(added::add, said::add);

    @Test
    void a_folder_on_the_clipboard_is_added(@TempDir Path folder) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(folder.toFile())));

        assertThat(intake.paste()).isTrue();
        assertThat(added).containsExactly(List.of(folder));
    }

    @Test
    void a_clipboard_without_files_adds_nothing() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "words"));

        assertThat(intake.paste()).isFalse();
        assertThat(added).isEmpty();
    }
}
