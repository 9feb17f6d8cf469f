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
    private final Consumer<String> say;

    /// @param add is handed what came in, never an empty list
    /// @param say is told why nothing came in
    public Intake(Consumer<List<Path>> add, Consumer<String> say) {
        this.add = add;
        this.say = say;
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

    /// Lets files be dropped on `target`. A link, or a picture out of a page, may be let go as well, to be told why it
    /// is
    /// not taken.
    void acceptDropsOn(Node target) {
        target.setOnDragOver(event -> {
            event.acceptTransferModes(TransferMode.COPY);
            target.pseudoClassStateChanged(DROPPING, event.getDragboard().hasFiles());
            event.consume();
        });
        target.setOnDragExited(_ -> target.pseudoClassStateChanged(DROPPING, false));
        target.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        var board = event.getDragboard();
        var taken = take(board);
        if (!taken) {
            say.accept(board.hasUrl() ? text("intake.link") : text("intake.noFile"));
        }
        event.setDropCompleted(taken);
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
