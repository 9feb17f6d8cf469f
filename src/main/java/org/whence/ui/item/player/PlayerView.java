package org.whence.ui.item.player;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.media.TimeRange;
import org.whence.core.media.WaveForm;
import org.whence.ui.item.notes.NoteMark;
import org.whence.ui.item.player.ClipSound.Sounding;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.Pictures;

/// The transport of a clip, its track, and the contact sheet. Never mirrored.
public final class PlayerView {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("selected");
    private static final Shortcut PLAY = Shortcut.of(KeyCode.K);
    private static final Shortcut FRAME_BACK = Shortcut.of(KeyCode.LEFT);
    private static final Shortcut FRAME_ON = Shortcut.of(KeyCode.RIGHT);
    private static final Shortcut CUT_BACK = Shortcut.shift(KeyCode.LEFT);
    private static final Shortcut CUT_ON = Shortcut.shift(KeyCode.RIGHT);
    private static final Shortcut SHEET = Shortcut.of(KeyCode.H);
    private static final Shortcut LOOP = Shortcut.shift(KeyCode.L);
    private static final Shortcut SOUND = Shortcut.of(KeyCode.M);
    private static final long SECOND = 1_000;

    private final PlayerViewModel model;
    private final Runnable soundTurned;
    private final Track track;
    private final ContactSheet sheet;
    private final Label time = new Label();
    private final Label frame = new Label();
    private final Label why = new Label();
    private final Label trouble = new Label(text("player.failed"));
    private final Label saved = new Label();
    private final VBox root = new VBox(Space.SMALL);

    /// @param soundTurned what M does: the screen decides whether sound may be heard now
    public PlayerView(PlayerViewModel model, Pictures pictures, Runnable soundTurned) {
        this.model = model;
        this.soundTurned = soundTurned;
        track = new Track(model);
        sheet = new ContactSheet(pictures, model::seek);
        trouble.getStyleClass().addAll("w-dense", "w-warning-text");
        trouble.visibleProperty().bind(model.failedProperty());
        trouble.managedProperty().bind(model.failedProperty());
        why.getStyleClass().addAll("w-dense", "w-muted");
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        root.getStyleClass().add("w-player");
        saved.getStyleClass().addAll("w-dense", "w-muted");
        saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());
        root.getChildren().setAll(track.root(), transport(), why, trouble, saved, sheet.root());
        model.positionProperty().addListener((_, _, _) -> show());
        show();
    }

    public Region root() {
        return root;
    }

    /// Shows a clip that the view model has just loaded.
    ///
    /// @param matched the stretches of it that are known from elsewhere
    /// @param frames that were sampled of it
    public void show(Subject subject, List<TimeRange> matched, List<FrameHash> frames) {
        model.cutBetween(Cuts.of(frames));
        saved.setText("");
        sheet.show(subject, List.of());
        track.show((WaveForm) null);
        track.show(matched);
        show();
    }

    /// Shows what was found out of the clip meanwhile.
    ///
    /// @param sheetTimes of which there are pictures, in milliseconds
    /// @param wave null where there is no sound
    public void fill(Subject subject, List<Long> sheetTimes, @Nullable WaveForm wave) {
        sheet.show(subject, sheetTimes);
        if (wave != null) {
            model.lasts(wave.columns() * wave.microsPerColumn() / 1000);
        }
        track.show(wave);
        show();
    }

    /// Marks the notes that are about a stretch or a moment of the clip.
    public void mark(List<NoteMark> notes) {
        track.mark(notes.stream().filter(mark -> mark.part().time() != null).toList());
    }

    public Keys addTo(Keys keys) {
        return keys.on(PLAY, text("player.key.play"), model::toggle)
                .on(Shortcut.of(KeyCode.J), text("player.key.slower"), () -> model.changeSpeed(-1))
                .on(Shortcut.of(KeyCode.L), text("player.key.faster"), () -> model.changeSpeed(1))
                .listed("← →", text("player.key.frame"))
                .on(Shortcut.ctrl(KeyCode.LEFT), text("player.key.second"), () -> model.skip(-SECOND))
                .also(Shortcut.ctrl(KeyCode.RIGHT), () -> model.skip(SECOND))
                .on(CUT_BACK, text("player.key.cut"), () -> model.skipCut(-1))
                .also(CUT_ON, () -> model.skipCut(1))
                .on(Shortcut.of(KeyCode.HOME), text("player.key.ends"), () -> model.seek(0))
                .also(Shortcut.of(KeyCode.END), () -> model.seek(Long.MAX_VALUE))
                .on(Shortcut.of(KeyCode.I), text("player.key.in"), model::markIn)
                .on(Shortcut.shift(KeyCode.I), text("player.key.out"), model::markOut)
                .on(LOOP, text("player.key.loop"), model::toggleLoop)
                .on(SOUND, text("player.key.sound"), soundTurned)
                .on(SHEET, text("player.key.sheet"), sheet::toggle);
    }

    /// To the next frame, or with -1 to the one before.
    public void step(int frames) {
        if (frames > 0) {
            model.nextFrame();
        } else {
            model.lastFrame();
        }
    }

    private FlowPane transport() {
        var play = KeyButton.sign(Icon.PLAY, text("player.play"), PLAY, model::toggle);
        model.playingProperty().addListener((_, _, plays) -> play.setGraphic((plays ? Icon.PAUSE : Icon.PLAY).node()));
        time.getStyleClass().add("w-mono");
        frame.getStyleClass().add("w-mono");
        var speed = new Label();
        speed.getStyleClass().add("w-chip");
        speed.textProperty().bind(model.speedProperty().map(now -> text("player.speed", now)));
        speed.setTooltip(new Tooltip(text("player.speedTip")));
        var loop = KeyButton.sign(Icon.RUNNING, text("player.loop"), LOOP, model::toggleLoop);
        model.loopingProperty().addListener((_, _, loops) -> {
            loop.pseudoClassStateChanged(ON, loops);
            loop.setAccessibleText(loops ? text("player.loops") : text("player.loop"));
        });
        var sound = KeyButton.sign(Icon.MUTED, text("player.sound"), SOUND, soundTurned);
        var said = new Label();
        said.getStyleClass().addAll("w-small", "w-muted");
        for (var label : List.of(time, frame, speed, said)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        Runnable say = () -> {
            var now = model.soundingProperty().get();
            sound.setGraphic((now == Sounding.ON ? Icon.LOUD : Icon.MUTED).node());
            sound.pseudoClassStateChanged(ON, now == Sounding.ON);
            said.setText(now == Sounding.OFF ? text("player.muted") : "");
            why.setText(why(now));
            sound.setAccessibleText(text("player.sound") + ": "
                    + (now == Sounding.ON ? text("player.sounding") : said.getText() + why.getText()));
        };
        model.soundingProperty().addListener((_, _, _) -> say.run());
        model.speedProperty().addListener((_, _, _) -> say.run());
        say.run();
        var moves = row(
                KeyButton.sign(Icon.CUT_BACK, text("player.cutBack"), CUT_BACK, () -> model.skipCut(-1)),
                KeyButton.sign(Icon.BEFORE, text("player.frameBack"), FRAME_BACK, model::lastFrame),
                play,
                KeyButton.sign(Icon.OPEN_SIDE, text("player.frameOn"), FRAME_ON, model::nextFrame),
                KeyButton.sign(Icon.CUT_ON, text("player.cutOn"), CUT_ON, () -> model.skipCut(1)));
        var ways = row(
                frame, speed, loop, sound, said, KeyButton.sign(Icon.GRID, text("player.sheet"), SHEET, sheet::toggle));
        for (Node node : List.of(time, frame)) {
            HBox.setMargin(node, new Insets(0, Space.SMALL, 0, Space.SMALL));
        }
        return apart(moves, row(time), ways);
    }

    /// The last at the end of the line of the others, or on further lines where there is no room for that.
    private static FlowPane apart(HBox... rows) {
        var flow = new FlowPane(0, Space.TIGHT, rows);
        var last = rows[rows.length - 1];
        Runnable spread = () -> {
            var spare = flow.getWidth()
                    - flow.getInsets().getLeft()
                    - flow.getInsets().getRight()
                    - Stream.of(rows).mapToDouble(row -> row.prefWidth(-1)).sum();
            FlowPane.setMargin(last, new Insets(0, 0, 0, Math.max(0, Math.floor(spare) - 1)));
        };
        flow.setPrefWrapLength(0);
        flow.setMinWidth(0);
        flow.widthProperty().addListener((_, _, _) -> spread.run());
        for (var row : rows) {
            row.widthProperty().addListener((_, _, _) -> spread.run());
        }
        return flow;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(Space.TIGHT, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Why nothing is heard though sound was wanted; empty where it is, or was not wanted.
    private String why(Sounding now) {
        return switch (now) {
            case OFF -> "";
            case ON -> model.speedProperty().get() == 1 ? "" : text("player.soundAtSpeed");
            case NO_DEVICE -> text("player.noDevice");
            case NO_SOUND -> text("player.noSound");
        };
    }

    /// Says what came of keeping a frame.
    public void tell(String words) {
        saved.setText(words);
    }

    /// Copies the time where the clip stands.
    public void copyTime() {
        var content = new ClipboardContent();
        content.putString(Figures.timecode(model.positionProperty().get().timeMillis()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void show() {
        var position = model.positionProperty().get();
        time.setText(
                text("player.time", Figures.timecode(position.timeMillis()), Figures.timecode(model.durationMillis())));
        frame.setText(text("player.frame", Long.toString(position.number())));
        sheet.at(position.timeMillis());
    }
}
