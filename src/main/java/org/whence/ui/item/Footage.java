package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.media.Raster;
import org.whence.core.media.TimeRange;
import org.whence.core.media.WaveForm;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.item.notes.NotesViewModel;
import org.whence.ui.item.player.PlayerView;
import org.whence.ui.item.player.PlayerViewModel;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Ticker;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.show.Dossier;

/// What is to be seen of an item: its picture, or the clip and its player. A clip shows the frame where it stands as
/// soon as it is revealed, and stops, without sound, when it is covered.
final class Footage {

    private final ItemPorts ports;
    private final Background background;
    private final CoverGate gate;
    private final NotesViewModel notes;
    private final Viewer viewer;
    private final MarksLayer marks;
    private final RegionPen pen;
    private final PlayerViewModel film;
    private final PlayerView player;
    private @Nullable Dossier shown;
    private @Nullable MediaId filmed;
    private boolean wasRevealed;

    /// @param notes whose marks are drawn on the picture
    Footage(ItemPorts ports, NotesViewModel notes, Pictures pictures, Background background, Ticker ticker) {
        this.notes = notes;
        this.ports = ports;
        this.background = background;
        gate = pictures.gate();
        viewer = new Viewer(pictures);
        marks = new MarksLayer(viewer, notes::choose);
        pen = new RegionPen(viewer, gate);
        viewer.cover(new StackPane(marks.root(), pen.root()), () -> {
            marks.place();
            pen.place();
        });
        film = new PlayerViewModel(ports.player(), background, ticker, this::draw);
        player = new PlayerView(film, pictures, this::turnSound);
        film.playingProperty().addListener((_, _, plays) -> follow(plays));
        gate.stateProperty().addListener((_, _, _) -> followGate());
        notes.marksProperty().addListener((_, _, marked) -> {
            mark();
            player.mark(marked);
        });
        film.positionProperty().addListener((_, _, _) -> mark());
    }

    /// The picture, or the frame of the clip.
    Region viewer() {
        return viewer.root();
    }

    /// The player, which takes no room where there is no clip.
    Region player() {
        return player.root();
    }

    void show(Dossier dossier) {
        if (shown == null || !shown.media().equals(dossier.media())) {
            pen.layDown();
        }
        shown = dossier;
        viewer.show(dossier);
        if (!dossier.media().equals(filmed)) {
            load(dossier);
        }
    }

    /// Lets go of the clip, if there is one.
    void close() {
        film.close();
        filmed = null;
    }

    /// The stretch of the clip that is marked, or null.
    @Nullable
    TimeRange marked() {
        return film.markedProperty().get();
    }

    void addTo(Keys keys) {
        viewer.addTo(keys);
        if (pen.isOn()) {
            pen.addTo(keys);
        } else if (isPlayed(shown)) {
            player.addTo(keys);
        }
    }

    /// Copies the time where the clip stands.
    void copyTime() {
        player.copyTime();
    }

    /// Keeps the frame where the clip stands as a media of its own, in the case from which it is seen.
    void saveFrame() {
        var dossier = shown;
        if (dossier == null || dossier.in() == null || !dossier.isClip()) {
            return;
        }
        CaseId in = dossier.in();
        film.pause();
        var millis = film.positionProperty().get().timeMillis();
        player.tell(text("player.saving"));
        background.run(
                () -> ports.player().saving().save(in, dossier.media(), millis),
                name -> player.tell(text("player.saved", name)),
                _ -> player.tell(text("player.notSaved")));
    }

    /// Whether there is something to play: pictures that move, or sound alone.
    boolean isPlayed() {
        return isPlayed(shown);
    }

    /// Has a region of the picture drawn, for a note: on the marked stretch of a clip, else on the frame where it
    /// stands.
    void draw(Consumer<Part> done) {
        if (!viewer.hasPicture()) {
            return;
        }
        var marked = marked();
        var time = marked != null || !isPlayed(shown) ? marked : new TimeRange(millis(), millis() + 1);
        pen.begin(region -> done.accept(new Part(time, region, Part.Of.PICTURE)));
    }

    private void mark() {
        var clip = isPlayed(shown);
        marks.show(notes.marksProperty().get().stream()
                .filter(mark -> !clip || mark.isAt(millis()))
                .toList());
    }

    /// An arrow: moves the frame that is drawn, else the picture where it is zoomed, else steps the frames of a clip.
    void arrow(int right, int down) {
        if (pen.isOn()) {
            pen.move(right, down);
        } else if (viewer.isMovable()) {
            viewer.move(right, down);
        } else if (isPlayed(shown) && right != 0) {
            gate.renew();
            player.step(right);
        }
    }

    private void draw(Raster frame) {
        var plays = film.playingProperty().get();
        viewer.draw(frame, plays ? OptionalLong.empty() : OptionalLong.of(millis()));
    }

    private void follow(boolean plays) {
        gate.play(plays);
        if (!plays) {
            viewer.settle(millis());
        }
    }

    private long millis() {
        return film.positionProperty().get().timeMillis();
    }

    private void load(Dossier dossier) {
        close();
        filmed = dossier.media();
        var clip = isPlayed(dossier);
        player.root().setVisible(clip);
        player.root().setManaged(clip);
        if (!clip) {
            return;
        }
        var examination = dossier.examination();
        var duration = examination == null ? null : examination.durationMillis();
        film.load(dossier.media(), duration == null ? 0 : duration, dossier.isClip());
        player.show(
                ItemViewModel.subject(dossier),
                matched(dossier),
                examination == null ? List.of() : examination.frames());
        background.run(
                () -> new Found(
                        ports.player().frames().apply(dossier.media()),
                        ports.player().wave().apply(dossier.media())),
                found -> {
                    if (dossier.media().equals(filmed)) {
                        player.fill(ItemViewModel.subject(dossier), found.times, found.wave.orElse(null));
                    }
                },
                _ -> {});
    }

    private record Found(List<Long> times, Optional<WaveForm> wave) {}

    /// M: a sound is heard only while its clip is revealed. Where there are no pictures to reveal, it reveals the
    /// sound.
    private void turnSound() {
        var dossier = shown;
        if (dossier == null) {
            return;
        }
        if (!gate.isRevealed(dossier.media()) && !dossier.isClip()) {
            gate.reveal();
        }
        if (gate.isRevealed(dossier.media())) {
            film.toggleSound();
            gate.renew();
        }
    }

    private static List<TimeRange> matched(Dossier dossier) {
        return Stream.concat(dossier.matches().stream(), dossier.leads().stream())
                .flatMap(seen -> seen.match().segments().stream())
                .filter(segment -> segment.toMillis() > segment.fromMillis())
                .map(segment -> new TimeRange(segment.fromMillis(), segment.toMillis()))
                .toList();
    }

    private void followGate() {
        var dossier = shown;
        if (dossier == null || !isPlayed(dossier)) {
            return;
        }
        var revealed = gate.isRevealed(dossier.media());
        if (!revealed) {
            film.pause();
            film.mute();
        }
        if (revealed != wasRevealed) {
            wasRevealed = revealed;
            if (revealed) {
                film.showAgain();
            }
        }
    }

    private static boolean isPlayed(@Nullable Dossier dossier) {
        return dossier != null && dossier.isPlayed();
    }
}
