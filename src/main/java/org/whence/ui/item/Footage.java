package org.whence.ui.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.MediaKind;
import org.whence.core.media.TimeRange;
import org.whence.core.media.WaveForm;
import org.whence.core.record.MediaId;
import org.whence.ui.item.player.PlayerView;
import org.whence.ui.item.player.PlayerViewModel;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.CoverGate;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Pictures;
import org.whence.ui.kit.Ticker;
import org.whence.work.Dossier;

/// What is to be seen of an item: its picture, or the clip and its player. A clip shows the frame where it stands as
/// soon as it is revealed, and stops, without sound, when it is covered.
final class Footage {

    private final ItemPorts ports;
    private final Background background;
    private final CoverGate gate;
    private final Viewer viewer;
    private final PlayerViewModel film;
    private final PlayerView player;
    private @Nullable Dossier shown;
    private @Nullable MediaId filmed;
    private boolean wasRevealed;

    Footage(ItemPorts ports, Pictures pictures, Background background, Ticker ticker) {
        this.ports = ports;
        this.background = background;
        gate = pictures.gate();
        viewer = new Viewer(pictures);
        film = new PlayerViewModel(ports.player(), background, ticker, viewer::draw);
        player = new PlayerView(film, pictures, this::turnSound);
        film.playingProperty().addListener((_, _, plays) -> gate.play(plays));
        gate.stateProperty().addListener((_, _, _) -> followGate());
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
        if (isClip(shown)) {
            player.addTo(keys);
        }
    }

    /// Copies the time where the clip stands.
    void copyTime() {
        player.copyTime();
    }

    /// Whether there is something to play: pictures that move, or sound alone.
    boolean isClip() {
        return isClip(shown);
    }

    /// An arrow: moves the picture where it is zoomed, else steps the frames of a clip.
    void arrow(int right, int down) {
        if (viewer.isZoomed()) {
            viewer.move(right, down);
        } else if (isClip(shown) && right != 0) {
            gate.renew();
            player.step(right);
        }
    }

    private void load(Dossier dossier) {
        close();
        filmed = dossier.media();
        var clip = isClip(dossier);
        player.root().setVisible(clip);
        player.root().setManaged(clip);
        if (!clip) {
            return;
        }
        var examination = dossier.examination();
        var duration = examination == null ? null : examination.durationMillis();
        film.load(dossier.media(), duration == null ? 0 : duration, hasPictures(dossier));
        player.show(ItemViewModel.subject(dossier), matched(dossier), dossier.notes());
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
        if (!gate.isRevealed(dossier.media()) && !hasPictures(dossier)) {
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
        if (dossier == null || !isClip(dossier)) {
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

    private static boolean isClip(@Nullable Dossier dossier) {
        var examination = dossier == null ? null : dossier.examination();
        return examination != null && (examination.kind() == MediaKind.VIDEO || examination.kind() == MediaKind.AUDIO);
    }

    private static boolean hasPictures(Dossier dossier) {
        var examination = dossier.examination();
        return examination != null && examination.kind() == MediaKind.VIDEO;
    }
}
