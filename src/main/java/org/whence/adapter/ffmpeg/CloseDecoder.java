package org.whence.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import org.whence.core.examination.CloseLook;
import org.whence.core.examination.ExaminerException;
import org.whence.core.media.Area;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;

/// Decodes originals whole and hands out pieces of them. Keeps the two pictures, and the two clips, looked at last: a
/// comparison looks at two. For worker processes; for one thread at a time.
public final class CloseDecoder implements CloseLook {

    private static final int KEPT = 2;
    private static final long STILL = -1;

    /// @param millis [#STILL] for a picture
    private record Key(Path file, long millis) {}

    private final ToIntBiFunction<Path, String> orientation;
    private final SequencedMap<Key, Drawn> drawn = new LinkedHashMap<>(4, 0.75f, true);
    private final SequencedMap<Path, ClipDecoder> clips = new LinkedHashMap<>(4, 0.75f, true);

    /// @param orientation by which a file of a type is turned upright, as Exif counts it, 1 to 8
    public CloseDecoder(ToIntBiFunction<Path, String> orientation) {
        this.orientation = orientation;
    }

    @Override
    public Raster picture(Path file, String type, Area area, int longestSide) {
        return piece(kept(new Key(file, STILL), () -> decode(file, type)), area, longestSide);
    }

    private Drawn decode(Path file, String type) {
        return switch (PictureDecoder.decode(file, type, orientation.applyAsInt(file, type))) {
            case PictureReading.Decoded(var picture, var _) -> {
                try (picture) {
                    yield Drawn.of(picture);
                } catch (MediaFault fault) {
                    throw new ExaminerException("Could not lay out the pixels", fault);
                }
            }
            case PictureReading.Undecoded(var _, var reason, var _) -> throw new ExaminerException(reason);
        };
    }

    @Override
    public Raster frame(Path file, long millis, Area area, int longestSide) {
        return piece(kept(new Key(file, millis), () -> frame(file, millis)), area, longestSide);
    }

    private Drawn frame(Path file, long millis) {
        var clip = clips.get(file);
        if (clip == null) {
            makeRoom(clips, ClipDecoder::close);
            clip = ClipDecoder.open(file, Integer.MAX_VALUE);
            clips.put(file, clip);
        }
        var frame = clip.at(millis).orElseThrow(() -> new ExaminerException("It shows nothing at that time"));
        try {
            return Drawn.of(frame.picture());
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not lay out the pixels", fault);
        }
    }

    private Drawn kept(Key key, Supplier<Drawn> decode) {
        var found = drawn.get(key);
        if (found != null) {
            return found;
        }
        makeRoom(drawn, Drawn::close);
        var made = decode.get();
        drawn.put(key, made);
        return made;
    }

    /// Lets go of what was looked at longest ago, if as many are kept as may be.
    private static <K, V> void makeRoom(SequencedMap<K, V> kept, Consumer<V> close) {
        if (kept.size() == KEPT && kept.pollFirstEntry() instanceof Map.Entry<K, V> oldest) {
            close.accept(oldest.getValue());
        }
    }

    private static Raster piece(Drawn of, Area area, int longestSide) {
        if (longestSide < 1
                || !area.isInside(of.size())
                || handedOut(area.size(), longestSide).pixels() > MOST_PIXELS) {
            throw new ExaminerException("It has no such area");
        }
        try {
            return of.piece(area, longestSide);
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not shrink the pixels", fault);
        }
    }

    private static Dimensions handedOut(Dimensions size, int longestSide) {
        return Scaler.fitted(size, longestSide);
    }

    @Override
    public void forget() {
        drawn.values().forEach(Drawn::close);
        drawn.clear();
        clips.values().forEach(ClipDecoder::close);
        clips.clear();
    }
}
