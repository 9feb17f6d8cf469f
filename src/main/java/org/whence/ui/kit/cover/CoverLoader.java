package org.whence.ui.kit.cover;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.CoverMode;

/// Fetches covers, a few at a time, the latest request first; a request given up before its turn costs nothing. Keeps
/// the last few hundred covers, which show nothing. Use it on one thread only.
final class CoverLoader {

    private static final int AT_ONCE =
            2; // one worker decodes them; more would only wait for it and take the window's time
    private static final int KEPT = 400;

    private record Key(MediaId media, String preview, CoverMode mode) {}

    private record Request(Key key, Consumer<Optional<Image>> done) {}

    private final PictureSource source;
    private final Background background;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final Map<Key, Image> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > KEPT;
        }
    };
    private final ObjectProperty<CoverMode> mode = new SimpleObjectProperty<>(CoverMode.BLUR);
    private int running;

    CoverLoader(PictureSource source, Background background) {
        this.source = source;
        this.background = background;
    }

    /// What covers look like from now on.
    ObjectProperty<CoverMode> modeProperty() {
        return mode;
    }

    /// Hands the cover of `preview` of `media` to `done`, at once if it is kept, else later; nothing where there is
    /// none.
    Running load(MediaId media, String preview, Consumer<Optional<Image>> done) {
        var key = new Key(media, preview, mode.get());
        if (key.mode == CoverMode.HIDDEN) {
            done.accept(Optional.empty());
            return () -> {};
        }
        var image = kept.get(key);
        if (image != null) {
            done.accept(Optional.of(image));
            return () -> {};
        }
        var request = new Request(key, done);
        waiting.push(request);
        next();
        return () -> waiting.remove(request);
    }

    private void next() {
        while (running < AT_ONCE && !waiting.isEmpty()) {
            var request = waiting.pop();
            running++;
            background.run(
                    () -> source.cover(request.key.media, request.key.preview)
                            .map(request.key.mode::of)
                            .map(Pixels::image),
                    cover -> finish(request, cover),
                    _ -> finish(request, Optional.empty()));
        }
    }

    private void finish(Request request, Optional<Image> cover) {
        running--;
        cover.ifPresent(image -> kept.put(request.key, image));
        request.done.accept(cover);
        next();
    }
}
