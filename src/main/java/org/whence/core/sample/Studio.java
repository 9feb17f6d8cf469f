package org.whence.core.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Makes the files of the sample case in a folder. Blocks for some seconds.
public final class Studio {

    private static final int PHOTO_WIDTH = 1600;
    private static final int PHOTO_HEIGHT = 1200;

    private final Path folder;
    private final SampleEncoder encoder;

    public Studio(Path folder, SampleEncoder encoder) {
        this.folder = folder;
        this.encoder = encoder;
    }

    /// Makes all of them.
    ///
    /// @throws UncheckedIOException if one cannot be written
    public void make() {
        market();
        bridge();
        flats();
        road();
        clips();
    }

    private void market() {
        var market = photograph(Scene.MARKET, 340, 60);
        write(Story.MARKET_2016, encoder.jpeg(market, 92));
        write(Story.MARKET_TONIGHT, encoder.jpeg(Circulation.stamped(market.scaled(900, 675), "@channel_b"), 45));
        write(Story.PHONE_SCREEN, encoder.png(Circulation.onPhone(market, "Channel B", "The market is burning")));
    }

    private void bridge() {
        var bridge = photograph(Scene.BRIDGE, 500, 100);
        var camera = new Exif("Lumen", "L7", "2021:04:09 10:22:07", "+02:00", new double[] {41.2107, 24.9931});
        write(Story.BRIDGE_2021, camera.into(encoder.jpeg(bridge, 93)));
        write(Story.BRIDGE_MIRRORED, encoder.jpeg(bridge.mirrored().scaled(1000, 750), 60));
        write(Story.BRIDGE_CROP, encoder.png(bridge.crop(300, 220, 900, 640)));
    }

    private void flats() {
        var flats = photograph(Scene.FLATS, 420, 90);
        var phone = new Exif("Orchard", "Fon 12", "2025:03:07 22:41:09", "+02:00", new double[] {41.0931, 25.4127});
        write(Story.FLATS_NEW, phone.into(encoder.jpeg(flats, 91)));
        write(
                Story.FLATS_REPOST,
                encoder.jpeg(Circulation.captioned(flats.scaled(1280, 960), "200 dead! share now!"), 55));
    }

    private void road() {
        var wrongClock = new Exif("Lumen", "L3", "2012:01:01 03:12:44", null, null);
        write(Story.ROAD_WRONG_CLOCK, wrongClock.into(encoder.jpeg(photograph(Scene.ROAD, 200, 130), 90)));
    }

    private void clips() {
        var harbour = new Shot(Scene.HARBOUR, 24);
        clip(Story.HARBOUR_2019, harbour.frames(0, 24).iterator(), harbour.sound(0, 24));
        var yard = new Shot(Scene.YARD, 10);
        var frames = new ArrayList<Iterator<Image>>();
        frames.add(yard.frames(2, 8).iterator());
        frames.add(harbour.frames(8, 20).iterator());
        clip(Story.COMPILATION, stamped(frames.iterator()), joined(yard.sound(2, 8), harbour.sound(8, 20)));
    }

    /// A photograph of the part of the scene from `left`, `top`.
    private static Image photograph(Scene scene, int left, int top) {
        return scene.image().view(left, top, PHOTO_WIDTH, PHOTO_WIDTH, PHOTO_HEIGHT);
    }

    private void clip(String name, Iterator<Image> frames, float[] sound) {
        encoder.clip(folder.resolve(name), frames, Shot.FRAMES_PER_SECOND, sound, Shot.SAMPLES_PER_SECOND);
    }

    private static Iterator<Image> stamped(Iterator<Iterator<Image>> shots) {
        var all = new ArrayList<Image>();
        shots.forEachRemaining(shot ->
                shot.forEachRemaining(frame -> all.add(Circulation.stamped(frame.scaled(480, 270), "@channel_b"))));
        return List.copyOf(all).iterator();
    }

    private static float[] joined(float[] first, float[] second) {
        var joined = new float[first.length + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write a sample", e);
        }
    }
}
