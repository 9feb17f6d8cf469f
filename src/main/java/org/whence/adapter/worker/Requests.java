package org.whence.adapter.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whence.core.examination.ClipPlayer;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.examination.Examined;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Preview;
import org.whence.core.examination.SoundPlayer;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.json.Json;
import org.whence.core.media.Area;
import org.whence.core.media.Raster;

/// What can be asked of a worker, and the form of its answers: one place for both sides of the pipe.
final class Requests {

    static final String EXAMINE = "examine";
    static final String DECODE = "decode";
    static final String OPEN = "open";
    static final String NEXT = "next";
    static final String AT = "at";
    static final String FRAME = "frame";
    static final String OPEN_SOUND = "open sound";
    static final String NEXT_SOUND = "next sound";
    static final String SOUND_AT = "sound at";
    static final String PIECE = "piece";
    static final String FRAME_PIECE = "framePiece";
    static final String FORGET = "forget";

    /// The member that holds the reason where a request was refused.
    private static final String REFUSED = "refused";

    private Requests() {}

    static Message refused(String says) {
        return Message.of(Json.object().put(REFUSED, says).build());
    }

    static Optional<String> refusal(Message answer) {
        return Optional.ofNullable(answer.body().textOrNull(REFUSED));
    }

    /// The answer to a request that was not refused.
    ///
    /// @throws ExaminerException if it was, with the reason
    static Message granted(Message answer) {
        var refusal = refusal(answer);
        if (refusal.isPresent()) {
            throw new ExaminerException(refusal.get());
        }
        return answer;
    }

    static Message examined(Examined examined) {
        var names = new ArrayList<String>();
        var blobs = new ArrayList<byte[]>();
        for (var preview : examined.previews()) {
            names.add(preview.name());
            blobs.add(preview.bytes());
        }
        var features = examined.features();
        if (features != null) {
            blobs.add(features.bytes());
        }
        var clip = examined.clip();
        if (clip != null) {
            blobs.add(clip.bytes());
        }
        var sound = examined.sound();
        if (sound != null) {
            blobs.add(sound.bytes());
        }
        return new Message(
                Json.object()
                        .put("examination", ExaminationJson.write(examined.examination()))
                        .put("previews", Json.texts(names))
                        .build(),
                blobs);
    }

    static Examined examined(Message answer) {
        var names = answer.body().texts("previews");
        var examination = ExaminationJson.read(answer.body().text("examination"));
        var hasFeatures = examination.features() != null;
        var hasSound = examination.sound() != null;
        if (names.size() + (hasFeatures ? 1 : 0) + (hasSound ? 1 : 0)
                != answer.blobs().size()) {
            throw new IllegalArgumentException("Previews and their names do not agree in number");
        }
        var previews = new ArrayList<Preview>();
        for (var i = 0; i < names.size(); i++) {
            previews.add(new Preview(names.get(i), answer.blobs().get(i)));
        }
        var isClip = !examination.frames().isEmpty();
        var kept = hasFeatures ? answer.blobs().get(names.size()) : null;
        return new Examined(
                examination,
                previews,
                kept != null && !isClip ? LocalFeatures.of(kept) : null,
                kept != null && isClip ? ClipFeatures.of(kept) : null,
                hasSound ? SoundFingerprint.of(answer.blobs().getLast()) : null);
    }

    static Message raster(Raster raster) {
        return new Message(size(raster).build(), List.of(raster.bgra()));
    }

    static Raster raster(Message answer) {
        return new Raster(
                Math.toIntExact(answer.body().integer("width")),
                Math.toIntExact(answer.body().integer("height")),
                answer.blobs().getFirst());
    }

    static Area area(Json.Obj body) {
        return new Area(whole(body, "left"), whole(body, "top"), whole(body, "width"), whole(body, "height"));
    }

    private static int whole(Json.Obj body, String name) {
        return Math.toIntExact(body.integer(name));
    }

    static Message frame(Optional<ClipPlayer.Frame> frame) {
        return frame.map(f -> new Message(
                        size(f.picture())
                                .put("timeMillis", f.timeMillis())
                                .put("number", f.number())
                                .build(),
                        List.of(f.picture().bgra())))
                .orElseGet(() -> Message.of(Json.object().build()));
    }

    static Optional<ClipPlayer.Frame> frame(Message answer) {
        if (answer.blobs().isEmpty()) {
            return Optional.empty();
        }
        var body = answer.body();
        return Optional.of(new ClipPlayer.Frame(body.integer("timeMillis"), body.integer("number"), raster(answer)));
    }

    static Message stretch(Optional<SoundPlayer.Stretch> stretch) {
        return stretch.map(s -> new Message(
                        Json.object().put("timeMillis", s.timeMillis()).build(), List.of(s.samples())))
                .orElseGet(() -> Message.of(Json.object().build()));
    }

    static Optional<SoundPlayer.Stretch> stretch(Message answer) {
        return answer.blobs().isEmpty()
                ? Optional.empty()
                : Optional.of(new SoundPlayer.Stretch(
                        answer.body().integer("timeMillis"), answer.blobs().getFirst()));
    }

    private static Json.Builder size(Raster raster) {
        return Json.object().put("width", raster.width()).put("height", raster.height());
    }
}
