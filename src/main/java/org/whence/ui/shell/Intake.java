package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The ways by which files and folders come into the window: chosen, dropped anywhere, pasted.
public final class Intake {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Consumer<List<Path>> add;

    /// @param add is handed what came in, never an empty list
    public Intake(Consumer<List<Path>> add) {
        this.add = add;
    }

    /// Lets the user choose files.
    public void chooseFiles(@Nullable Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(text("intake.files"));
        hand(chooser.showOpenMultipleDialog(owner));
    }

    /// Lets the user choose a folder.
    public void chooseFolder(@Nullable Window owner) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(text("intake.folder"));
        var folder = chooser.showDialog(owner);
        hand(folder == null ? null : List.of(folder));
    }

    /// Takes the files and folders on the clipboard, if there are any.
    ///
    /// @return whether there were any
    public boolean paste() {
        return take(Clipboard.getSystemClipboard());
    }

    /// Lets files be dropped on `target`.
    void acceptDropsOn(Node target) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                target.pseudoClassStateChanged(DROPPING, true);
            }
            event.consume();
        });
        target.setOnDragExited(_ -> target.pseudoClassStateChanged(DROPPING, false));
        target.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(take(event.getDragboard()));
        event.consume();
    }

    /// Takes the files and folders on `board`, which has null for them where there are none.
    private boolean take(Clipboard board) {
        return hand(board.getFiles());
    }

    private boolean hand(@Nullable List<File> files) {
        if (files == null || files.isEmpty()) {
            return false;
        }
        add.accept(files.stream().map(File::toPath).toList());
        return true;
    }
}
