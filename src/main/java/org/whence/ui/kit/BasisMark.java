package org.whence.ui.kit;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.provenance.Basis;
import org.whence.core.time.Zone;

/// What a time rests on, as a shape in a box of 14 pixels. Filled: its zone is known.
public enum BasisMark {
    HELD("M7 1 L13 4 L11.5 11 L7 13 L2.5 11 L1 4 Z", true),
    POST("M7 0 L14 7 L7 14 L0 7 Z", true),
    EXIF_WITH_ZONE("M7 1 A6 6 0 1 1 6.99 1 Z", true),
    EXIF_WITHOUT_ZONE("M7 1.5 A5.5 5.5 0 1 1 6.99 1.5 Z", false),
    GPS("M7 1 L14 13 L0 13 Z", true),
    CONTAINER("M1.5 1.5 H12.5 V12.5 H1.5 Z", true),
    FILE_NAME("M2.5 3.5 H11.5 Q13 3.5 13 5 V9 Q13 10.5 11.5 10.5 H2.5 Q1 10.5 1 9 V5 Q1 3.5 2.5 3.5 Z", false),
    FILE_SYSTEM("M1 2 H13 L7 12.5 Z", false),
    STATED("M5.5 1 H8.5 V5.5 H13 V8.5 H8.5 V13 H5.5 V8.5 H1 V5.5 H5.5 Z", true);

    private static final double BOX = 14;

    private final String path;
    private final boolean filled;

    BasisMark(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    /// That of an appearance.
    public static BasisMark of(Basis basis) {
        return switch (basis) {
            case HELD -> HELD;
            case PUBLISHED -> POST;
            case STATED -> STATED;
        };
    }

    /// That of a time that a file states of itself.
    public static BasisMark of(CaptureTime time) {
        var unknown = time.reading().zone() instanceof Zone.Unknown;
        return switch (time.basis()) {
            case EXIF, XMP, IPTC -> unknown ? EXIF_WITHOUT_ZONE : EXIF_WITH_ZONE;
            case GPS -> GPS;
            case CONTAINER -> CONTAINER;
            case FILE_NAME -> FILE_NAME;
            case FILE_SYSTEM -> FILE_SYSTEM;
        };
    }

    /// What it says in words.
    public String word() {
        return switch (this) {
            case HELD -> text("basis.held");
            case POST -> text("basis.post");
            case EXIF_WITH_ZONE -> text("basis.exifWithZone");
            case EXIF_WITHOUT_ZONE -> text("basis.exifWithoutZone");
            case GPS -> text("basis.gps");
            case CONTAINER -> text("basis.container");
            case FILE_NAME -> text("basis.fileName");
            case FILE_SYSTEM -> text("basis.fileSystem");
            case STATED -> text("basis.stated");
        };
    }

    /// A new node that shows it, read out as its words.
    public Node node() {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().addAll("w-basis", filled ? "filled" : "hollow");
        var box = new StackPane(shape);
        box.setMinSize(BOX, BOX);
        box.setPrefSize(BOX, BOX);
        box.setMaxSize(BOX, BOX);
        box.setAccessibleText(word());
        return box;
    }
}
