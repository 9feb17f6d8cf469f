package org.whence.adapter.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.ClipPlayer;
import org.whence.core.examination.CloseLook;
import org.whence.core.examination.Examiner;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.FrameSaver;
import org.whence.core.examination.PreviewDecoder;
import org.whence.core.examination.SoundPlayer;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.record.MediaId;

/// The worker's side of the pipe: answers with what the examiner, the decoders and the player in its own process say.
/// Files are examined side by side, as many as are asked for; all else is answered one after the other. Ends with its
/// input, and where anything is thrown that no answer is made of.
public final class WorkerServer {

    /// What the process ends with where an examination throws what it should not.
    private static final int FAULT = 70;

    private final Examiner examiner;
    private final PreviewDecoder decoder;
    private final ClipPlayer player;
    private final SoundPlayer sounds;
    private final CloseLook look;
    private final FrameSaver saver;
    private ClipPlayer.@Nullable Clip clip;
    private SoundPlayer.@Nullable Sound sound;

    public WorkerServer(
            Examiner examiner,
            PreviewDecoder decoder,
            ClipPlayer player,
            SoundPlayer sounds,
            CloseLook look,
            FrameSaver saver) {
        this.examiner = examiner;
        this.decoder = decoder;
        this.player = player;
        this.sounds = sounds;
        this.look = look;
        this.saver = saver;
    }

    /// Serves until `in` ends.
    ///
    /// @throws IOException if what arrives is no request, or an answer cannot be sent
    public void serve(InputStream in, OutputStream out) throws IOException, InterruptedException {
        var channel = new MessageChannel(in, out);
        try {
            while (true) {
                var request = channel.receive();
                if (Requests.EXAMINE.equals(request.message().body().textOrNull("do"))) {
                    Thread.ofPlatform()
                            .daemon()
                            .name("examine")
                            .uncaughtExceptionHandler(
                                    (_, _) -> Runtime.getRuntime().halt(FAULT))
                            .start(() -> examine(request, channel));
                } else {
                    send(channel, request.request(), answer(request.message()));
                }
            }
        } catch (EOFException e) {
            closeClip(); // the parent has ended, or wants no more
            closeSound();
        }
    }

    private void examine(MessageChannel.Received request, MessageChannel channel) {
        try {
            send(channel, request.request(), answer(request.message()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Could not answer", e);
        }
    }

    private static void send(MessageChannel channel, long request, Message answer) throws IOException {
        synchronized (channel) {
            channel.send(request, answer);
        }
    }

    private Message answer(Message request) throws InterruptedException {
        try {
            var body = request.body();
            return switch (body.text("do")) {
                case Requests.EXAMINE ->
                    Requests.examined(examiner.examine(
                            new MediaId(body.text("media")), Path.of(body.text("file")), body.text("name")));
                case Requests.DECODE ->
                    Requests.raster(decoder.decode(request.blobs().getFirst(), longestSide(body)));
                case Requests.OPEN -> open(Path.of(body.text("file")), longestSide(body));
                case Requests.NEXT -> Requests.frame(opened().next());
                case Requests.AT -> Requests.frame(opened().at(body.integer("millis")));
                case Requests.FRAME ->
                    new Message(
                            Json.object().build(),
                            List.of(saver.png(Path.of(body.text("file")), body.integer("millis"))));
                case Requests.OPEN_SOUND -> openSound(Path.of(body.text("file")));
                case Requests.NEXT_SOUND -> Requests.stretch(openedSound().next());
                case Requests.SOUND_AT -> Requests.stretch(openedSound().at(body.integer("millis")));
                case Requests.PIECE ->
                    Requests.raster(look.picture(
                            Path.of(body.text("file")), body.text("type"), Requests.area(body), longestSide(body)));
                case Requests.FRAME_PIECE ->
                    Requests.raster(look.frame(
                            Path.of(body.text("file")),
                            body.integer("millis"),
                            Requests.area(body),
                            longestSide(body)));
                case Requests.FORGET -> {
                    look.forget();
                    yield Message.of(Json.object().build());
                }
                default -> Requests.refused("No such request: " + body.text("do"));
            };
        } catch (ExaminerException | UncheckedIOException | JsonException | IllegalArgumentException e) {
            return Requests.refused(String.valueOf(e.getMessage()));
        }
    }

    private static int longestSide(Json.Obj body) {
        return Math.toIntExact(body.integer("longestSide"));
    }

    private Message open(Path file, int longestSide) throws InterruptedException {
        closeClip();
        var opened = player.open(file, longestSide);
        clip = opened;
        return new Message(
                Json.object()
                        .put("width", opened.size().width())
                        .put("height", opened.size().height())
                        .put("durationMillis", opened.durationMillis())
                        .put("frameRateMilli", Math.round(opened.frameRate() * 1000))
                        .build(),
                List.of());
    }

    private ClipPlayer.Clip opened() {
        if (clip == null) {
            throw new IllegalArgumentException("No clip is open");
        }
        return clip;
    }

    private void closeClip() {
        if (clip != null) {
            clip.close();
            clip = null;
        }
    }

    private Message openSound(Path file) throws InterruptedException {
        closeSound();
        sound = sounds.open(file);
        return Message.of(Json.object().build());
    }

    private SoundPlayer.Sound openedSound() {
        if (sound == null) {
            throw new IllegalArgumentException("No sound is open");
        }
        return sound;
    }

    private void closeSound() {
        if (sound != null) {
            sound.close();
            sound = null;
        }
    }
}
