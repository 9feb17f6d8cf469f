package org.whence.ui.item.metadata;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.Field;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.work.show.RawBytes;

/// The bytes of the field that is chosen, as they stand in the file. Not there while none is, or where it stands is not
/// known.
final class FieldBytes {

    private static final int ROWS = 6;
    private static final Running NOTHING = () -> {};

    private final MetadataPorts ports;
    private final Background background;
    private final Label where = new Label();
    private final TextArea dump = new TextArea();
    private final VBox root = new VBox(where, dump);
    private Running reading = NOTHING;

    FieldBytes(MetadataPorts ports, Background background) {
        this.ports = ports;
        this.background = background;
        where.getStyleClass().addAll("w-small", "w-muted");
        dump.setEditable(false);
        dump.setPrefRowCount(ROWS);
        dump.setAccessibleText(text("metadata.bytes"));
        dump.getStyleClass().add("w-mono");
        root.getStyleClass().add("w-tab-bar");
        hide();
    }

    Region root() {
        return root;
    }

    void show(MediaId media, @Nullable Field field) {
        reading.cancel();
        var at = field == null ? null : field.at();
        if (field == null || at == null) {
            hide();
            return;
        }
        where.setText(text("metadata.bytesAt", field.source(), at.length(), at.offset()));
        reading = background.run(
                () -> ports.bytes().of(media, at),
                bytes -> dump.setText(
                        bytes.map(read -> RawBytes.dump(read, at.offset())).orElseGet(() -> text("metadata.noBytes"))),
                _ -> dump.setText(text("metadata.noBytes")));
        root.setVisible(true);
        root.setManaged(true);
    }

    private void hide() {
        root.setVisible(false);
        root.setManaged(false);
    }
}
