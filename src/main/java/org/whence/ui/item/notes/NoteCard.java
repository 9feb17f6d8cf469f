package org.whence.ui.item.notes;

import static org.whence.ui.kit.Messages.text;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.media.Part;
import org.whence.core.provenance.Note;
import org.whence.core.record.AuthorId;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;

/// A note: its form by bar, icon and word; who wrote it, when and how often; its words. Two wordings that stand side by
/// side are both shown.
final class NoteCard {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Note note;
    private final int number;
    private final Function<AuthorId, String> authors;
    private final VBox earlier = new VBox(Space.SMALL);
    private final VBox root = new VBox(Space.SNUG);

    /// @param number of its mark; 0: it has none
    /// @param revise begins to word it anew
    NoteCard(Note note, int number, Function<AuthorId, String> authors, Runnable revise) {
        this.note = note;
        this.number = number;
        this.authors = authors;
        var now = note.standing().getLast();
        root.getStyleClass().addAll("w-card", "w-note", now.form().word());
        root.getChildren().add(head(now, revise));
        if (note.standing().size() > 1) {
            root.getChildren().add(Chip.of(Icon.CONFLICT, text("notes.conflict"), "warning"));
        }
        note.standing().forEach(revision -> root.getChildren().add(MarkdownView.of(revision.text())));
        if (note.revisions().size() > 1) {
            root.getChildren().addAll(history(), earlier);
        }
        hideEarlier();
        root.setFocusTraversable(true);
        root.setAccessibleText(text("notes.card", word(now), about(), by(now), now.text()));
        root.addEventHandler(KeyEvent.KEY_PRESSED, new Keys().also(Shortcut.of(KeyCode.ENTER), revise)::press);
    }

    Region root() {
        return root;
    }

    /// Marks the card as the one looked at, or not.
    void choose(boolean chosen) {
        root.pseudoClassStateChanged(CHOSEN, chosen);
    }

    private HBox head(Note.Revision now, Runnable revise) {
        var icon = now.form() == Note.Form.OBSERVATION ? Icon.REVEALED : Icon.INFERENCE;
        var form = new Label(word(now), icon.node());
        form.getStyleClass().addAll("w-small", "w-strong", "w-note-form");
        var about = muted(number == 0 ? about() : text("notes.numbered", number, about()));
        if (note.part().region() != null) {
            about.setGraphic(Icon.REGION.node("w-note-sign"));
        } else if (note.part().time() != null) {
            about.setGraphic(Icon.RANGE.node("w-note-sign"));
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        form.setMinWidth(Region.USE_PREF_SIZE);
        var by = muted(by(now));
        var button = new Button(text("notes.revise"));
        button.getStyleClass().addAll("flat", "w-small-button");
        button.setOnAction(_ -> revise.run());
        var head = new HBox(Space.SMALL, form, about, gap, by, button);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String by(Note.Revision now) {
        var times = note.revisions().size() - 1;
        return text("notes.by", authors.apply(now.by()), TimeText.words(now.at()), times);
    }

    private Hyperlink history() {
        var link = new Hyperlink(text("notes.earlier", note.revisions().size()));
        link.getStyleClass().add("w-small");
        link.setOnAction(_ -> {
            if (earlier.isVisible()) {
                hideEarlier();
            } else {
                showEarlier();
            }
        });
        return link;
    }

    private void showEarlier() {
        earlier.getChildren().clear();
        for (var revision : note.revisions()) {
            var words = MarkdownView.of(revision.text());
            words.getStyleClass().add("w-muted");
            earlier.getChildren()
                    .add(new VBox(
                            muted(text(
                                    "notes.revision",
                                    word(revision),
                                    authors.apply(revision.by()),
                                    TimeText.words(revision.at()))),
                            words));
        }
        earlier.setVisible(true);
        earlier.setManaged(true);
    }

    private void hideEarlier() {
        earlier.setVisible(false);
        earlier.setManaged(false);
    }

    private String about() {
        return switch (note.on().kind()) {
            case MEDIA -> part(note.part());
            case APPEARANCE -> text("notes.onAppearance");
            case MATCH -> text("notes.onMatch");
            case CLAIM -> text("notes.onClaim");
            case POST -> text("notes.onPost");
        };
    }

    /// What of the media is meant: `0:12 – 0:58`, `region at 0:22.680`, `the whole`.
    static String part(Part part) {
        var time = part.time();
        if (time == null) {
            return part.region() == null ? text("notes.whole") : text("notes.region");
        }
        var when = time.lengthMillis() > 1 ? Figures.stretch(time) : Figures.timecode(time.fromMillis());
        return part.region() == null ? when : text("notes.regionAt", when);
    }

    private static String word(Note.Revision revision) {
        return revision.form() == Note.Form.OBSERVATION ? text("notes.observation") : text("notes.inference");
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("w-small", "w-muted");
        return label;
    }
}
